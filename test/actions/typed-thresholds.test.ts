import { buildSheets } from '../../src/actions/build-sheets';
import { workbookPlan } from '../../src/actions/workbook-plan';
import { check } from '../../src/check/check';
import { targetProgress } from '../../src/plan/target-status';
import { lightText } from '../../src/sheets/status-light';
import { settingCells, settingNames } from '../../src/sheets/target-settings';
import { targetsFirstRow, targetsLayout } from '../../src/sheets/targets-layout';
import { workbenchPlace } from '../hosts/workbench-place';
import { samplePlan } from '../sheets/sample-plan';

const asOf = '2026-07-15';

test('a line typed over the targets moves the lights of the formulas and of the code alike, and is where both look', async () => {
  const { host, type, univer } = workbenchPlace();
  await buildSheets(samplePlan, check(samplePlan), host, { language: 'zh-CN', asOf });
  const layout = targetsLayout(samplePlan);
  const cellOf = (name: string) => {
    const found = settingCells(layout).find((cell) => cell.name === name);
    if (!found) throw new RangeError(`There is no setting ${name}.`);
    return found.range;
  };
  const seen = new Set<string>();
  for (const [behind, farBehind, dueSoon] of [
    [0.1, 0.3, 0],
    [0, 0.01, 0],
    [0.9, 1, 0],
    [0.9, 1, 900],
  ] as const) {
    const typed = { behind, farBehind, dueSoon };
    for (const key of ['behind', 'farBehind', 'dueSoon'] as const) {
      const { row, column } = cellOf(settingNames[key]);
      await type('目标跟踪', row, column, typed[key]);
    }
    await univer.getFormula().onCalculationEnd();
    const found = await workbookPlan(host);
    if (!found.ok) throw new Error(found.reason.en);
    const { plan } = found;
    expect(plan.thresholds ?? { behind: 0.1, farBehind: 0.3, dueSoon: 0 }).toEqual(typed);
    const rows = (await host.read()).get('targets')?.slice(targetsFirstRow) ?? [];
    const byFormula = plan.targets.map((_, index) => rows[index]?.[layout.at('light')] ?? '');
    const byCode = plan.targets.map((target) => {
      const { status } = targetProgress(target, plan.period, asOf, plan.thresholds);
      return status ? lightText(status, 'zh-CN') : '';
    });
    expect(byFormula).toEqual(byCode);
    seen.add(byCode.join(' '));
  }
  // On course, behind and far behind, each by nothing but the lines.
  expect(seen.size).toBeGreaterThanOrEqual(3);
});
