import { headingHeights } from './blank-sheet';
import type { PagedTable } from './paged-table';
import type { PrintSetup, SheetSpec } from './sheet';

/** How a table that was set on pages lies under the heading of its sheet: one page wide, its header on each. */
export function headedPages(
  table: PagedTable,
  layout: {
    readonly headerRow: number;
    /** Points. */
    readonly headerHeight: number;
    readonly paper: Pick<PrintSetup, 'paper' | 'orientation'>;
    readonly footer: string;
  },
): Pick<SheetSpec, 'rowHeights' | 'merges' | 'freeze' | 'print'> {
  const { headerRow, headerHeight, paper, footer } = layout;
  return {
    rowHeights: [...headingHeights, headerHeight, ...table.heights],
    merges: table.merges,
    freeze: { rows: headerRow + 1, columns: 1 },
    print: {
      ...paper,
      fitWidth: 1,
      repeatRows: [headerRow, headerRow],
      ...(table.breaks.length > 0 && { breaks: table.breaks }),
      footer,
    },
  };
}
