import { Rectangle, type IRange, type ISheetDataValidationRule } from '@univerjs/core';
import { addedRows, grownOver } from '../added-rows';
import { copiedFormula } from '../moved-formula';
import type { MovedLines } from '../moved-lines';
import { movedRanges } from './moved-ranges';
import type { ReshapedSheet } from './reshaped-sheet';
import { isOurFormat, rangeData, rangeOf, isOurList, type ConditionalFormatData } from './rule-data';

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
      const ranges = rangesNow(format.ranges, sheet);
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
    const ranges = rangesNow(rule.ranges, sheet);
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

function rangesNow(ranges: readonly IRange[], sheet: ReshapedSheet): IRange[] {
  const moved = ranges.flatMap((range) => movedRanges(range, sheet));
  const grown = grownOver(moved.map(rangeOf), addedRows(sheet.spec, sheet.shape));
  return grown.map((range, index) => ({ ...moved[index], ...rangeData(range) }));
}
