import { Rectangle, type IRange, type ISheetDataValidationRule } from '@univerjs/core';
import { copiedFormula } from '../moved-formula';
import type { MovedLines } from '../moved-lines';
import { movedRanges } from './moved-ranges';
import type { ReshapedSheet } from './reshaped-sheet';
import { isOurFormat, isOurList, type ConditionalFormatData } from './rule-data';

/**
 * Conditional formats as they are written anew, with those that people have made.
 * @param moved a formula that stands on this sheet, after all rows have been moved
 */
export function keepFormats(
  sheet: ReshapedSheet,
  fresh: readonly ConditionalFormatData[],
  standing: readonly ConditionalFormatData[],
  moved: (formula: string) => string,
): ConditionalFormatData[] {
  const inPlace = formulaInPlace(sheet, moved);
  const theirs = (formats: readonly ConditionalFormatData[]) =>
    formats.flatMap((format) => {
      const ranges = format.ranges.flatMap((range) => grownRanges(range, sheet));
      if (isOurFormat(format) || ranges.length === 0) return [];
      const { rule } = format;
      const isFormula = rule.type === 'highlightCell' && rule.subType === 'formula';
      return [
        {
          ...format,
          ranges,
          ...(isFormula && { rule: { ...rule, value: inPlace(rule.value, format.ranges, ranges) } }),
        },
      ];
    });
  const first = standing.findIndex(isOurFormat);
  const before = first < 0 ? standing.length : first;
  return [...theirs(standing.slice(0, before)), ...fresh, ...theirs(standing.slice(before))];
}

/** Drop-downs and other checks of what is typed, likewise. Where people have set one, ours is none. */
export function keepLists(
  sheet: ReshapedSheet,
  fresh: readonly ISheetDataValidationRule[],
  standing: readonly ISheetDataValidationRule[],
  moved: (formula: string) => string,
): ISheetDataValidationRule[] {
  const inPlace = formulaInPlace(sheet, moved);
  const theirs = standing.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((range) => grownRanges(range, sheet));
    if (isOurList(rule) || ranges.length === 0) return [];
    const { formula1, formula2 } = rule;
    const own = (formula: string) =>
      formula.startsWith('=') ? inPlace(formula, rule.ranges, ranges) : formula;
    return [
      {
        ...rule,
        ranges,
        ...(formula1 && { formula1: own(formula1) }),
        ...(formula2 && { formula2: own(formula2) }),
      },
    ];
  });
  const covered = theirs.flatMap(({ ranges }) => ranges);
  const ours = fresh.flatMap((rule) => {
    const ranges = Rectangle.subtractMulti([...rule.ranges], covered);
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  return [...ours, ...theirs];
}

/** A rule’s formula is said for the first cell of its ranges: which may be another one afterwards. */
function formulaInPlace({ rows, columns }: ReshapedSheet, moved: (formula: string) => string) {
  return (formula: string, [before]: readonly IRange[], [after]: readonly IRange[]): string => {
    if (!before || !after) return formula;
    const row = lineBefore(after.startRow, rows);
    const column = lineBefore(after.startColumn, columns);
    return moved(copiedFormula(formula, row - before.startRow, column - before.startColumn));
  };
}

/** The line that stands here afterwards; lines far down only follow. */
function lineBefore(line: number, { was, to }: MovedLines): number {
  const far = 10_000_000;
  return was[line] ?? line + far - (to(far) ?? far);
}

/** What reached to the end of our rows does so afterwards. */
function grownRanges(range: IRange, sheet: ReshapedSheet): IRange[] {
  const { last, spec, shape } = sheet;
  const end = lastRow(last.spec.table?.range, shape.written.rows);
  const ranges = movedRanges(range, sheet);
  if (range.endRow !== end || range.startRow === end) return ranges;
  const lowest = Math.max(...ranges.map(({ endRow }) => endRow));
  const grown = Math.max(lowest, lastRow(spec.table?.range, shape.size.rows));
  return ranges.map((each) => (each.endRow === lowest ? { ...each, endRow: grown } : each));
}

function lastRow(table: { readonly row: number; readonly rows: number } | undefined, rows: number): number {
  return (table ? table.row + table.rows : rows) - 1;
}
