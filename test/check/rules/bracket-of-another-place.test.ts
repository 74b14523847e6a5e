import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

const plan = planOf(
  [
    '区委党校（云河行政学院） | 区公安分局（云河市公安局南溪区分局）、区文联（区作协）、市水务局（云河水务公司）',
  ],
  {
    issuer: '云河市南溪区人民政府办公室',
  },
);

test('bracket-of-another-place', () => {
  expect(saidOf('bracket-of-another-place', plan)).toEqual([
    '区委党校（云河行政学院）: “区委党校（云河行政学院）”的括号里是“云河”的单位，而本方案是“南溪区”的。',
  ]);
});

test('where nobody knows of a place above, any name may be the local one', () => {
  for (const issuer of ['南溪区人民政府', '云河市人民政府', ''])
    expect(saidOf('bracket-of-another-place', { ...plan, issuer })).toEqual([]);
});
