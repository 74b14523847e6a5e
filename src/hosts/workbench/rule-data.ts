import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type IRange,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { ConditionalFormat, Range, Validation } from '../../sheets/sheet';

/** A range in the words of the embedded spreadsheet, which counts both ends in. */
export function rangeData({ row, column, rows, columns }: Range): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** A conditional format as the plugin for them keeps it. */
export function conditionalFormatData({ range, rule }: ConditionalFormat, index: number): object {
  const ranges = [rangeData(range)];
  const cfId = `format-${index}`;
  if (rule.kind === 'data-bar') {
    const config = {
      min: { type: 'num', value: 0 },
      max: { type: 'max' },
      isGradient: false,
      positiveColor: rule.colour,
      nativeColor: rule.colour,
    };
    return { cfId, ranges, stopIfTrue: false, rule: { type: 'dataBar', isShowValue: true, config } };
  }
  const { colour, fill, bold } = rule.style;
  const style = { cl: { rgb: colour }, bg: { rgb: fill }, ...(bold && { bl: 1 }) };
  return {
    cfId,
    ranges,
    stopIfTrue: true,
    rule: { type: 'highlightCell', subType: 'formula', value: rule.formula, style },
  };
}

/** A drop-down as the plugin for validations keeps it. */
export function validationData(
  { range, list, strict, prompt }: Validation,
  index: number,
): ISheetDataValidationRule {
  return {
    uid: `choice-${index}`,
    ranges: [rangeData(range)],
    type: DataValidationType.LIST,
    formula1: 'name' in list ? `=${list.name}` : list.words.join(','),
    allowBlank: true,
    errorStyle: strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.INFO,
    showErrorMessage: strict,
    // As a chip the drop-down would cover what stands in a narrow cell.
    renderMode: DataValidationRenderMode.TEXT,
    ...(prompt && { prompt, showInputMessage: true }),
  };
}
