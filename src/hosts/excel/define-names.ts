import { addressOn } from '../../sheets/address';
import type { DefinedName, SheetSpec } from '../../sheets/sheet';
import { markedRange, sheetMark } from '../sheet-mark';
import type { Writing } from './rewrite-sheet';

/** Leaves our mark on a sheet, or moves it there from one that somebody deleted. */
export function defineMark({ id, name }: SheetSpec, { context, survey }: Writing): void {
  const { names } = context.workbook;
  const mark = sheetMark(id);
  const formula = `=${addressOn(name, markedRange)}`;
  if (survey.names.some((each) => each.name === mark)) names.getItem(mark).formula = formula;
  else names.add(mark, formula).visible = false;
}

/** Defines a name of the whole workbook, or points it elsewhere. */
export function defineName({ name, range }: DefinedName, tab: string, { context, survey }: Writing): void {
  const { names } = context.workbook;
  const formula = `=${addressOn(tab, range)}`;
  const older = survey.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!older) names.add(name, formula);
  else if (older.formula !== formula) names.getItem(older.name).formula = formula;
}
