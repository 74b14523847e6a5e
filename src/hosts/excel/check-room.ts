import type { SheetSpec } from '../../sheets/sheet';
import { HostError } from '../host';
import { longestCellText, nameTaken, tabTaken, textTooLong } from '../refusals';
import { type Survey, ourSheet } from './survey';

/**
 * Refuses, before anything is written, what could not be written without touching what is the user's: a tab, a name or a
 * table that is theirs, a sheet of ours that they have protected; and texts too long for a cell.
 */
export function checkRoom(specs: readonly SheetSpec[], survey: Survey): void {
  const rewritten = specs.map(({ id }) => ourSheet(survey, id)).filter((sheet) => sheet !== undefined);
  const others = survey.sheets.filter((sheet) => !rewritten.includes(sheet));
  for (const { name } of specs) {
    if (others.some(({ tab }) => same(tab, name))) throw tabTaken(name);
  }
  for (const { tab, protected: isProtected } of rewritten) if (isProtected) throw sheetProtected(tab);
  const ourTabs = rewritten.map(({ tab }) => tab);
  const taken = [
    ...survey.names
      .filter(({ tab, formula }) => !formula.includes('#REF!') && !ourTabs.some((ours) => ours === tab))
      .map(({ name }) => name),
    ...others.flatMap(({ tables }) => tables),
  ];
  for (const { names, table } of specs) {
    for (const wanted of [...names, ...(table ? [table] : [])]) {
      if (taken.some((name) => same(name, wanted.name))) throw nameTaken(wanted.name);
    }
  }
  for (const spec of specs) {
    spec.cells.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (typeof cell === 'string' && cell.length > longestCellText)
          throw textTooLong(spec, row, column, cell.length);
        if (typeof cell === 'number' && !Number.isFinite(cell)) {
          throw new RangeError(
            `Row ${row}, column ${column} of ${spec.name} holds ${cell}, which is no number for a cell.`,
          );
        }
      });
    });
  }
}

/** Excel takes names that differ in case only for the same. */
function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function sheetProtected(tab: string): HostError {
  return new HostError({
    'zh-CN': `工作表“${tab}”受保护,无法写入,未作改动。请在“审阅”中撤销工作表保护后再试。`,
    en: `The sheet “${tab}” is protected and was left alone. Please unprotect it under Review, and try again.`,
  });
}
