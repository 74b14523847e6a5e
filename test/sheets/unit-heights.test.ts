import { units } from '../../src/sheets/units';
import { samplePlan, sheetContext } from './sample-plan';

test('an id that nobody sees makes no row of the register taller', () => {
  const [unit] = samplePlan.units;
  if (!unit) throw new Error('The sample has no unit.');
  const heightWith = (id: string) =>
    units.write({ ...samplePlan, tasks: [], units: [{ ...unit, id }] }, [], sheetContext('zh-CN'))
      .rowHeights[3];
  expect(heightWith('u-department-of-works')).toBe(heightWith('u'));
});
