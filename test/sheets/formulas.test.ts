import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { fileHost } from '../../src/hosts/file/file-host';
import type { Plan } from '../../src/plan/plan';
import { waive } from '../../src/plan/waiver';
import { allSheets } from '../../src/sheets/all-sheets';
import type { Cell, SheetSpec } from '../../src/sheets/sheet';
import { convertAllWithSoffice, hasSoffice } from '../soffice';
import { anyPlan } from './any-plan';
import { sampleFindings, samplePlan, sheetContext } from './sample-plan';

const specsOf = (plan: Plan, language: 'zh-CN' | 'en') =>
  allSheets.map((sheet) => sheet.write(plan, sampleFindings, sheetContext(language)));

const formulas = (spec: SheetSpec) =>
  spec.cells.flatMap((row, rowIndex) =>
    row.flatMap((cell, column) =>
      cell !== null && typeof cell === 'object' ? [{ ...cell, row: rowIndex, column }] : [],
    ),
  );

/** One lead is missing and nobody minds, one duty is shared out by its clause, and the plan has no title and marks of its own. */
const withoutLeads: Plan = {
  ...samplePlan,
  title: '',
  tasks: samplePlan.tasks.map((task) =>
    task.id === 't-5' || task.id === 't-6'
      ? {
          ...task,
          text: `${task.text}各单位按职责分工负责。`,
          assignments: task.assignments.flatMap((assignment) =>
            task.id === 't-5' ? [{ ...assignment, role: 'co' as const }] : [],
          ),
        }
      : task,
  ),
  waivers: sampleFindings
    .filter(({ rule }) => rule === 'missing-lead')
    .map((finding) => waive(finding, '已议定', samplePlan)),
  roleSigns: {
    words: { 'zh-CN': { lead: '责任单位', co: '配合单位' } },
    marks: { lead: '○', assumedLead: '☆', co: 'R' },
  },
};

test('no formula and no conditional format holds a word of the plan', () => {
  const words = [
    samplePlan.title,
    ...samplePlan.units.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...samplePlan.tasks.flatMap(({ id, title }) => [id, title]),
    ...samplePlan.targets.flatMap(({ id, indicator }) => [id, indicator]),
  ];
  for (const spec of specsOf(samplePlan, 'zh-CN')) {
    const ours = [
      ...formulas(spec).map(({ formula }) => formula),
      ...spec.conditionalFormats.flatMap(({ rule }) => (rule.kind === 'formula' ? [rule.formula] : [])),
    ].join('\n');
    for (const word of words) expect(ours).not.toContain(word);
  }
});

test('only functions that every spreadsheet program has', () => {
  const classic =
    /^(IF|IFERROR|AND|OR|COUNTIFS?|COUNTA|COUNT|SUM|SUMPRODUCT|INDEX|MATCH|LEFT|RIGHT|MID|LEN|SUBSTITUTE|FIND|ISNUMBER|DATE|YEAR|MONTH|TEXT|MIN|MAX|ROUND|INT|MOD|ROW|N|NOT|VLOOKUP|LARGE|SMALL)$/;
  for (const spec of specsOf(samplePlan, 'zh-CN'))
    for (const { formula } of formulas(spec))
      for (const [, name] of formula.replace(/"[^"]*"/g, '""').matchAll(/([A-Z.]+)\(/g))
        expect(name).toMatch(classic);
});

test.each(['zh-CN', 'en'] as const)(
  'the line over a sheet begins with a word where the plan has no title: %s',
  (language) => {
    for (const spec of specsOf({ ...samplePlan, title: ' ' }, language)) {
      for (const cell of spec.cells[1] ?? [])
        expect(String(typeof cell === 'object' ? cell?.value : cell)).not.toMatch(/^ ·|^ $/);
    }
  },
);

const describeWithSoffice = hasSoffice() ? describe : describe.skip;
if (!hasSoffice()) console.warn('LibreOffice (soffice) is not installed: formulas are not recalculated.');

describeWithSoffice('recalculated by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'formulas-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Results that are wrong on purpose: what comes back right has been computed. */
  const unknown = (cell: Cell): Cell =>
    typeof cell === 'object' && cell !== null
      ? { ...cell, value: typeof cell.value === 'number' ? -99 : '?' }
      : cell;

  const rough = fc.sample(anyPlan, { numRuns: 3, seed: 7 });
  const targets = fc
    .sample(anyPlan, { numRuns: 250, seed: 11 })
    .flatMap((plan) => plan.targets)
    .map(({ task: _task, ...target }, index) => ({ ...target, id: `g-${index}` }));

  const workbooks: Readonly<Record<string, { readonly plan: Plan; readonly language: 'zh-CN' | 'en' }>> = {
    'zh-CN': { plan: samplePlan, language: 'zh-CN' },
    en: { plan: samplePlan, language: 'en' },
    ...Object.fromEntries(
      rough.map((plan, index) => [`rough-${index}`, { plan, language: 'zh-CN' as const }]),
    ),
    targets: { plan: { ...samplePlan, targets }, language: 'zh-CN' },
    'without leads': { plan: withoutLeads, language: 'zh-CN' },
  };
  const computedFolder = join(folder, 'computed');

  // One start of LibreOffice for all of them.
  beforeAll(async () => {
    mkdirSync(computedFolder);
    const paths: string[] = [];
    for (const [name, { plan, language }] of Object.entries(workbooks)) {
      const path = join(folder, `${name}.xlsx`);
      await fileHost(path).write(
        specsOf(plan, language).map((spec) => ({
          ...spec,
          cells: spec.cells.map((row) => row.map(unknown)),
        })),
      );
      paths.push(path);
    }
    convertAllWithSoffice(paths, 'xlsx', computedFolder);
  }, 180_000);

  async function expectComputed(name: string) {
    const workbook = workbooks[name];
    if (!workbook) throw new RangeError(`There is no workbook ${name}.`);
    const { plan, language } = workbook;
    const values = await fileHost(join(computedFolder, `${name}.xlsx`)).read();
    for (const spec of specsOf(plan, language))
      for (const { formula, value, row, column } of formulas(spec)) {
        const computed = values.get(spec.id)?.[row]?.[column] ?? '';
        const same =
          typeof value === 'number'
            ? Math.abs(Number(computed) - value) <= 1e-12 * Math.max(1, Math.abs(value))
            : computed === value;
        if (!same || (typeof value === 'number' && computed === ''))
          expect({ sheet: spec.id, row, column, formula, computed }).toEqual({
            sheet: spec.id,
            row,
            column,
            formula,
            computed: value,
          });
      }
    for (const sheet of allSheets)
      if (sheet.read) expect(sheet.read(values.get(sheet.id) ?? [], plan)).toEqual({ plan, notes: [] });
  }

  test.each(Object.keys(workbooks))(
    'every formula comes to what we said, and the plan is read back unchanged: %s',
    expectComputed,
  );

  test('there are 500 targets of every kind among them', () => {
    expect(targets).toHaveLength(500);
  });
});
