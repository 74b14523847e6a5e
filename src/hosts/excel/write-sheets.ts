import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { HostError, type Progress, type Receipt } from '../host';
import { sheetMark } from '../sheet-mark';
import { cellDifferences } from './cell-differences';
import { checkRoom } from './check-room';
import { defineMark, defineName } from './define-names';
import type { Earlier } from './earlier';
import { takeBack } from './go-back';
import { fingerprint, parseFingerprint, printFingerprint } from './fingerprint';
import { setPageBreaks } from './lay-out-page';
import { mergeCells, unmergeCells } from './merge-cells';
import type { Memory } from './memory';
import { type Pace, pace } from './pace';
import { readState } from './read-state';
import { type Writing, rewriteSheet } from './rewrite-sheet';
import { cellEdit, errorCode, runExcel } from './run-excel';
import { setDifferences } from './set-cells';
import type { SheetContents } from './sheet-contents';
import { sheetRanges } from './sheet-ranges';
import { sizeRows } from './size-lines';
import { type Survey, type SurveyedSheet, ourSheet } from './survey';
import { sheetSize, typedRows } from './typed-cell';

/** With more blocks of differences than this somebody has moved things, and the looks with them: the sheet is written anew. */
const mostDifferences = 60;

/**
 * Writes our sheets into the workbook: new ones are added, older ones brought up to date, where little has changed cell by
 * cell. When it fails, everything is taken back.
 * @throws HostError, HalfWritten when not even that was possible
 */
export async function writeSheets(
  specs: readonly SheetSpec[],
  memory: Memory,
  progress?: Progress,
): Promise<Receipt> {
  let earlier: Earlier | undefined;
  const paces: Pace[] = [];
  const specsBefore = new Map(memory.specs);
  const ids = new Set(specs.map(({ id }) => id));
  try {
    return await runExcel(async (context, room) => {
      const now = await readState(context, (id) => ids.has(id), 'values,formulas', memory, room);
      const survey = withOrphans(now.survey, earlier ?? memory.interrupted, specs);
      checkRoom(specs, survey);
      progress?.(0, specs.length, specs[0]?.name ?? '');
      // After a failed try the workbook is no longer what it was before.
      earlier ??= { ...now, specs: specsBefore, tried: specs };
      const tabs = new Map([...survey.sheets.map(({ ours, tab }) => [ours, tab] as const), ...tabsOf(specs)]);
      const writing: Writing = {
        context,
        survey,
        tabOf: (id) => tabs.get(id),
        pace: pace(context, room),
      };
      paces.push(writing.pace);
      addSheets(specs, writing);
      for (const spec of specs) for (const name of spec.names) defineName(name, spec.name, writing);
      for (const [index, spec] of specs.entries()) {
        if (index > 0) progress?.(index, specs.length, spec.name);
        await writeSheet(spec, now.contents.get(spec.id), writing);
      }
      const added = specs.filter(({ id }) => !ourSheet(survey, id));
      const keys = added.map(({ id, name }) => ({
        id,
        worksheet: context.workbook.worksheets.getItem(name).load('id'),
      }));
      await context.sync();
      memory.interrupted = undefined;
      for (const { id, worksheet } of keys) memory.keys.set(id, worksheet.id);
      for (const spec of specs) memory.specs.set(spec.id, spec);
      progress?.(specs.length, specs.length, '');
      return receipt(specs, earlier.survey);
    });
  } catch (error) {
    // While a cell is being edited Excel refuses a request as a whole.
    const untouched =
      paces.every((each) => each.sent() === 0) &&
      error instanceof HostError &&
      errorCode(error.cause) === cellEdit;
    if (earlier && !untouched) await takeBack(earlier, memory, error);
    throw error;
  }
}

/** A try that broke off between adding a sheet and marking it has left one that is ours without saying so. */
function withOrphans(survey: Survey, before: Earlier | undefined, specs: readonly SheetSpec[]): Survey {
  if (!before) return survey;
  const sheets = survey.sheets.map((sheet) => {
    const spec = specs.find(({ name }) => name === sheet.tab);
    const isNew = before.survey.sheets.every(({ key }) => key !== sheet.key);
    return spec && isNew && !sheet.ours ? { ...sheet, ours: spec.id } : sheet;
  });
  return { ...survey, sheets };
}

