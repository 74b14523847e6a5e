import { sameValue } from '../../plan/same-value';
import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { HalfWritten, type Receipt } from '../host';
import { wantedShape } from '../reshaping';
import { sheetMark } from '../sheet-mark';
import { keptText } from '../typed-text';
import { cellDifferences, contentsSize, retyped } from './cell-differences';
import { clearSheet } from './clear-sheet';
import { defineMark, defineName } from './define-names';
import { type Earlier, asSnapshot } from './earlier';
import { fingerprint, isUnfinished, printFingerprint } from '../fingerprint';
import { lineMover } from './line-mover';
import type { Memory } from './memory';
import { pace } from './pace';
import { readState } from './read-state';
import { presentConstants } from './reshape-sheet';
import { rewriteSheet } from './rewrite-sheet';
import type { Writing } from './writing';
import { runExcel } from './run-excel';
import { setDifferences } from './set-cells';
import { type SheetContents, emptyContents } from './sheet-contents';
import { setPageAsBefore } from './page-before';
import { showAsBefore } from './show-as-before';
import { sheetRanges } from './sheet-ranges';
import { filterAgain, liftFilters } from './table-filters';
import { type Survey, type SurveyedSheet, ourSheet, ourSheets } from './survey';
import { sheetSize, typedRows } from './typed-cell';
import { type Reshape, type Update, reshape, updateOf, updateSheet } from './update-sheet';
import { looksName } from './written-looks';

/**
 * After a write that failed: makes our sheets what they were, and removes those that were added.
 * @throws HalfWritten when that fails too
 */
export async function takeBack(earlier: Earlier, memory: Memory, cause: unknown): Promise<void> {
  try {
    await goBack(earlier, memory);
  } catch {
    memory.interrupted = earlier;
    const snapshot = asSnapshot(earlier);
    memory.snapshots.set(snapshot, earlier);
    const tabs = earlier.tried.map(({ name }) => `“${name}”`);
    throw new HalfWritten(
      {
        'zh-CN': `写入中断,而且没能自动恢复:${tabs.join('、')}可能只写了一部分;您的其他工作表未改动。请待 Excel 恢复响应后点“撤销”回到写入之前,或再次生成工作表。`,
        en: `Writing broke off and could not be taken back: ${tabs.join(', ')} may be written in part; your other sheets were left alone. When Excel responds again, press Undo to go back, or build the sheets again.`,
      },
      snapshot,
      { cause },
    );
  }
}

/**
 * Makes our sheets what they were: those that are new since are removed, changed cells are typed back, and sheets that were
 * written anew get their old look again where we know it.
 */
export async function goBack(earlier: Earlier, memory: Memory): Promise<Receipt> {
  const receipt = await runExcel(async (context, room) => {
    const now = await readState(context, () => true, 'values,formulas', memory, room);
    const { survey } = now;
    const paced = pace(context, room);
    const writing: Writing = {
      context,
      survey,
      tabOf: (id) => ourSheet(earlier.survey, id)?.tab,
      pace: paced,
      move: lineMover(context, paced),
    };
    const removed = removeNewSheets(earlier, writing, memory);
    defineNamesAgain(earlier.survey, writing);
    const added: string[] = [];
    const rewritten: string[] = [];
    let cells = 0;
    const back = ourSheets(earlier.survey).flatMap((was) => {
      const contents = earlier.contents.get(was.ours);
      const sheet = survey.sheets.find(({ key }) => key === was.key);
      if (!contents || (!sheet && !earlier.specs.has(was.ours))) return [];
      if (sheet && sheet.tab !== was.tab) context.workbook.worksheets.getItem(sheet.key).name = was.tab;
      const standing = now.contents.get(was.ours) ?? emptyContents;
      const update = sheet && wayBack(was, contents, sheet, standing, earlier, memory, writing);
      return [{ was, contents, sheet, update }];
    });
    const moved = new Map<SheetId, Reshape>();
    for (const { update } of back) {
      if (!update) continue;
      moved.set(update.spec.id, await reshape(update, writing, false));
    }
    const isMoved = back.some(({ update }) => update);
    const present = isMoved
      ? await readState(context, () => true, 'values,formulas', memory, room, {
          onSent: () => writing.pace.wasSent(),
        })
      : now;
    for (const { was, contents, sheet, update } of back) {
      const changed = update
        ? await updateSheet(update, { contents: present.contents, moved }, was, writing, {
            row: retyped(contents),
            size: joint(
              contentsSize(contents),
              contentsSize(present.contents.get(was.ours) ?? emptyContents),
            ),
          })
        : await bringBack(was, contents, sheet, present.contents.get(was.ours), earlier, writing);
      if (!sheet) added.push(was.tab);
      else if (changed > 0) rewritten.push(was.tab);
      cells += changed;
    }
    if (isMoved) defineNamesAgain(earlier.survey, { ...writing, survey: present.survey });
    await context.sync();
    const leftAlone = survey.sheets
      .filter(({ ours, tab }) => !ours && !removed.includes(tab))
      .map(({ tab }) => tab);
    return { added, rewritten, removed, cells, leftAlone };
  });
  memory.interrupted = undefined;
  memory.keys.clear();
  memory.specs.clear();
  for (const [id, spec] of earlier.specs) memory.specs.set(id, spec);
  return receipt;
}

