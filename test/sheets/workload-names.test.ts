import { textWidth } from '../../src/sheets/text-size';
import { workload } from '../../src/sheets/workload';
import { samplePlan, sheetContext } from './sample-plan';

test('a long name of a unit stands on one line, for links are not wrapped everywhere', () => {
  const name = '市、县（市、区）全民科学素质工作领导小组办公室';
  const units = samplePlan.units.map((unit, index) => (index === 0 ? { ...unit, name } : unit));
  const { columnWidths } = workload.write({ ...samplePlan, units }, [], sheetContext('zh-CN'));
  expect(columnWidths[0]).toBeGreaterThanOrEqual(textWidth(name));
});