function tabsOf(specs: readonly SheetSpec[]): (readonly [SheetId, string])[] {
  return specs.map(({ id, name }) => [id, name]);
}

/** All sheets and their marks first: formulas of any may refer to any. */
function addSheets(specs: readonly SheetSpec[], writing: Writing): void {
  const { survey } = writing;
  const { worksheets } = writing.context.workbook;
  const order: string[] = survey.sheets.map(({ key }) => key);
  let previous = -1;
  for (const spec of specs) {
    const older = ourSheet(survey, spec.id);
    if (older) {
      if (older.tab !== spec.name) worksheets.getItem(older.key).name = spec.name;
      const mark = survey.names.find(({ name }) => name === sheetMark(spec.id));
      if (!mark || mark.formula.includes('#REF!')) defineMark(spec, writing);
      previous = order.indexOf(older.key);
      continue;
    }
    const added = worksheets.add(spec.name);
    previous = previous < 0 ? order.length : previous + 1;
    order.splice(previous, 0, spec.name);
    if (previous < order.length - 1) added.position = previous;
    defineMark(spec, writing);
  }
}

async function writeSheet(
  spec: SheetSpec,
  contents: SheetContents | undefined,
  writing: Writing,
): Promise<void> {
  const older = ourSheet(writing.survey, spec.id);
  if (older && contents && (await patchSheet(spec, older, contents, writing))) return;
  await rewriteSheet(spec, older, writing);
}

/** Types what differs; false where the sheet has to be written anew. */
async function patchSheet(
  spec: SheetSpec,
  older: SurveyedSheet,
  contents: SheetContents,
  { context, tabOf, pace }: Writing,
): Promise<boolean> {
  const noted = parseFingerprint(older.note);
  const wanted = fingerprint(spec, tabOf);
  if (noted?.form !== wanted.form || older.tab !== spec.name) return false;
  if (rowsMoved(spec, contents)) return false;
  const differences = cellDifferences(typedRows(spec), sheetSize(spec), contents);
  if (differences.length > mostDifferences) return false;
  const [sameHeights, sameMerges] = [noted.heights === wanted.heights, noted.merges === wanted.merges];
  if (differences.length === 0 && sameHeights && sameMerges) return true;
  const worksheet = context.workbook.worksheets.getItem(older.key);
  const ranges = sheetRanges(worksheet, pace);
  if (!sameMerges) unmergeCells(spec, ranges);
  await setDifferences(differences, ranges, pace);
  if (!sameMerges) await mergeCells(spec, ranges, pace);
  if (!sameHeights) {
    await sizeRows(spec, ranges, pace);
    worksheet.horizontalPageBreaks.removePageBreaks();
    setPageBreaks(spec, worksheet);
  }
  if (!sameHeights || !sameMerges) {
    context.workbook.names.getItem(sheetMark(spec.id)).comment = printFingerprint(wanted);
  }
  return true;
}

function filled(row: SheetSpec['cells'][number]): number {
  let count = 0;
  for (const cell of row) if (cell !== null && cell !== '') count++;
  return count;
}

/**
 * Whether somebody has inserted or deleted rows that are not to stay: what lies below has moved, and table, rules and
 * names with it. Told by the ids of a hidden first column.
 */
function rowsMoved({ cells, hiddenColumns }: SheetSpec, { values }: SheetContents): boolean {
  if (!hiddenColumns.includes(0)) return false;
  const places = (rows: readonly (readonly unknown[])[]) =>
    rows.flatMap((row, index) => ((row[0] ?? '') === '' ? [] : [index]));
  const [before, wanted] = [places(values), places(cells)];
  return before.length !== wanted.length || before.at(-1) !== wanted.at(-1);
}

function receipt(specs: readonly SheetSpec[], before: Survey): Receipt {
  const [rewritten, added] = [true, false].map((older) =>
    specs.filter(({ id }) => Boolean(ourSheet(before, id)) === older).map(({ name }) => name),
  );
  return {
    added: added ?? [],
    rewritten: rewritten ?? [],
    cells: specs.reduce((sum, { cells }) => sum + cells.reduce((count, row) => count + filled(row), 0), 0),
    leftAlone: before.sheets.filter(({ ours }) => !ours).map(({ tab }) => tab),
  };
}
