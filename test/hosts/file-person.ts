import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { SheetValues } from '../../src/sheets/sheet';
import type { Person } from '../stand-in/person';

installChartSupport();

/** What people do to the rows and cells of a workbook, in whatever program. */
export type Typist = Pick<Person, 'type' | 'look' | 'insertRows' | 'deleteRows' | 'sortRows'>;

/** A person who opens a file in another program, edits it and saves it. Formulas are not computed again. */
export async function filePerson(
  path: string,
): Promise<Typist & Pick<Person, 'hide'> & { save(): Promise<void> }> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const sheetOf = (tab: string): Worksheet => {
    const sheet = workbook.getWorksheet(tab);
    if (!sheet) throw new Error(`There is no sheet ${tab}.`);
    return sheet;
  };
  const cell = (sheet: Worksheet, row: number, column: number) => sheet.getCell(row + 1, column + 1);
  const width = new Map<string, number>();
  const widthOf = (sheet: Worksheet) => {
    const known = width.get(sheet.name) ?? sheet.columnCount;
    width.set(sheet.name, known);
    return known;
  };
  const rowOf = (sheet: Worksheet, row: number) =>
    Array.from({ length: widthOf(sheet) }, (_, column) => cell(sheet, row, column).value);
  const put = (sheet: Worksheet, row: number, values: ReturnType<typeof rowOf>) =>
    values.forEach((value, column) => (cell(sheet, row, column).value = value));
  const shown = (value: unknown): SheetValues[number][number] => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'object') return 'result' in value ? shown(value.result) : null;
    return value as string | number | boolean;
  };
  const look = (tab: string): SheetValues => {
    const sheet = sheetOf(tab);
    return Array.from({ length: sheet.rowCount }, (_, row) => rowOf(sheet, row).map(shown));
  };
  const edited = (tab: string): Worksheet => {
    width.delete(tab);
    return sheetOf(tab);
  };
  return {
    look,
    type(tab, row, column, value) {
      cell(edited(tab), row, column).value = value === '' ? null : value;
    },
    hide(tab, row, column) {
      const sheet = sheetOf(tab);
      sheet.getRow(row + 1).hidden = true;
      sheet.getColumn(column + 1).hidden = true;
    },
    insertRows(tab, at, count) {
      const sheet = edited(tab);
      for (let row = sheet.rowCount - 1; row >= at; row--) put(sheet, row + count, rowOf(sheet, row));
      for (let row = at; row < at + count; row++)
        put(
          sheet,
          row,
          rowOf(sheet, row).map(() => null),
        );
    },
    deleteRows(tab, at, count) {
      const sheet = edited(tab);
      const last = sheet.rowCount;
      for (let row = at; row < last; row++)
        put(sheet, row, row + count < last ? rowOf(sheet, row + count) : rowOf(sheet, row).map(() => null));
    },
    sortRows(tab, area, column, descending) {
      const sheet = edited(tab);
      const rows = Array.from({ length: area.rows }, (_, row) => rowOf(sheet, area.row + row));
      const key = (row: ReturnType<typeof rowOf>) => String(shown(row[column]) ?? '');
      rows.sort((a, b) => (descending ? -1 : 1) * key(a).localeCompare(key(b), 'zh'));
      rows.forEach((row, index) => put(sheet, area.row + index, row));
    },
    save: () => workbook.xlsx.writeFile(path),
  };
}
