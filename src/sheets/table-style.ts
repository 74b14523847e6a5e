import { block } from './address';
import { font } from './blank-sheet';
import type { Range, SheetContext, StyledRange } from './sheet';

/** The look of a header row over a body of ruled, wrapped text. Columns in `centred` hold numbers and short words. */
export function tableStyles(range: Range, centred: readonly number[], context: SheetContext): StyledRange[] {
  const { palette } = context;
  const body = block(range.row + 1, range.column, range.rows - 1, range.columns);
  return [
    {
      range: body,
      style: {
        font,
        size: 10,
        colour: palette.text,
        border: palette.line,
        horizontal: 'left',
        vertical: 'center',
        wrap: true,
      },
    },
    ...centred.map((column) => ({
      range: { ...body, column, columns: 1 },
      style: { horizontal: 'center' as const },
    })),
    { range: { ...range, rows: 1 }, style: headerStyle(context) },
  ];
}

export function headerStyle({ palette }: SheetContext) {
  return {
    font,
    size: 10,
    bold: true,
    ...palette.header,
    border: palette.line,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  } as const;
}
