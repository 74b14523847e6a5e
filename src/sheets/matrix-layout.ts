import type { Plan, Unit } from '../plan/plan';
import { workloads, type Workload } from '../plan/workload';
import { block } from './address';
import { outline, type Outline } from './outline';
import type { Range } from './sheet';

/** Where everything stands on the matrix, for the sheets whose formulas count there. */
export interface MatrixLayout {
  readonly outline: Outline;
  /** The units in the order of their columns, with their load as it is now. */
  readonly loads: readonly Workload[];
  readonly columnOf: ReadonlyMap<string, number>;
  readonly rowOf: ReadonlyMap<string, number>;
  /** All marks; at least one row and one column, so that formulas always have somewhere to look. */
  readonly grid: Range;
  /** Rows of each chapter of the outline, headings included: first row and number of rows. */
  readonly chapterRows: readonly { readonly row: number; readonly rows: number }[];
}

export const matrixRows = { ids: 2, header: 3, totals: 4, first: 5 } as const;

export const matrixColumns = { id: 0, number: 1, task: 2, units: 3, leads: 4, first: 5 } as const;

/** Units that lead most come first, then those that share most, then the order of the register. */
export function matrixLayout(plan: Plan): MatrixLayout {
  const tree = outline(plan);
  const loads = workloads(plan).sort((a, b) => b.leads - a.leads || b.cos - a.cos);
  const rows = tree.entries.map((entry, index) => ({ entry, row: matrixRows.first + index }));
  return {
    outline: tree,
    loads,
    columnOf: new Map(loads.map(({ unit }, index) => [unit.id, matrixColumns.first + index])),
    rowOf: new Map(rows.flatMap(({ entry, row }) => (entry.kind === 'task' ? [[entry.task.id, row]] : []))),
    grid: block(matrixRows.first, matrixColumns.first, Math.max(1, rows.length), Math.max(1, loads.length)),
    chapterRows: tree.chapters.map((_, chapter) => {
      const own = rows.filter(({ entry }) => entry.chapter === chapter);
      return { row: own[0]?.row ?? matrixRows.first, rows: Math.max(1, own.length) };
    }),
  };
}

/** The marks of one unit. */
export function unitColumn(layout: MatrixLayout, unit: Unit): Range {
  const column = layout.columnOf.get(unit.id) ?? matrixColumns.first;
  return block(layout.grid.row, column, layout.grid.rows, 1);
}