function removeNewSheets(
  { survey: before, tried }: Earlier,
  { context, survey }: Writing,
  memory: Memory,
): string[] {
  const added = survey.sheets.filter(
    ({ key, ours, tab }) =>
      before.sheets.every((sheet) => sheet.key !== key) && (ours || tried.some(({ name }) => name === tab)),
  );
  const known = [...tried, ...memory.specs.values()];
  const unwanted = new Set(
    added.flatMap(({ ours, tab }) => {
      const spec = known.find(({ name }) => name === tab);
      return [
        ...(ours ? [sheetMark(ours), looksName(ours)] : []),
        ...(spec?.names ?? []).map(({ name }) => name),
      ];
    }),
  );
  for (const { name } of survey.names) {
    const isNew = before.names.every((each) => each.name !== name);
    if (isNew && unwanted.has(name)) context.workbook.names.getItem(name).delete();
  }
  for (const { key } of added) context.workbook.worksheets.getItem(key).delete();
  return added.map(({ tab }) => tab);
}

/** Names of ours that have come to point elsewhere. */
function defineNamesAgain(before: Survey, { context, survey }: Writing): void {
  const present = new Set(survey.sheets.map(({ tab }) => tab));
  const ours = new Set(ourSheets(before).flatMap(({ tab }) => (present.has(tab) ? [tab] : [])));
  for (const { name, formula, tab } of before.names) {
    const now = survey.names.find((each) => each.name === name);
    if (now && tab !== undefined && ours.has(tab) && now.formula !== formula) {
      context.workbook.names.getItem(name).formula = formula;
    }
  }
}

/**
 * The way back for a sheet that was written since, where it is known how it looked: what is beside it stays beside it.
 */
function wayBack(
  was: SurveyedSheet & { readonly ours: SheetId },
  contents: SheetContents,
  present: SurveyedSheet,
  standing: SheetContents,
  { specs, tried }: Earlier,
  memory: Memory,
  { tabOf }: Writing,
): Update | undefined {
  const spec = specs.get(was.ours);
  if (spec?.visibility !== 'visible' || printFingerprint(fingerprint(spec, tabOf)) !== was.note)
    return undefined;
  const last = memory.specs.get(was.ours) ?? tried.find(({ id }) => id === was.ours);
  const update = updateOf(spec, present, [last], standing, tabOf, (rows) =>
    wantedShape(spec, rows, presentConstants(contents)),
  );
  const isInPlace = update.shape.order.from.every((index, row) => index === row);
  return isInPlace && present.note === was.note ? undefined : update;
}

function joint(a: ReturnType<typeof contentsSize>, b: typeof a): typeof a {
  return { rows: Math.max(a.rows, b.rows), columns: Math.max(a.columns, b.columns) };
}

/** Returns how many cells were typed. */
async function bringBack(
  was: SurveyedSheet & { readonly ours: SheetId },
  contents: SheetContents,
  present: SurveyedSheet | undefined,
  presentContents: SheetContents = emptyContents,
  { specs, untidied }: Earlier,
  writing: Writing,
): Promise<number> {
  const { context, pace } = writing;
  const spec = specs.get(was.ours);
  if (!present && spec) addAgain(spec, writing);
  const worksheet = context.workbook.worksheets.getItem(present?.key ?? was.tab);
  const ranges = sheetRanges(worksheet, pace);
  let onSheet = presentContents;
  let anew = 0;
  let tables = present?.tables ?? [];
  if (!present || present.note !== was.note || isUnfinished(was.note)) {
    const knowsLook = spec && (!present || printFingerprint(fingerprint(spec, writing.tabOf)) === was.note);
    if (spec && knowsLook) {
      await rewriteSheet(spec, present, writing);
      tables = spec.table ? [spec.table.name] : [];
      onSheet = writtenContents(spec);
      anew = onSheet.values.flat().length;
    } else if (present && was.note !== '') {
      context.workbook.names.getItem(sheetMark(was.ours)).comment = '';
      clearSheet(present, worksheet, ranges);
      tables = [];
      onSheet = emptyContents;
    }
  }
  const size = joint(contentsSize(contents), contentsSize(onSheet));
  const differences = cellDifferences(retyped(contents), size, onSheet);
  const onTables = (filters: SurveyedSheet['filters']) => ({
    filters: filters.filter(({ table }) => tables.includes(table)),
  });
  const [then, now] = [onTables(was.filters), onTables(present?.filters ?? [])];
  const isFilteredAnew = differences.length > 0 || !sameValue(then, now);
  if (isFilteredAnew) liftFilters(now, worksheet);
  await setDifferences(differences, ranges, pace);
  const before = untidied.get(was.ours);
  if (before && anew === 0) {
    await showAsBefore(before.look, ranges, pace);
    setPageAsBefore(before, worksheet);
  }
  if (isFilteredAnew) filterAgain(then, worksheet);
  return anew + differences.reduce((sum, { typed }) => sum + typed.flat().length, 0);
}

/** For a sheet that somebody has deleted since. */
function addAgain(spec: SheetSpec, writing: Writing): void {
  writing.context.workbook.worksheets.add(spec.name);
  defineMark(spec, writing);
  for (const name of spec.names) defineName(name, spec.name, writing);
}

/** What a sheet shows right after it was written, with formulas for their results. */
function writtenContents(spec: SheetSpec): SheetContents {
  const row = typedRows(spec);
  const values = Array.from({ length: sheetSize(spec).rows }, (_, index) =>
    row(index).map((typed) => (typeof typed === 'string' ? keptText(typed) : typed)),
  );
  return { values, formulas: values };
}
