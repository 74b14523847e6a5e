import fc from 'fast-check';
import type { SheetId, SheetSpec } from '../../src/sheets/sheet';
import { build, noted, notedPlans, planOf, task, taskNumbers } from './noted-plan';
import { workbenchPlace, type WorkbenchPlace } from './workbench-place';

const yellow = '#FFFF00';
const sheets = Object.keys(noted) as (keyof typeof noted)[];

function sheetOf({ univer }: WorkbenchPlace, id: SheetId) {
  const sheet = univer.getActiveWorkbook()?.getSheetBySheetId(`_responsibility_matrix_${id}`);
  if (!sheet) throw new Error(`There is no ${id}.`);
  return sheet;
}

async function rowOf(place: WorkbenchPlace, id: SheetId, key: string): Promise<number> {
  return ((await place.host.read()).get(id) ?? []).findIndex((row) => row[0] === key);
}

/** A note, a formula and a colour beside a row; a colour on one of our cells, and its height. */
function annotate(place: WorkbenchPlace, id: keyof typeof noted, row: number, name: string): void {
  const [sheet, column] = [sheetOf(place, id), noted[id]];
  sheet.getRange(row, column).setValue(`备注 ${name}`).setBackgroundColor(yellow);
  sheet.getRange(row, column + 1).setValue(`=B${row + 1}&"!"`);
  sheet.getRange(row, 2).setBackgroundColor(yellow);
}

function expectAnnotated(place: WorkbenchPlace, id: keyof typeof noted, row: number, name: string): void {
  const [sheet, column] = [sheetOf(place, id), noted[id]];
  const note = sheet.getRange(row, column);
  expect([name, note.getValue(), note.getBackground()]).toEqual([name, `备注 ${name}`, yellow]);
  expect(sheet.getRange(row, column + 1).getFormula()).toBe(`=B${row + 1}&"!"`);
  expect([name, sheet.getRange(row, 2).getBackground()]).toEqual([name, yellow]);
}

/** What is ours of a sheet, without what was coloured by hand. */
function ourPart(spec: SheetSpec | undefined, columns: number) {
  if (!spec) return undefined;
  const looks: Record<string, unknown> = {};
  for (const { range, style } of spec.styles)
    for (let row = range.row; row < range.row + range.rows; row++)
      for (let column = range.column; column < Math.min(columns, range.column + range.columns); column++)
        looks[`${row} ${column}`] =
          column === 2 && style.fill === yellow ? { ...style, fill: undefined } : style;
  const cells = spec.cells.map((row) => row.slice(0, columns));
  while (cells.length > 0 && cells.at(-1)?.every((cell) => (cell ?? '') === '')) cells.pop();
  const { rowHeights, columnWidths, merges, conditionalFormats, validations, links, names, table } = spec;
  return {
    ...{ looks, rowHeights, merges, conditionalFormats, validations, links, names, table },
    cells: cells.map((row) => row.map((cell) => (typeof cell === 'object' ? (cell?.formula ?? '') : cell))),
    columnWidths: columnWidths.slice(0, columns),
  };
}

test('whatever becomes of the plan, what people wrote and coloured is where its row is', async () => {
  await fc.assert(
    fc.asyncProperty(taskNumbers, taskNumbers, taskNumbers, async (before, between, after) => {
      const place = workbenchPlace();
      await build(place, planOf(before.map(task)));
      for (const id of sheets)
        for (const number of before)
          annotate(place, id, await rowOf(place, id, `t-${number}`), `任务${number}`);
      const first = await build(place, planOf(between.map(task)));
      expect((first.keptNotes ?? []).length > 0).toBe(before.some((number) => !between.includes(number)));
      await build(place, planOf(after.map(task)));

      const fresh = workbenchPlace();
      await build(fresh, planOf(after.map(task)));
      for (const id of sheets) {
        const values = (await place.host.read()).get(id) ?? [];
        for (const number of before) {
          const name = `任务${number}`;
          const stayed = between.includes(number) && after.includes(number);
          if (stayed) expectAnnotated(place, id, await rowOf(place, id, `t-${number}`), name);
          const rows = [...values.keys()].filter((row) => values[row]?.includes(`备注 ${name}`));
          expect([name, rows.length]).toEqual([name, 1]);
          if (!stayed) {
            expect(rows[0]).toBeGreaterThan(await rowOf(place, id, `t-${String(after.at(-1))}`));
            expect(String(values[rows[0] ?? 0]?.[noted[id] + 2])).toContain(name);
          }
        }
        const of = ({ host }: WorkbenchPlace) => host.specs().find((spec) => spec.id === id);
        expect([id, ourPart(of(place), noted[id])]).toEqual([id, ourPart(of(fresh), noted[id])]);
      }
    }),
    { numRuns: notedPlans, endOnFailure: true },
  );
}, 600_000);
