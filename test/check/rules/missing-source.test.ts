import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('missing-source', () => {
  const plan = planOf([
    { units: '市教育局', place: { line: 1 } },
    { units: '市教育局', place: { line: 2 } },
    '市科协',
  ]);
  expect(saidOf('missing-source', plan)).toEqual([
    't3: “办好第3件实事”在原文里没有对应的位置，其他任务都有。',
  ]);
});

test('where nothing came from a document, nothing is missed', () => {
  expect(saidOf('missing-source', planOf(['市教育局', '市科协']))).toEqual([]);
});
