import fc from 'fast-check';
import { buildSheets } from '../../src/actions/build-sheets';
import { findDrift } from '../../src/actions/drift';
import { planSheets } from '../../src/actions/plan-sheets';
import { putBack } from '../../src/actions/put-back';
import { tabNames } from '../../src/actions/tab-names';
import { check } from '../../src/check/check';
import { workbookRules, type WorkbookRule } from '../../src/check/workbook-rules';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import { isRevision } from '../../src/sheets/revision';
import type { Cell, Formula, SheetSpec } from '../../src/sheets/sheet';
import { stageHeader, targetsHeaderRow, targetsLayout } from '../../src/sheets/targets-layout';
import type { Pick } from '../check/faults';
import { type DecoratedFile, decoratedFile } from '../hosts/decorated-file';
import { samplePlan } from '../sheets/sample-plan';

const choices = { language: 'zh-CN', asOf: '2026-01-01' } as const;

/** What somebody does to a sheet as we wrote it: writes it otherwise, or changes how it stands in the file. */
type Fault = (specs: readonly SheetSpec[], pick: Pick) => SheetSpec | ((file: DecoratedFile) => void);

const isFormula = (cell: Cell): cell is Formula => cell !== null && typeof cell === 'object';

/** Types over one of these cells of a sheet that people see. */
function typedOver(
  specs: readonly SheetSpec[],
  pick: Pick,
  isWanted: (cell: Cell, row: number, column: number, spec: SheetSpec) => boolean,
  typed: (cell: Cell) => Cell,
): SheetSpec {
  const places = specs.flatMap((spec) =>
    spec.cells.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (isWanted(cell, row, column, spec) ? [{ spec, row, column }] : [])),
    ),
  );
  const { spec, row, column } = pick(places);
  const put = (cells: readonly Cell[], at: number) =>
    at === row ? cells.map((cell, index) => (index === column ? typed(cell) : cell)) : cells;
  return { ...spec, cells: spec.cells.map(put) };
}

/** Of rows that say something to people. */
const rowsSaying = ({ cells, hiddenColumns, rowHeights }: SheetSpec) =>
  cells.flatMap((row, at) =>
    rowHeights[at] !== 0 &&
    row.some((cell, column) => !hiddenColumns.includes(column) && (isFormula(cell) ? cell.value : cell))
      ? [at]
      : [],
  );

/** A figure typed for the end of a year is set by people, not typed over. */
function isStage({ id, cells }: SheetSpec, column: number): boolean {
  const headers = targetsLayout(samplePlan).years.map((year) => stageHeader(year)['zh-CN']);
  return id === 'targets' && headers.includes(String(cells[targetsHeaderRow]?.[column]));
}

function hidden(file: DecoratedFile, { name }: SheetSpec, row: number): void {
  file.edit(file.sheet(name), (xml) => xml.replace(`<row r="${row + 1}"`, `<row r="${row + 1}" hidden="1"`));
}

const faults: Readonly<Record<WorkbookRule['id'], Fault>> = {
  'other-revision': (specs, pick) => {
    const spec = pick(specs.filter(({ cells }) => isRevision(cells[0]?.[0])));
    const [[, ...rest] = [], ...rows] = spec.cells;
    return { ...spec, cells: [['plan-0', ...rest], ...rows] };
  },
  'overwritten-figure': (specs, pick) =>
    typedOver(
      specs,
      pick,
      (cell, _row, column, spec) =>
        isFormula(cell) && !spec.hiddenColumns.includes(column) && !isStage(spec, column),
      (cell) => pick<Cell>(isFormula(cell) && cell.value === 7 ? [8, '改过'] : [7, '改过', 12.5]),
    ),
  'overwritten-formula': (specs, pick) =>
    typedOver(specs, pick, isFormula, (cell) => (isFormula(cell) ? cell.value : cell)),
  'edited-annex': (specs, pick) =>
    typedOver(
      specs.filter(({ id }) => id === 'annex'),
      pick,
      (cell, row, column) => row > 2 && column > 0 && typeof cell === 'string' && cell !== '',
      (cell) => `改${String(cell)}`,
    ),
  'hidden-lines': (specs, pick) => {
    const spec = pick(specs);
    const row = pick(rowsSaying(spec));
    return (file) => hidden(file, spec, row);
  },
  'filtered-rows': (specs, pick) => {
    const spec = pick(specs.filter(({ table }) => table && table.range.rows > 1));
    const { row: header = 0, rows = 0 } = spec.table?.range ?? {};
    const row = pick(rowsSaying(spec).filter((at) => at > header && at < header + rows));
    return (file) => {
      const relations = file.text(file.sheet(spec.name).replace(/([^/]*)$/, '_rels/$1.rels'));
      file.edit(`xl/tables/${/[^/]*table\d+\.xml/.exec(relations)?.[0]}`, (xml) =>
        xml.replace(
          /<autoFilter ref="([^"]*)"\s*(\/>|><\/autoFilter>)/,
          '<autoFilter ref="$1"><filterColumn colId="1"><filters><filter val="甲"/></filters></filterColumn></autoFilter>',
        ),
      );
      hidden(file, spec, row);
    };
  },
  'other-layout': (specs, pick) => {
    const spec = pick(specs);
    // Ours are A4 and A3.
    const paper = pick(['5', '11']);
    return (file) =>
      file.edit(file.sheet(spec.name), (xml) => xml.replace(/paperSize="\d+"/, `paperSize="${paper}"`));
  },
};

/** Each is a workbook to be opened and written: one while people wait, one for fifty that FAULT_CASES says elsewhere. */
const cases = { numRuns: Math.ceil(Number(process.env['FAULT_CASES'] ?? 50) / 50) };

const picks = fc.infiniteStream(fc.nat()).map((dice): Pick => (items) => {
  const item = items[dice.next().value % items.length];
  if (item === undefined) throw new Error('Nothing to choose from.');
  return item;
});

describe('a fault that is planted in a workbook is found in words of both languages, alone, and put back', () => {
  let bytes: Uint8Array;
  let specs: readonly SheetSpec[];
  beforeAll(async () => {
    const workbook = openedWorkbook();
    const findings = check(samplePlan);
    await buildSheets(samplePlan, findings, workbook, choices);
    bytes = workbook.bytes();
    const all = await planSheets(samplePlan, findings, await tabNames(workbook, 'zh-CN'), choices);
    specs = all.filter(({ visibility }) => visibility === 'visible');
  });

  test('there is one for every rule', () => {
    expect(Object.keys(faults).sort()).toEqual(workbookRules.map(({ id }) => id).sort());
  });

  test.each(Object.entries(faults))('%s', async (id, fault) => {
    await fc.assert(
      fc.asyncProperty(picks, async (pick) => {
        const planted = fault(specs, pick);
        let workbook = openedWorkbook(bytes);
        if (typeof planted === 'function') {
          const file = decoratedFile(bytes);
          planted(file);
          workbook = openedWorkbook(file.bytes());
        } else await workbook.write([planted]);
        const found = await findDrift(workbook, choices);
        expect(found.map(({ finding }) => finding.rule)).toEqual([id]);
        for (const { finding } of found) {
          expect(finding.message['zh-CN']).toMatch(/。$/);
          expect(finding.message.en).toMatch(/\.$/);
        }
        await putBack(workbook, choices, [found[0]?.key ?? '']);
        expect(await findDrift(workbook, choices)).toEqual([]);
      }),
      cases,
    );
  });
});
