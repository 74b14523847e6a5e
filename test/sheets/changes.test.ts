import { dutyChanges } from '../../src/plan/duty-changes';
import type { Plan } from '../../src/plan/plan';
import { changes } from '../../src/sheets/changes';
import { colourPalette } from '../../src/sheets/palette';
import { samplePlan } from './sample-plan';

const sheets = (before: Plan, after: Plan) =>
  changes(
    {
      before: { plan: before, name: '旧.xlsx' },
      after: { plan: after, name: '新.xlsx' },
      changes: dutyChanges(before, after),
    },
    { language: 'zh-CN', asOf: '2026-03-01', palette: colourPalette, rules: [] },
  );

test('every change of a duty has its row, and its header comes again on each page', () => {
  const without: Plan = {
    ...samplePlan,
    tasks: samplePlan.tasks.map((task) => ({ ...task, assignments: [] })),
  };
  const [byUnit, byTask] = sheets(samplePlan, without);
  if (!byUnit || !byTask) throw new Error('There are two sheets.');
  const given = samplePlan.tasks.flatMap((task) => [...new Set(task.assignments.map(({ unit }) => unit))]);
  expect(given.length).toBeGreaterThan(3);
  expect(byUnit.cells.filter((row) => row[1] === '退出')).toHaveLength(given.length);
  const told = samplePlan.tasks.filter(({ assignments }) => assignments.length > 0);
  expect(byTask.cells.filter((row) => String(row[1]).startsWith('退出：'))).toHaveLength(told.length);
  for (const { print } of [byUnit, byTask])
    expect(print).toMatchObject({ paper: 'A4', fitWidth: 1, repeatRows: [2, 2] });
  expect(byUnit.cells[1]?.[0]).toBe('旧.xlsx → 新.xlsx');
});

test('two plans that say the same give sheets that say so', () => {
  for (const { cells } of sheets(samplePlan, samplePlan)) expect(cells[3]?.[0]).toBe('没有变化');
});
