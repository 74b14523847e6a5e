import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('repeated-number', () => {
  const plan = planOf([
    { units: '市教育局', number: '（一）' },
    { units: '市教育局', number: '(一)' },
    { units: '市教育局', number: '（二）' },
    { units: '市教育局', number: '1.' },
    { units: '市教育局', number: '2.' },
    { units: '市教育局', number: '1.' },
  ]);
  expect(saidOf('repeated-number', plan)).toEqual(['t2: “办好第2件实事”的序号“(一)”与上一项相同。']);
});
