import type { Language } from '../plan/language';
import type { Plan } from '../plan/plan';
import { roleHeadings } from '../plan/role-signs';
import { block } from './address';
import { progressWords, reportColumns, reportWidth } from './progress-layout';
import type { Cell, Range, SheetContext, StyledRange } from './sheet';
import { headerStyle } from './table-style';
import { rowHeight } from './text-size';

/** Where the listFields of a late or changed target stand: the counts' columns, joined. */
export const listFields = {
  demand: [2, 2],
  latest: [4, 2],
  due: [6, 2],
  light: [8, 2],
  lead: [10, 2],
} as const satisfies Record<string, readonly [column: number, columns: number]>;

export type ListField = keyof typeof listFields;

export function listHeader(names: readonly ListField[], plan: Plan, language: Language): Cell[] {
  const header: Cell[] = Array.from({ length: reportWidth }, () => null);
  header[reportColumns.name] = progressWords.indicator[language];
  for (const name of names)
    header[listFields[name][0]] = (name === 'lead' ? roleHeadings(plan).lead : progressWords[name])[language];
  return header;
}

/** The look of a title, a header, lines of joined listFields, and a last remark. */
export function listLook(lines: readonly (readonly Cell[])[], context: SheetContext) {
  const { palette } = context;
  const textOf = (cell: Cell | undefined) =>
    typeof cell === 'string' ? cell : cell !== null && typeof cell === 'object' ? String(cell.value) : '';
  return {
    heights: [
      20,
      18,
      ...lines.map((cells) =>
        rowHeight(
          [
            { text: textOf(cells[reportColumns.name]), width: 28 },
            ...Object.values(listFields).map(([column]) => ({ text: textOf(cells[column]), width: 17 })),
          ],
          9,
        ),
      ),
      16,
    ],
    styles: (at: number): StyledRange[] => [
      { range: block(at, reportColumns.name, 1, reportWidth - 1), style: { ...palette.band, bold: true } },
      {
        range: block(at + 1, reportColumns.name, lines.length + 1, reportWidth - 1),
        style: { border: palette.line },
      },
      {
        range: block(at + 2, reportColumns.total, lines.length, reportWidth - 3),
        style: { horizontal: 'center' },
      },
      {
        range: block(at + 1, reportColumns.name, 1, reportWidth - 1),
        style: { ...headerStyle(context), size: 9 },
      },
      {
        range: block(at + 2 + lines.length, reportColumns.name),
        style: { colour: palette.quiet, wrap: false },
      },
    ],
    merges: (at: number): Range[] => [
      block(at, reportColumns.name, 1, reportWidth - 1),
      ...[at + 1, ...lines.map((_, index) => at + 2 + index)].flatMap((one) =>
        Object.values(listFields).map(([column, joined]) => block(one, column, 1, joined)),
      ),
    ],
  };
}
