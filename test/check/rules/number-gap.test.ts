import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('number-gap', () => {
  const plan = planOf([
    { units: '市教育局', number: '' },
    { units: '市教育局', number: '（二）' },
    { units: '市教育局', number: '（四）' },
    { units: '市教育局', number: '' },
    { units: '市教育局', number: '（五）' },
    { units: '市教育局', number: '1.' },
    { units: '市教育局', number: '2.' },
    { units: '市教育局', number: '' },
  ]);
  expect(saidOf('number-gap', plan)).toEqual([
    't1: “办好第1件实事”没有序号，按前后各项应是第 1 项。',
    't3: “办好第3件实事”的序号是“（四）”，前面缺第 3 项。',
  ]);
});
