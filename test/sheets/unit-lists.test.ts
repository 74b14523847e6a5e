import fc from 'fast-check';
import type { Plan } from '../../src/plan/plan';
import { workloads } from '../../src/plan/workload';
import { markText, paletteOf, type Mark } from '../../src/sheets/palette';
import type { SheetSpec } from '../../src/sheets/sheet';
import { unitLists } from '../../src/sheets/unit-lists';
import { anyPlan } from './any-plan';
import { samplePlan, sheetContext } from './sample-plan';

const context = sheetContext('zh-CN');

const write = (plan: Plan, units?: readonly string[]) =>
  unitLists.write(plan, [], { ...context, ...(units && { units }) });

const headerRow = 2;

/** The rows by the words of the header, the unit's name in each. */
function rowsOf(spec: SheetSpec): Record<string, string>[] {
  const header = spec.cells[headerRow] ?? [];
  let unit = '';
  return spec.cells.slice(headerRow + 1).map((row) => {
    unit = String(row[0] ?? unit);
    return Object.fromEntries(
      header.map((word, at) => [String(word), at === 0 ? unit : String(row[at] ?? '')]),
    );
  });
}

test('a unit’s list says what it leads, what it shares, with whom, how much and by when', () => {
  const spec = write(samplePlan, ['u-culture']);
  expect(spec.cells[0]).toEqual(['市文化和旅游局责任清单']);
  expect(rowsOf(spec)).toEqual([
    {
      单位: '市文化和旅游局',
      职责: '● 牵头',
      序号: '1',
      任务: '建设城市书房',
      牵头单位: '市文化和旅游局',
      责任单位: '市住房城乡建设局、各县（市、区）人民政府',
      目标: '累计建成城市书房 ≥ 60 个（累计，2027）',
      完成时限: '2027年底前',
    },
    expect.objectContaining({ 职责: '● 牵头', 任务: '改造农家书屋', 完成时限: '2026年底前' }),
    expect.objectContaining({ 职责: '● 牵头', 任务: '组建志愿队伍' }),
    expect.objectContaining({ 职责: '○ 责任/配合', 任务: '开足阅读课', 牵头单位: '市教育局' }),
  ]);
});

test('what a collective shares is each member’s too, and says through whom', () => {
  const rows = rowsOf(write(samplePlan, ['u-archive']));
  expect(rows.map((row) => row['任务'])).toEqual(['建设城市书房', '改造农家书屋', '开通流动图书车']);
  expect(rows[0]?.['职责']).toBe('○ 责任/配合\n各县（市、区）人民政府');
});

test('a unit without tasks is not left out', () => {
  const units = samplePlan.units.map(({ members: _none, ...unit }) => unit);
  expect(rowsOf(write({ ...samplePlan, units }, ['u-archive']))).toEqual([
    expect.objectContaining({ 单位: '市档案馆', 任务: '没有任务' }),
  ]);
});

test('all units, or those chosen, in the order of the register; each begins a page', () => {
  const spec = write(samplePlan);
  const rows = rowsOf(spec);
  expect([...new Set(rows.map((row) => row['单位']))]).toEqual(samplePlan.units.map(({ name }) => name));
  const starts = rows.flatMap((row, at) =>
    at > 0 && row['单位'] !== rows[at - 1]?.['单位'] ? [headerRow + 1 + at] : [],
  );
  expect(spec.print.breaks).toEqual(expect.arrayContaining(starts));
  expect(spec.print.repeatRows).toEqual([headerRow, headerRow]);
  const two = rowsOf(write(samplePlan, ['u-finance', 'u-culture']));
  expect([...new Set(two.map((row) => row['单位']))]).toEqual(['市文化和旅游局', '市财政局"*~']);
});

test('the lists of any plan name as many duties as its workloads count', () => {
  fc.assert(
    fc.property(anyPlan, (made) => {
      const plan = { ...made, units: made.units.map(({ members: _none, ...unit }) => unit) };
      for (const { unit, leads, cos } of workloads(plan)) {
        const roles = rowsOf(write(plan, [unit.id])).map((row) => row['职责'] ?? '');
        const { lead, assumedLead, co } = paletteOf(plan).marks;
        const shown = (...marks: readonly Mark[]) => {
          const texts = marks.map((mark) => markText(mark, 'zh-CN'));
          return roles.filter((role) => texts.includes(role));
        };
        expect(shown(lead, assumedLead)).toHaveLength(leads);
        expect(shown(co)).toHaveLength(cos);
      }
    }),
  );
});
