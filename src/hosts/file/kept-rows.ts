import { cellAddress } from '../../sheets/address';
import type { Cell, SheetSpec } from '../../sheets/sheet';
import { removedBeside } from '../removed-beside';
import { attributesAt, bodyWithFormula, sharedFormulas, type ChangeFormula } from './cell-formula';
import type { CellLook } from './cell-looks';
import {
  attributeOf,
  cellsOf,
  hasFormula,
  shownIn,
  type StandingCell,
  type StandingPart,
} from './standing-part';
import { rowAttributes } from './row-attributes';
import { cellXml, type KeptRow } from './sheet-part';
import type { SheetPlaces } from './sheet-places';
import type { Value } from './sheet-values';
import type { StylePart } from './style-part';
import { handMade, type WrittenNote } from './written-note';

/** What people made on and beside the rows of a sheet, where it stands by now. */
export interface KeptRows {
  /** How many rows there are, theirs included. */
  readonly count: number;
  in(row: number): KeptRow | undefined;
  /** Where rows of notes went whose row is gone, by the row they stood in. */
  readonly notes: ReadonlyMap<number, number>;
}

interface Surroundings {
  readonly styles: StylePart;
  /** Looks of cell styles as they are in the file. */
  readonly looks: (number: number) => CellLook;
  readonly strings: () => readonly string[];
  readonly change: ChangeFormula;
  /** Whether people have left a comment on a cell. */
  readonly hasComment: (row: number, column: number) => boolean;
  /** Whether a filter that people have set leaves a row out; undefined where that cannot be told. */
  readonly isLeftOut: (row: number) => boolean | undefined;
}

