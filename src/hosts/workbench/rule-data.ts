import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type IRange,
  type IStyleData,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { ConditionalFormat, Range, Validation } from '../../sheets/sheet';
import { styleOf } from './style-data';
import { textRule, textRuleFormula, type TextRule } from './text-rule';

/** A range in the words of the embedded spreadsheet, which counts both ends in. */
export function rangeData({ row, column, rows, columns }: Range): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function rangeOf({ startRow, startColumn, endRow, endColumn }: IRange): Range {
  return {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

/** A conditional format as the plugin for them keeps it; of its kinds those that we write. */
export interface ConditionalFormatData {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule:
    | {
        readonly type: 'dataBar';
        readonly isShowValue: boolean;
        readonly config: { readonly positiveColor: string } & object;
      }
    | {
        readonly type: 'highlightCell';
        readonly subType: 'formula';
        readonly value: string;
        readonly style: IStyleData;
      }
    | ({ readonly type: 'highlightCell'; readonly style: IStyleData } & TextRule);
}

/** Ours are known by the beginnings of their ids, those of people have ids that the spreadsheet makes up. */
const [ourFormat, ourList] = ['format-', 'choice-'];

export function isOurFormat({ cfId }: ConditionalFormatData): boolean {
  return cfId.startsWith(ourFormat);
}

export function isOurList({ uid }: ISheetDataValidationRule): boolean {
  return uid.startsWith(ourList);
}

export function conditionalFormatData(
  { range, rule }: ConditionalFormat,
  index: number,
): ConditionalFormatData {
  const ranges = [rangeData(range)];
  const cfId = ourFormat + index;
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
  const style = { cl: { rgb: colour }, bg: { rgb: fill }, ...(bold && { bl: BooleanNumber.TRUE }) };
  return {
    cfId,
    ranges,
    stopIfTrue: true,
    rule: {
      type: 'highlightCell',
      ...(textRule(rule.formula, range) ?? { subType: 'formula', value: rule.formula }),
      style,
    },
  };
}

/** In our words; people may have added formats of other kinds, of which nothing can be told. */
export function conditionalFormatOf({ ranges, rule }: ConditionalFormatData): ConditionalFormat[] {
  const [first] = ranges;
  if (!first) return [];
  const range = rangeOf(first);
  if (rule.type === 'dataBar')
    return [{ range, rule: { kind: 'data-bar', colour: rule.config.positiveColor } }];
  const formula = formulaOf(rule, range);
  if (formula === undefined) return [];
  const { colour = '#000000', fill = '#FFFFFF', bold } = styleOf(rule.style);
  const style = { colour, fill, ...(bold && { bold }) };
  return [{ range, rule: { kind: 'formula', formula, style } }];
}

type Highlight = Exclude<ConditionalFormatData['rule'], { readonly type: 'dataBar' }>;

function formulaOf(rule: Highlight, range: Range): string | undefined {
  if (rule.type !== 'highlightCell') return undefined;
  if (rule.subType === 'formula') return rule.value;
  const isOurs = rule.subType === 'text' && (rule.operator === 'equal' || rule.operator === 'beginsWith');
  return isOurs ? textRuleFormula(rule, range) : undefined;
}

/** A drop-down as the plugin for validations keeps it. */
export function validationData(
  { range, list, strict, prompt }: Validation,
  index: number,
): ISheetDataValidationRule {
  return {
    uid: ourList + index,
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

export function validationOf(rule: ISheetDataValidationRule): Validation[] {
  const { type, formula1 = '', errorStyle, prompt } = rule;
  if (type !== DataValidationType.LIST) return [];
  return rule.ranges.map((range) => ({
    range: rangeOf(range),
    list: formula1.startsWith('=') ? { name: formula1.slice(1) } : { words: formula1.split(',') },
    strict: errorStyle === DataValidationErrorStyle.STOP,
    ...(prompt && { prompt }),
  }));
}
