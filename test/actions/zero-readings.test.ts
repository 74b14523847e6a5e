import { buildSheets } from '../../src/actions/build-sheets';
import { check } from '../../src/check/check';
import type { Plan } from '../../src/plan/plan';
import { readingColumns, readingsFirstRow } from '../../src/sheets/readings-layout';
import { workbenchPlace } from '../hosts/workbench-place';
import { samplePlan } from '../sheets/sample-plan';

/** One target of none at all, and long overdue. */
const plan: Plan = {
  ...samplePlan,
  targets: samplePlan.targets.slice(0, 1).map((target) => ({
    ...target,
    comparator: '>=',
    value: 60,
    unit: '个',
    due: '2025',
    readings: [{ date: '2025-12-31', value: 10 }],
  })),
};

test('a reading of 0 is a figure also where the spreadsheet takes 0 and nothing for equal', async () => {
  const { host, type, univer } = workbenchPlace();
  await buildSheets(plan, check(plan), host, { language: 'zh-CN', asOf: '2026-07-15' });
  await type('进展台账', readingsFirstRow, readingColumns.indexOf('value'), 0);
  await univer.getFormula().onCalculationEnd();
  const shown = await host.read();
  expect(shown.get('progress')?.flat()).toContain('0个');
  expect(shown.get('readings')?.[readingsFirstRow + 1]?.slice(-3)).toEqual(['2025-12-31', 0, 60]);

  const none = {
    ...plan,
    targets: plan.targets.map((target) => ({ ...target, comparator: '<=', value: 0 })),
  };
  await buildSheets(none as Plan, check(none as Plan), host, { language: 'zh-CN', asOf: '2026-07-15' });
  await type('进展台账', readingsFirstRow, readingColumns.indexOf('value'), 3);
  await univer.getFormula().onCalculationEnd();
  const later = (await host.read()).get('readings')?.[readingsFirstRow + 1];
  expect(later?.slice(-3)).toEqual(['2025-12-31', 3, 0]);
});
