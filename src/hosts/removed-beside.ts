import type { SheetSpec, SheetValues } from '../sheets/sheet';

/**
 * What is said beside notes whose row is gone, in the language of the sheet.
 * @param row what our cells in that row held
 */
export function removedBeside(row: SheetValues[number], { cells, hiddenColumns }: SheetSpec): string {
  const shown = row.filter(
    (value, column) => value !== '' && value !== null && !hiddenColumns.includes(column),
  );
  const words = shown
    .slice(0, 3)
    .map((value) => String(value).slice(0, 40))
    .join(' · ');
  const isChinese = /\p{Script=Han}/u.test(JSON.stringify(cells.slice(0, 3)));
  return isChinese ? `← 原在已删除的“${words}”旁` : `← was beside “${words}”, now removed`;
}
