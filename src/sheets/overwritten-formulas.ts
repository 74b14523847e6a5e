import { cellValue } from './read-table';
import type { ComputedValues, Formula, SheetSpec, SheetValues } from './sheet';

/** A cell that we have reckoned and that somebody has typed into. */
export interface OverwrittenFormula {
  /** Where it stands now, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Where we would write it. */
  readonly specRow: number;
  readonly formula: Formula;
  /** What stands there instead; null where it was cleared. */
  readonly shown: SheetValues[number][number];
}

/**
 * Cells of a sheet that hold a value where we would write a formula. Rows are found by the ids of a hidden first column,
 * so that sorting, inserting and deleting rows is no fault; headings, totals and sheets without ids by their place, as
 * long as everything else in the row, or around one of formulas alone, says what we would write. What a formula says is not compared: every program writes
 * formulas in its own way.
 */
export function overwrittenFormulas(spec: SheetSpec, shown: ComputedValues): readonly OverwrittenFormula[] {
  const rowOf = rowFinder(spec, shown);
  // A column where nothing stands is to come: that of a unit somebody has typed into the list.
  const filled = new Set(
    shown.values.flatMap((row) => [...row.keys()].filter((at) => (row[at] ?? null) !== null)),
  );
  return spec.cells.flatMap((cells, specRow): OverwrittenFormula[] => {
    if (!cells.some(isFormula)) return [];
    const row = rowOf(specRow);
    if (row === undefined) return [];
    return cells.flatMap((cell, column): OverwrittenFormula[] =>
      isFormula(cell) && filled.has(column) && !shown.isFormula(row, column)
        ? [{ row, column, specRow, formula: cell, shown: shown.values[row]?.[column] ?? null }]
        : [],
    );
  });
}

type SpecCell = SheetSpec['cells'][number][number];

const isFormula = (cell: SpecCell): cell is Formula => cell !== null && typeof cell === 'object';

/** Where the last of these stands; -1 where there is none. */
function lastOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  for (let at = items.length - 1; at >= 0; at--) if (is(items[at] as Item)) return at;
  return -1;
}

/** Where a row of the spec stands in the sheet now; undefined where it cannot be told. */
function rowFinder(
  { cells, hiddenColumns }: SheetSpec,
  { values, isFormula: isFormulaAt }: ComputedValues,
): (specRow: number) => number | undefined {
  const idOf = (row: readonly SpecCell[] | SheetValues[number] | undefined) => {
    const first = row?.[0] ?? null;
    return typeof first === 'string' ? first : '';
  };
  const ids = hiddenColumns.includes(0) ? cells.map(idOf) : [];
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  const found = new Map<string, number>();
  values.forEach((row, at) => {
    const id = idOf(row);
    if (id !== '' && !found.has(id)) found.set(id, at);
  });
  const last = lastOf(ids, (id) => id !== '');
  // Several rows may bear one id.
  const lastFound = lastOf(values, (row) => times.has(idOf(row) || '-'));
  const wordsOf = (specRow: number) =>
    (cells[specRow] ?? []).flatMap((cell, column) =>
      isFormula(cell) || cell === null || cell === '' ? [] : [[column, cell] as const],
    );
  const says = (specRow: number, row: number): boolean => {
    const words = wordsOf(specRow);
    return (
      words.length > 0 &&
      words.every(([column, cell]) => cellValue(values[row]?.[column]) === cellValue(cell))
    );
  };
  const end = lastOf(cells, (row) => row.some(isFormula));
  /** Whether the last formulas stand so many rows further down, where nothing but formulas follows. */
  const endsAt = (shift: number): boolean => {
    const columns = (cells[end] ?? []).flatMap((cell, column) => (isFormula(cell) ? [column] : []));
    const computes = (row: number) => columns.some((column) => isFormulaAt(row, column));
    return computes(end + shift) && !computes(end + shift + 1);
  };
  /** Where a row says nothing by itself, those above and below it do. */
  const isAt = (specRow: number, row: number): boolean => {
    if (wordsOf(specRow).length > 0) return says(specRow, row);
    return [-1, 1].every((step) => {
      let near = specRow + step;
      while (near >= 0 && near < cells.length && wordsOf(near).length === 0) near += step;
      return near >= cells.length ? endsAt(row - specRow) : says(near, row + near - specRow);
    });
  };
  return (specRow) => {
    const id = ids[specRow] ?? '';
    if (id !== '' && times.get(id) === 1) return found.get(id);
    const row = last >= 0 && specRow > last ? lastFound + specRow - last : specRow;
    return isAt(specRow, row) ? row : undefined;
  };
}