export function keptRows(
  spec: SheetSpec,
  old: StandingPart,
  places: SheetPlaces,
  note: WrittenNote | undefined,
  surroundings: Surroundings,
): KeptRows {
  const { rows, columns, ours, header, isOurColumn } = places;
  const { styles, looks, strings, change } = surroundings;
  const shared = sharedFormulas(old.rows);
  const writtenLooks = new Set(note?.looks);
  const lookChanges = new Map<string, ((own: number) => number) | null>();
  const cellsIn = (row: number | undefined) => {
    const found = row === undefined ? undefined : old.rows[row];
    return found ? cellsOf(found) : [];
  };
  const notes = new Map<number, number>();
  /** For each row of notes under the table, what it holds. */
  const kept = new Map<number, KeptRow>();
  keepNotes();
  const count = Math.max(rows.was.length, ...[...kept.keys()].map((row) => row + 1));
  return { count, in: (row) => kept.get(row) ?? keptIn(row), notes };

  function keptIn(row: number): KeptRow | undefined {
    const from = rows.was[row];
    if (from === undefined) return row < rows.was.length ? likeNeighbour(row) : undefined;
    const isOurs = row < ours;
    const cells = new Map<number, (own: () => number) => string>();
    const own = new Map<number, (number: number) => number>();
    for (const cell of cellsIn(from)) {
      const column = columns.to(cell.column);
      if (column === undefined) continue;
      if (isOurs && (spec.own ? column < places.size.columns : isOurColumn(cell.column))) {
        const change = lookChange(cell);
        if (change) own.set(column, change);
      } else if (!isOurs || !spec.own) {
        cells.set(column, () => movedCell(cell, from, row, column));
      } else {
        const wanted = spec.cells[row]?.[column] ?? null;
        const found = Number(attributeOf(cell.attributes, 's') ?? 0);
        cells.set(column, (own) =>
          isAsFound(wanted, cell)
            ? movedCell(cell, from, row, column, own())
            : cellXml(cellAddress(row, column), wanted, own() || found, spec),
        );
      }
    }
    return { cells, looks: own, attributes: attributesOf(row, from) };
  }

  function attributesOf(row: number, from: number | undefined): string {
    const present = (from === undefined ? undefined : old.rows[from])?.attributes ?? '';
    if (row >= ours) return rowAttributes(present, undefined, note, undefined);
    return rowAttributes(present, spec.rowHeights[row] ?? null, note, surroundings.isLeftOut(row));
  }

  /** Whether a cell of the user’s shows what it showed: then what the spec cannot say of it is kept, too. */
  function isAsFound(wanted: Cell, cell: StandingCell): boolean {
    const value = typeof wanted === 'object' && wanted !== null ? wanted.value : wanted;
    const shown = shownIn(cell, strings);
    return (typeof shown === 'boolean' ? String(shown).toUpperCase() : (shown ?? '')) === (value ?? '');
  }

  /** @param style a number other than the one it has; 0 leaves it */
  function movedCell(cell: StandingCell, from: number, row: number, column: number, style = 0): string {
    const body = hasFormula(cell) ? bodyWithFormula(cell, from, shared, change, places) : cell.body;
    const attributes = attributesAt(cell.attributes, row, column);
    const styled = style === 0 ? attributes : `${attributes.replace(/ s="[^"]*"/, '')} s="${style}"`;
    return `<c${styled}>${body}</c>`;
  }

  function lookChange({ attributes }: StandingCell): ((own: number) => number) | undefined {
    const number = attributeOf(attributes, 's');
    if (number === undefined || writtenLooks.size === 0) return undefined;
    let change = lookChanges.get(number);
    if (change === undefined) lookChanges.set(number, (change = changeOf(Number(number))));
    return change ?? undefined;
  }

  /** Null for a look of ours. */
  function changeOf(made: number): ((own: number) => number) | null {
    const look = looks(made);
    if (handMade(look, undefined, writtenLooks).size === 0) return null;
    const mixed = new Map<number, number>();
    return (own) => {
      let number = mixed.get(own);
      if (number === undefined) {
        const parts = handMade(look, looks(own), writtenLooks);
        mixed.set(own, (number = parts.size === 0 ? own : styles.mixedStyle(own, made, parts)));
      }
      return number;
    };
  }

  /** A row that is put in looks, beside our cells, like the one above it, right below a header like the one below it. */
  function likeNeighbour(row: number): KeptRow {
    const cells = new Map<number, (own: () => number) => string>();
    const isBody = (index: number) => header <= index && index < ours;
    const step = row === header ? 1 : -1;
    let like = row;
    while (isBody(like) && rows.was[like] === undefined) like += step;
    for (const { column: from, attributes } of isBody(like) ? cellsIn(rows.was[like]) : []) {
      const [column, style] = [columns.to(from), attributeOf(attributes, 's')];
      if (isOurColumn(from) || column === undefined || style === undefined) continue;
      cells.set(column, () => `<c r="${cellAddress(row, column)}" s="${style}"/>`);
    }
    return { cells, looks: new Map(), attributes: attributesOf(row, undefined) };
  }

  /** What stands beside rows that are gone is put under everything, with a word on where it was. */
  function keepNotes(): void {
    if (spec.own) return;
    const isNote = (row: number, cell: StandingCell) =>
      !isOurColumn(cell.column) &&
      (shownIn(cell, strings) !== null || surroundings.hasComment(row, cell.column));
    const noted = places.gone.filter((row) => cellsIn(row).some((cell) => isNote(row, cell)));
    if (noted.length === 0) return;
    let used = old.rows.reduce((most, row) => {
      const last = row
        ? cellsOf(row)
            .filter((cell) => shownIn(cell, strings) !== null)
            .at(-1)
        : undefined;
      return Math.max(most, (last?.column ?? -1) + 1);
    }, 0);
    while (isOurColumn(used)) used++;
    const isFilled = (row: number) => {
      const from = rows.was[row];
      const wanted = row < ours ? (spec.cells[row] ?? []) : [];
      return {
        ours: wanted.some((cell) => cell !== null && cell !== '') || ownValues(from).length > 0,
        any: cellsIn(from).some((cell) => shownIn(cell, strings) !== null),
      };
    };
    let last = Math.max(rows.was.length, ours) - 1;
    while (last >= 0 && !isFilled(last).ours && !isFilled(last).any) last--;
    // A blank row parts them from the table.
    let next = last + (last >= 0 && isFilled(last).ours ? 2 : 1);
    for (const row of noted) {
      notes.set(row, next);
      kept.set(next, noteRow(row, next, used));
      next++;
    }
  }

  function ownValues(row: number | undefined): Value[] {
    const values: Value[] = [];
    for (const cell of cellsIn(row)) {
      const column = columns.to(cell.column);
      if (column === undefined || !isOurColumn(cell.column)) continue;
      const shown = shownIn(cell, strings);
      if (shown !== null) values[column] = shown;
    }
    return Array.from(values, (value) => value ?? null);
  }

  function noteRow(from: number, row: number, used: number): KeptRow {
    const cells = new Map<number, (own: () => number) => string>();
    for (const cell of cellsIn(from)) {
      const column = columns.to(cell.column);
      if (isOurColumn(cell.column) || column === undefined) continue;
      // A formula would reckon with what stands around it now.
      const fixed = hasFormula(cell)
        ? cellXml(
            cellAddress(row, column),
            asCell(shownIn(cell, strings)),
            Number(attributeOf(cell.attributes, 's') ?? 0),
            spec,
          )
        : movedCell(cell, from, row, column);
      cells.set(column, () => fixed);
    }
    const own = ownValues(from);
    // Notes that have been put under the table before say already where they stood.
    if (own.length > 0) {
      const column = columns.to(used) ?? columns.was.length;
      cells.set(column, () => cellXml(cellAddress(row, column), removedBeside(own, spec), 0, spec));
    }
    return { cells, looks: new Map(), attributes: '' };
  }
}

function asCell(value: Value): Cell {
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}
