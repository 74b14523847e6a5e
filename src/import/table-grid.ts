import type { Table, TableCell } from './document';

/** A rectangle in which a merged cell stands in every place it covers. */
export function fillSpans(table: Table): TableCell[][] {
  const grid: TableCell[][] = [];
  table.rows.forEach((row, at) => {
    let column = 0;
    const line = (grid[at] ??= []);
    for (const cell of row) {
      while (line[column] !== undefined) column++;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.columnSpan; across++)
          (grid[at + down] ??= [])[column + across] = cell;
      column += cell.columnSpan;
    }
  });
  return grid.slice(0, table.rows.length).map((row) => Array.from(row, (cell) => cell ?? empty));
}

const empty: TableCell = { text: '', rowSpan: 1, columnSpan: 1, place: {} };

/** 同上 and 〃 stand for what the cell above says. */
const ditto = /^\s*(?:同上|同前|〃|″)\s*$/;

/** A grid in which every cell says what it stands for. */
export function withRepeated(grid: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] {
  let above: readonly TableCell[] = [];
  return grid.map((row) => {
    const before = above;
    above = row.map((cell, at) => {
      const said = before[at];
      return said && ditto.test(cell.text) ? { ...cell, text: said.text } : cell;
    });
    return above;
  });
}
