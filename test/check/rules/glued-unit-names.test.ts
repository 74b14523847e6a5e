import { mended, saidOf, unitsOf } from '../findings-of';
import { assignmentsOf, planOf } from '../plan-of';

test('glued-unit-names', () => {
  const plan = planOf([
    '市科协各县人民政府 | 市教育局',
    '市科协 | 各县人民政府、市教育局办公室、办公室',
    '市委宣传部 | 市委、宣传部',
  ]);
  expect(saidOf('glued-unit-names', plan)).toEqual([
    't1: “市科协各县人民政府”像是“市科协”和“各县人民政府”连在了一起。',
  ]);
  const fixed = mended('glued-unit-names', plan);
  expect(saidOf('glued-unit-names', fixed)).toEqual([]);
  expect(unitsOf(fixed)).toBe('市科协、各县人民政府 | 市教育局');
  expect(fixed.units.map(({ name }) => name)).not.toContain('市科协各县人民政府');
});

test('where the order makes the lead, the second half shares', () => {
  const plan = planOf([
    { units: '', assignments: assignmentsOf('市科协市妇联', 'lead', 'stated-order') },
    '市科协 | 市妇联',
  ]);
  expect(unitsOf(mended('glued-unit-names', plan))).toBe('市科协 | 市妇联');
});
