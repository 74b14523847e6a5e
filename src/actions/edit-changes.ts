import { changesBetween } from '../plan/change';
import { editKey, editPlace, type EditPlace } from '../plan/edit-place';
import type { Text } from '../plan/language';
import { placeWords, type PlaceWords } from '../plan/place-words';
import type { SheetId } from '../sheets/sheet';
import { editCells, type SheetCell } from '../sheets/edit-cells';
import { placeName, type FoundPlan } from './edit-conflicts';

/** What was changed at one place since the sheets were last written. */
export interface EditChange {
  readonly key: string;
  readonly place: EditPlace;
  readonly kind: 'added' | 'removed' | 'changed';
  /** “建设城市书房”的完成时限 */
  readonly name: Text;
  /** What stood there and what stands there now; absent where nothing does. */
  readonly before?: Text;
  readonly after?: Text;
  /** Where it was changed, in all of them alike. */
  readonly where: readonly EditWhere[];
}

/** A sheet of ours, and the cell of it that says so, where there is one. */
export interface EditWhere {
  readonly sheet: SheetId;
  readonly cell?: SheetCell;
}

/** Everything that was changed in the sheets, one entry for each place, places in dispute left out. */
export function editChanges(found: FoundPlan): readonly EditChange[] {
  const disputed = new Set(found.conflicts.map(({ path }) => editKey(editPlace(path))));
  const base = placeWords(found.base);
  const changes = new Map<string, EditChange>();
  for (const { sheet, plan, values } of found.edits) {
    const differences = changesBetween(found.base, plan);
    if (differences.length === 0) continue;
    const now = placeWords(plan);
    const cells = editCells(sheet, values, found.base);
    for (const key of new Set(differences.map(({ path }) => JSON.stringify(editPlace(path))))) {
      const place = JSON.parse(key) as EditPlace;
      const change = changeAt(place, base, now);
      if (disputed.has(change.key)) continue;
      const cell = cells(place, now.title(place));
      const known = changes.get(change.key)?.where ?? [];
      changes.set(change.key, { ...change, where: [...known, { sheet, ...(cell && { cell }) }] });
    }
  }
  return [...changes.values()];
}

function changeAt(place: EditPlace, base: PlaceWords, now: PlaceWords): Omit<EditChange, 'where'> {
  const [before, after] = [base.said(place), now.said(place)];
  const isWhole = place.id !== '' && place.field === '';
  return {
    key: editKey(place),
    place,
    kind: isWhole && !before ? 'added' : isWhole && !after ? 'removed' : 'changed',
    name: placeName(place, [base, now]),
    ...(before && { before }),
    ...(after && { after }),
  };
}
