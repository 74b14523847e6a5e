import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { HostError, type Progress, type Recall, type Receipt } from '../host';
import { hidesColumns } from '../sheet-look';
import { sheetMark } from '../sheet-mark';
import { cellBytes } from './cell-bytes';
import { checkRoom } from './check-room';
import { defineMark, defineName } from './define-names';
import type { Earlier } from './earlier';
import { takeBack } from './go-back';
import { lineMover } from './line-mover';
import type { Memory } from './memory';
import { type Pace, pace } from './pace';
import { readState } from './read-state';
import { rewriteSheet } from './rewrite-sheet';
import type { Writing } from './writing';
import { cellEdit, errorCode, runExcel } from './run-excel';
import { asSheetValues, emptyContents } from './sheet-contents';
import { type Survey, ourSheet } from './survey';
import {
  type Reshape,
  type Reshaped,
  type Update,
  isPlain,
  patchSheet,
  reshape,
  updateOf,
  updateSheet,
} from './update-sheet';
import type { WorkbookState } from './workbook-state';

/**
 * Writes our sheets into the workbook: new ones are added, older ones brought up to date, where little has changed cell by
 * cell. When it fails, everything is taken back.
 * @throws HostError, HalfWritten when not even that was possible
 */
export async function writeSheets(
  specs: readonly SheetSpec[],
  memory: Memory,
  progress?: Progress,
  recall: Recall = async () => [],
): Promise<Receipt> {
  let earlier: Earlier | undefined;
  const paces: Pace[] = [];
  const specsBefore = new Map(memory.specs);
  const ids = new Set(specs.map(({ id }) => id));
  try {
    return await runExcel(async (context, room) => {
      const now = await readState(context, (id) => ids.has(id), 'values,formulas', memory, room, {
        hidden: true,
      });
      const hidesMore = ({ id, visibility, hiddenColumns }: SheetSpec) => {
        const hidden = visibility === 'visible' ? now.contents.get(id)?.hidden : undefined;
        const ours = specsBefore.get(id)?.hiddenColumns ?? hiddenColumns;
        return hidden !== undefined && (hidden.rows || hidesColumns(hidden.columns, ours));
      };
      const survey = withOrphans(now.survey, earlier ?? memory.interrupted, specs);
      checkRoom(specs, survey);
      progress?.(0, specs.length, specs[0]?.name ?? '');
      // After a failed try the workbook is no longer what it was before.
      earlier ??= { ...now, specs: specsBefore, tried: specs, untidied: new Map() };
      const tabs = new Map([...survey.sheets.map(({ ours, tab }) => [ours, tab] as const), ...tabsOf(specs)]);
      const paced = pace(context, room);
      const writing: Writing = {
        context,
        survey,
        tabOf: (id) => tabs.get(id),
        pace: paced,
        move: lineMover(context, paced),
      };
      paces.push(writing.pace);
      addSheets(specs, writing);
      const updatesWith = (recalled: readonly SheetSpec[]) =>
        new Map(
          specs.flatMap((spec) => {
            const [older, contents] = [ourSheet(survey, spec.id), now.contents.get(spec.id)];
            const known = [memory.specs.get(spec.id), recalled.find(({ id }) => id === spec.id)];
            return older && contents
              ? [[spec.id, updateOf(spec, older, known, contents, writing.tabOf)] as const]
              : [];
          }),
        );
      const isChanging = (update: Update) =>
        update.spec.visibility === 'visible' && !isPlain(update, writing.tabOf);
      let updates = updatesWith([]);
      if ([...updates.values()].some((update) => isChanging(update) && !update.before)) {
        const values = [...now.contents].map(([id, each]) => [id, asSheetValues(each.values)] as const);
        updates = updatesWith(await recall(new Map(values)));
      }
      const changing = [...updates.values()].filter(isChanging);
      const present = await reshaped(changing, now, writing, (onSent) =>
        readState(context, (id) => ids.has(id), 'values,formulas', memory, room, { onSent }),
      );
      const named = { ...writing, survey: present.survey };
      for (const spec of specs) for (const name of spec.names) defineName(name, spec.name, named);
      const asFound = earlier.survey;
      for (const [index, spec] of specs.entries()) {
        if (index > 0) progress?.(index, specs.length, spec.name);
        const update = updates.get(spec.id);
        if (update && changing.includes(update)) {
          const filtered = ourSheet(asFound, spec.id) ?? update.older;
          await updateSheet(update, present, filtered, writing);
        } else if (update && isPlain(update, writing.tabOf)) {
          await patchSheet(update, present.contents.get(spec.id) ?? emptyContents, writing);
        } else await rewriteSheet(spec, ourSheet(survey, spec.id), writing);
      }
      const added = specs.filter(({ id }) => !ourSheet(survey, id));
      const keys = added.map(({ id, name }) => ({
        id,
        worksheet: context.workbook.worksheets.getItem(name).load('id'),
      }));
      await context.sync();
      memory.interrupted = undefined;
      for (const { id, worksheet } of keys) memory.keys.set(id, worksheet.id);
      for (const spec of specs) {
        memory.specs.set(spec.id, spec);
        memory.bytes.set(spec.id, cellBytes(spec.cells));
      }
      progress?.(specs.length, specs.length, '');
      return receipt(specs, { ...earlier, hides: specs.some(hidesMore) }, present.keptNotes);
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

/** Moves rows and columns where any have to be moved, and reads what stands there then. */
async function reshaped(
  changing: readonly Update[],
  now: WorkbookState,
  writing: Writing,
  again: (onSent: () => void) => Promise<WorkbookState>,
): Promise<WorkbookState & Reshaped & { readonly keptNotes: readonly string[] }> {
  const moved = new Map<SheetId, Reshape>();
  const keptNotes: string[] = [];
  if (changing.length === 0) return { ...now, moved, keptNotes };
  for (const update of changing) {
    const left = await reshape(update, writing, true);
    moved.set(update.spec.id, left);
    if (left.kept > 0) keptNotes.push(update.spec.name);
  }
  return { ...(await again(() => writing.pace.wasSent())), moved, keptNotes };
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

function filled(row: SheetSpec['cells'][number]): number {
  let count = 0;
  for (const cell of row) if (cell !== null && cell !== '') count++;
  return count;
}

function receipt(
  specs: readonly SheetSpec[],
  { survey: before, hides }: { readonly survey: Survey; readonly hides: boolean },
  keptNotes: readonly string[],
): Receipt {
  const [rewritten, added] = [true, false].map((older) =>
    specs.filter(({ id }) => Boolean(ourSheet(before, id)) === older).map(({ name }) => name),
  );
  return {
    added: added ?? [],
    rewritten: rewritten ?? [],
    cells: specs.reduce((sum, { cells }) => sum + cells.reduce((count, row) => count + filled(row), 0), 0),
    ...(keptNotes.length > 0 ? { keptNotes } : {}),
    ...(hides && { hides }),
    leftAlone: before.sheets.filter(({ ours }) => !ours).map(({ tab }) => tab),
  };
}
