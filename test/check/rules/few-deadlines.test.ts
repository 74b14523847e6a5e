import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('few-deadlines', () => {
  const plan = planOf([
    { units: '市教育局', deadline: { text: '2025年底', date: '2025-12-31' } },
    '市教育局',
    '市科协',
  ]);
  expect(saidOf('few-deadlines', plan)).toEqual(['-: 3 项任务中有 2 项没有完成时限。']);
});

test('where most have one, the rows are told', () => {
  const dated = { units: '市教育局', deadline: { text: '2025年底', date: '2025-12-31' } };
  expect(saidOf('few-deadlines', planOf([dated, dated, '市科协']))).toEqual([]);
});
