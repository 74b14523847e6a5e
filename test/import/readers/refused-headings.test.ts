import { readPlan } from '../../../src/import/import';
import { rowsLedByNumberedTasks } from '../../../src/import/readers/numbered-tasks';
import { readText } from '../../../src/import/readers/text';

jest.mock('../../../src/import/readers/numbered-tasks', () => {
  const real = jest.requireActual<{ rowsLedByNumberedTasks: typeof rowsLedByNumberedTasks }>(
    '../../../src/import/readers/numbered-tasks',
  );
  return { rowsLedByNumberedTasks: jest.fn(real.rowsLedByNumberedTasks) };
});

test('headings below which the rows were in no order are not tried again, however often they are printed', () => {
  const page = '重点任务 牵头单位 责任单位\n1.建设展厅\n2.举办大赛\n市甲局、\n';
  readPlan(readText(page.repeat(50)), { leadRule: 'stated' });
  expect(jest.mocked(rowsLedByNumberedTasks).mock.calls.length).toBe(1);
});
