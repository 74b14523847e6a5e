import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileHost } from '../../src/hosts/file/file-host';
import type { Plan, Target, Thresholds } from '../../src/plan/plan';
import { targetKind, targetKinds } from '../../src/plan/target-kind';
import { targetProgress, type TargetStatus } from '../../src/plan/target-status';
import { allThresholds } from '../../src/plan/thresholds';
import { allSheets } from '../../src/sheets/all-sheets';
import { lightText } from '../../src/sheets/status-light';
import { targetsFirstRow, targetsLayout } from '../../src/sheets/targets-layout';
import { convertAllWithSoffice, hasSoffice } from '../soffice';
import { samplePlan, sheetContext } from './sample-plan';

const period = { from: 2023, to: 2026 };

/** One target of every kind, rising and falling where that makes a difference. */
const kinds: readonly Omit<Target, 'id' | 'text'>[] = [
  { indicator: '累计', comparator: '>=', value: 1000, unit: '个', due: '2026', frequency: 'cumulative' },
  { indicator: '累计到闰日', comparator: '=', value: 1000, unit: '个', due: '2024-02-29', frequency: 'cumulative' },
  { indicator: '累计控制数', comparator: '<=', value: 1000, unit: '起', due: '2026', frequency: 'cumulative' },
  { indicator: '累计，分年', comparator: '>', value: 1000, unit: '个', due: '2026', frequency: 'cumulative', stages: [{ year: 2024, value: 300 }] },
  { indicator: '年度', comparator: '>=', value: 1000, unit: '人次', frequency: 'per-year' },
  { indicator: '年度，有止期', comparator: '~', value: 1000, unit: '人次', due: '2024-06-30', frequency: 'per-year' },
  { indicator: '年度控制数', comparator: '<', value: 1000, unit: '起', frequency: 'per-year' },
  { indicator: '学期', comparator: '>=', value: 1000, unit: '次', frequency: 'per-term' },
  { indicator: '比率，无基期', comparator: '>=', value: 1000, unit: '‰', due: '2026', frequency: 'at-deadline' },
  { indicator: '比率，有基期', comparator: '>=', value: 1000, unit: '‰', due: '2026', frequency: 'at-deadline', baseline: { value: 200, year: 2022 } },
  { indicator: '比率下降', comparator: '<=', value: 200, unit: '‰', due: '2026', frequency: 'at-deadline', baseline: { value: 1000 } },
  { indicator: '每年的比率', comparator: '>=', value: 1000, unit: '‰', frequency: 'per-year' },
  { indicator: '区间', comparator: '=', value: 800, upTo: 1000, unit: '个', due: '2026', frequency: 'cumulative' },
  { indicator: '时点', comparator: '>=', value: 1000, unit: '名', due: '2025-06-30', frequency: 'at-deadline', baseline: { value: 100, year: 2023 } },
  { indicator: '变化幅度', comparator: '>=', value: 1000, unit: '‰', due: '2026', frequency: 'at-deadline', relative: true },
  { indicator: '没有时限', comparator: '>=', value: 1000, unit: '个', frequency: 'unknown' },
  { indicator: '定性', comparator: '=', frequency: 'at-deadline', due: '2026' },
]; // prettier-ignore

/** Before the start, the first day, leap day, ends of terms and years, the last day, after the end. */
const days = [
  '2022-12-31', '2023-01-01', '2023-07-31', '2023-08-01', '2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01', '2024-12-31',
  '2025-01-01', '2025-06-30', '2026-11-30', '2026-12-31', '2027-01-01',
]; // prettier-ignore

/** Days on which the lines of the other presets decide as well. */
const decisiveDays = ['2024-02-29', '2025-06-30', '2026-11-30', '2026-12-31', '2027-01-01'];

/** People wait for the days that decide most, CI for all. */
const everyDay = process.env['EVERY_DAY'] !== undefined;

function daysOf(preset: (typeof allThresholds)[number]): readonly string[] {
  if (preset === allThresholds[0]) return everyDay ? days : decisiveDays;
  return everyDay ? decisiveDays : decisiveDays.slice(0, 2);
}

/** Shares of the target's figure as last reported; none is no report at all. */
const shares = [undefined, 0, 0.2, 0.49, 0.9, 1, 1.2];

