import type { ComputedValues, SheetId, SheetValues } from '../../sheets/sheet';
import { asWorkbook, partText } from './package';
import { sharedStrings, sheetValues } from './sheet-values';
import { workbookPart, workbookTabs, type Tab, type Workbook } from './workbook';

/** A tab with what its cells show. */
export interface ReadTab extends ComputedValues {
  readonly tab: string;
  /** Which sheet of ours it is; undefined for a sheet of the user's. */
  readonly sheet: SheetId | undefined;
}

/** The values of our sheets in a workbook. Throws HostError when the file is broken. */
export function readSheets(workbook: Workbook): Map<SheetId, SheetValues> {
  return new Map([...readComputedSheets(workbook)].map(([id, { values }]) => [id, values]));
}

/** The same and which cells have formulas. Throws HostError when the file is broken. */
export function readComputedSheets(workbook: Workbook): Map<SheetId, ComputedValues> {
  const ours = readTabs(workbook, ({ sheet }) => sheet !== undefined);
  return new Map(ours.flatMap((read) => (read.sheet ? [[read.sheet, read] as const] : [])));
}

/** The texts that cells share, read when they are asked for first. */
export function stringsOf(workbook: Workbook): () => readonly string[] {
  let strings: readonly string[] | undefined;
  return () => {
    const path = workbookPart(workbook, 'sharedStrings');
    return (strings ??= path === undefined ? [] : sharedStrings(partText(workbook.file, path)));
  };
}

/** Tabs from left to right. Throws HostError when the file is broken. */
export function readTabs(workbook: Workbook, isWanted: (tab: Tab) => boolean): ReadTab[] {
  return asWorkbook(() => {
    const wanted = workbookTabs(workbook).filter(isWanted);
    const strings = wanted.length === 0 ? [] : stringsOf(workbook)();
    return wanted.map(({ name, sheet, path }) => {
      const formulas = new Map<number, Set<number>>();
      const values = sheetValues(partText(workbook.file, path), strings, (row, column) => {
        const found = formulas.get(row);
        if (found) found.add(column);
        else formulas.set(row, new Set([column]));
      });
      const isFormula = (row: number, column: number) => formulas.get(row)?.has(column) ?? false;
      return { tab: name, sheet, values, isFormula };
    });
  });
}
