import { addressOn } from '../../sheets/address';
import type { DefinedName, SheetSpec } from '../../sheets/sheet';
import { markedRange, sheetMark } from '../sheet-mark';
import { looksName, printLooks } from './written-looks';
import type { Writing } from './writing';

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

/** Notes down how a sheet is painted, and for which form of it. */
export function defineLooks(spec: SheetSpec, form: string, { context, survey }: Writing): void {
  if (spec.visibility === 'hidden') return;
  const { names } = context.workbook;
  const [name, formula] = [looksName(spec.id), printLooks(spec)];
  const older = survey.names.find((each) => each.name === name);
  if (formula === undefined) {
    if (older) names.getItem(name).delete();
    return;
  }
  const noted = older ? names.getItem(name) : names.add(name, formula);
  if (!older) noted.visible = false;
  else if (older.formula !== formula) noted.formula = formula;
  noted.comment = form;
}
