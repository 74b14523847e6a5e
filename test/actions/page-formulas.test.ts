import { buildSheets } from '../../src/actions/build-sheets';
import { planSheets } from '../../src/actions/plan-sheets';
import { tabNames } from '../../src/actions/tab-names';
import { check } from '../../src/check/check';
import { workbenchPlace } from '../hosts/workbench-place';
import { samplePlan } from '../sheets/sample-plan';

test('what the spreadsheet of the page reckons is what we have written, on every sheet', async () => {
  const { host, univer } = workbenchPlace();
  await buildSheets(samplePlan, check(samplePlan), host, { language: 'zh-CN', asOf: '2026-07-15' });
  const written = await host.read();
  univer.getFormula().executeCalculation();
  await univer.getFormula().onCalculationEnd();
  const reckoned = await host.read();
  const differences = [...written].flatMap(([id, rows]) =>
    rows.flatMap((row, at) =>
      row.flatMap((value, column) => {
        const now = reckoned.get(id)?.[at]?.[column] ?? null;
        const same =
          typeof value === 'number' && typeof now === 'number'
            ? Math.abs(value - now) < 1e-6
            : (value || null) === (now || null);
        return same ? [] : [`${id} ${at} ${column}: ${String(value)} / ${String(now)}`];
      }),
    ),
  );
  expect(differences).toEqual([]);
});

test('no formula asks of a single cell whether it differs from nothing, for which the page compares all of its column', async () => {
  const { host } = workbenchPlace();
  const specs = await planSheets(samplePlan, check(samplePlan), await tabNames(host, 'zh-CN'), {
    language: 'zh-CN',
    asOf: '2026-07-15',
  });
  const formulas = specs.flatMap(({ cells, conditionalFormats }) => [
    ...conditionalFormats.map(({ rule }) => (rule.kind === 'formula' ? rule.formula : '')),
    ...cells.flat().map((cell) => (cell !== null && typeof cell === 'object' ? cell.formula : '')),
  ]);
  expect(formulas.filter((formula) => /(?<![:$A-Z\d])\$?[A-Z]+\$?\d+<>""/.test(formula))).toEqual([]);
});
