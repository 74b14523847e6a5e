import { conflictAt, type Conflict } from '../plan/conflict';
import { sameValue } from '../plan/same-value';
import { decisionKey, editKey, editPlace, type EditPlace } from '../plan/edit-place';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { placeWords, type PlaceWords } from '../plan/place-words';
import { resolve } from '../plan/resolve';
import { valueAt } from '../plan/value-at';
import { editCells, type SheetCell } from '../sheets/edit-cells';
import type { SheetId } from '../sheets/sheet';
import type { SheetConflict, SheetEdits, WorkbookPlan } from './workbook-plan';

/** A place that several sheets have changed differently. */
export interface EditConflict {
  /** What a decision names. It changes with what the sheets say. */
  readonly key: string;
  readonly place: EditPlace;
  /** “建设城市书房”的完成时限 */
  readonly name: Text;
  /** What stood there when the sheets were last written. */
  readonly base: Text;
  /** What each sheet says, and the cell that says so, where there is one. */
  readonly sides: readonly { readonly sheet: SheetId; readonly words: Text; readonly cell?: SheetCell }[];
}

export type FoundPlan = Extract<WorkbookPlan, { ok: true }>;

/** The conflicts of a workbook, one for each place that a person can decide, in the order of the plan. */
export function editConflicts(found: FoundPlan): readonly EditConflict[] {
  const words = sideWords(found);
  const base = placeWords(found.base);
  return [...byPlace(found.conflicts)].map(([, conflicts]) => {
    const place = placeOf(conflicts);
    const sheets = new Set(conflicts.flatMap((conflict) => [...sidesOf(conflict, found).keys()]));
    const sides = found.edits
      .filter(({ sheet }) => sheets.has(sheet))
      .map(({ sheet, values }) => {
        const cell = editCells(sheet, values, found.base)(place, words.get(sheet)?.title(place));
        return { sheet, words: words.get(sheet)?.said(place) ?? gone, ...(cell && { cell }) };
      });
    const before = base.said(place) ?? nothing;
    return {
      key: decisionKey(place, [before.en, ...sides.map((side) => `${side.sheet} ${side.words.en}`)]),
      place,
      name: placeName(place, [base, ...words.values()]),
      base: before,
      sides,
    };
  });
}

/** The plan with each conflict decided, for a sheet or for what stood there; one without a decision stays as merged. */
export function decideConflicts(
  found: FoundPlan,
  conflicts: readonly EditConflict[],
  chosen: (key: string) => string | undefined,
): Plan {
  const groups = byPlace(found.conflicts);
  return conflicts.reduce((plan, { key, place }) => {
    const side = chosen(key);
    if (side === undefined) return plan;
    return (groups.get(editKey(place)) ?? []).reduce((so, conflict) => {
      if (side === 'base') return resolve(so, withoutAdded(conflict, found.base), 'base');
      return resolve(so, { ...conflict, ours: valueOf(side as SheetId, conflict, found) }, 'ours');
    }, plan);
  }, found.plan);
}

/** What both sides added, each in its own way, goes as a whole where it shall be as it was. */
function withoutAdded(conflict: Conflict, base: Plan): Conflict {
  for (let length = 2; length < conflict.path.length; length++) {
    const path = conflict.path.slice(0, length);
    if (valueAt(base, path) === undefined) return conflictAt(path, undefined, undefined, undefined);
  }
  return conflict;
}

/** The name of a place in the first plan that has it. */
export function placeName(place: EditPlace, plans: readonly PlaceWords[]): Text {
  for (const words of plans) {
    const name = words.name(place);
    if (name) return name;
  }
  return nothing;
}

/** Conflicts within one duty belong together; so does the order of a task's units, where a duty is in dispute. */
function byPlace(conflicts: readonly SheetConflict[]): ReadonlyMap<string, readonly SheetConflict[]> {
  const groups = new Map<string, SheetConflict[]>();
  const duties = new Map<string, string>();
  const isOrder = ({ kind, field, unit }: EditPlace) =>
    kind === 'task' && field === 'assignments' && unit === undefined;
  const inOrder = [...conflicts].sort(
    (a, b) => Number(isOrder(editPlace(a.path))) - Number(isOrder(editPlace(b.path))),
  );
  for (const conflict of inOrder) {
    const place = editPlace(conflict.path);
    const key = (isOrder(place) && duties.get(place.id)) || editKey(place);
    if (place.unit !== undefined) duties.set(place.id, key);
    groups.set(key, [...(groups.get(key) ?? []), conflict]);
  }
  return groups;
}

const placeOf = ([first]: readonly SheetConflict[]): EditPlace => editPlace(first?.path ?? []);

/** The sheets that stand against each other, with what each says at the place of the conflict. */
function sidesOf(conflict: SheetConflict, { edits, base }: FoundPlan): ReadonlyMap<SheetId, unknown> {
  const sides = new Map<SheetId, unknown>();
  const at = edits.findIndex(({ sheet }) => sheet === conflict.sheet);
  const earlier = edits.slice(0, at);
  const changedHere = earlier.filter(
    ({ plan }) => !sameValue(valueAt(plan, conflict.path), valueAt(base, conflict.path)),
  );
  // A unit that one sheet deleted is unchanged in the sheet that gave it a new duty.
  const theirs = changedHere.length > 0 ? changedHere : lastChanged(earlier, base);
  for (const { sheet, plan } of theirs)
    sides.set(sheet, changedHere.length === 1 ? conflict.theirs : valueAt(plan, conflict.path));
  sides.set(conflict.sheet, conflict.ours);
  return sides;
}

function lastChanged(edits: readonly SheetEdits[], base: Plan): readonly SheetEdits[] {
  return edits.filter(({ plan }) => !sameValue(plan, base)).slice(-1);
}

function valueOf(sheet: SheetId, conflict: SheetConflict, found: FoundPlan): unknown {
  const sides = sidesOf(conflict, found);
  if (sides.has(sheet)) return sides.get(sheet);
  const edit = found.edits.find((one) => one.sheet === sheet);
  return edit ? valueAt(edit.plan, conflict.path) : conflict.base;
}

const sideWords = ({ edits }: FoundPlan): ReadonlyMap<SheetId, PlaceWords> =>
  new Map(edits.map(({ sheet, plan }) => [sheet, placeWords(plan)]));

const nothing: Text = { 'zh-CN': '（空）', en: '(nothing)' };
const gone: Text = { 'zh-CN': '（删去）', en: '(deleted)' };