/** Every kind, with every report on the day itself or a month before it. */
function targetsOn(day: string): Target[] {
  const earlier = new Date(Date.parse(day) - 30 * 86_400_000).toISOString().slice(0, 10);
  return kinds.flatMap((kind, k) =>
    shares.map((share, s): Target => {
      const value = Math.round(1000 * (share ?? 0));
      const readings = [
        { date: s % 2 ? earlier : day, value },
        // Not yet true on that day, and so of no account.
        { date: '2027-06-30', value: 5000 },
      ];
      return { ...kind, id: `g-${k}-${s}`, text: '', ...(share !== undefined && { readings }) };
    }),
  );
}

test('the cases cover every kind and every status', () => {
  expect(new Set(targetsOn('2024-02-29').map(targetKind))).toEqual(new Set(Object.keys(targetKinds)));
  const statuses = new Set<TargetStatus>();
  for (const preset of allThresholds)
    for (const day of days)
      for (const target of targetsOn(day)) statuses.add(targetProgress(target, period, day, preset).status);
  expect([...statuses].sort()).toEqual([
    'behind', 'farBehind', 'met', 'noStatement', 'none', 'notDue', 'notStarted', 'onCourse', 'overdue',
  ]); // prettier-ignore
});

const describeWithSoffice = hasSoffice() ? describe : describe.skip;
if (!hasSoffice()) console.warn('LibreOffice (soffice) is not installed: the lights are not recalculated.');

describeWithSoffice('status by formula is the status by code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lights-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A workbook whose results are all wrong, for LibreOffice to reckon anew. */
  async function wrongWorkbook(plan: Plan, asOf: string, name: string): Promise<string> {
    const context = { ...sheetContext('zh-CN'), asOf };
    const path = join(folder, `${name}.xlsx`);
    const specs = allSheets
      .filter(({ id }) => id === 'list' || id === 'targets' || id === 'readings')
      .map((sheet) => sheet.write(plan, [], context));
    await fileHost(path).write(
      specs.map((spec) => ({
        ...spec,
        cells: spec.cells.map((row) =>
          row.map((cell) => (cell !== null && typeof cell === 'object' ? { ...cell, value: '?' } : cell)),
        ),
      })),
    );
    return path;
  }

  /** The lights of the tracker as LibreOffice has reckoned them. */
  async function lightsIn(path: string, plan: Plan) {
    const values = (await fileHost(path).read()).get('targets') ?? [];
    const { at } = targetsLayout(plan);
    return plan.targets.map((_, index) => {
      const row = values[targetsFirstRow + index] ?? [];
      return { light: row[at('light')], expected: row[at('expected')] };
    });
  }

  const plans = allThresholds.flatMap((preset) => {
    const { behind, farBehind, dueSoon } = preset;
    const thresholds: Thresholds = { behind, farBehind, dueSoon };
    return daysOf(preset).map((day) => ({
      ...{ preset, day, name: `${preset.id}-${day}` },
      plan: { ...samplePlan, period, thresholds, targets: targetsOn(day) },
    }));
  });
  const computed = join(folder, 'computed');
  // All at once: LibreOffice takes longer to start than for a workbook.
  beforeAll(async () => {
    mkdirSync(computed);
    const paths: string[] = [];
    for (const { plan, day, name } of plans) paths.push(await wrongWorkbook(plan, day, name));
    convertAllWithSoffice(paths, 'xlsx', computed);
  }, 300_000);

  let cases = 0;

  test.each(plans)('$preset.id on $day', async ({ preset, day, name, plan }) => {
    const found = await lightsIn(join(computed, `${name}.xlsx`), plan);
    plan.targets.forEach((target, index) => {
      const { status, expected } = targetProgress(target, period, day, preset);
      const { light, expected: byFormula } = found[index] ?? {};
      expect({ target, light }).toEqual({ target, light: lightText(status, 'zh-CN') });
      if (expected === undefined) expect(byFormula ?? '').toBe('');
      else expect(byFormula).toBeCloseTo(expected, 9);
      cases++;
    });
  });

  test('in more than 500 cases', () => {
    const workbooks = allThresholds.reduce((sum, preset) => sum + daysOf(preset).length, 0);
    expect(cases).toBe(workbooks * kinds.length * shares.length);
    expect(cases).toBeGreaterThan(500);
  });
});
