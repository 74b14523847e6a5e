import type { ActiveSheet } from '../host';
import { askForSurvey } from './survey';

/** More cells than this are no list of tasks, and more than one answer of Excel holds. */
const mostCells = 500_000;

export async function activeSheet(context: Excel.RequestContext): Promise<ActiveSheet | undefined> {
  const survey = askForSurvey(context);
  const worksheet = context.workbook.worksheets.getActiveWorksheet();
  worksheet.load('id,name');
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('cellCount');
  await context.sync();
  const isOurs = survey().sheets.some(({ key, ours }) => key === worksheet.id && ours);
  if (isOurs || used.isNullObject || used.cellCount > mostCells) return undefined;
  used.load('text,values');
  await context.sync();
  const values = used.values as unknown[][];
  return {
    tab: worksheet.name,
    rows: used.text.map((row, at) => row.map((text, column) => shown(text, values[at]?.[column]))),
  };
}

/** A column that is too narrow shows nothing but number signs. */
function shown(text: string, value: unknown): string {
  return /^#+$/.test(text) ? String(value ?? '') : text;
}
