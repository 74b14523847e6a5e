import { rangeAddress } from '../../sheets/address';
import type { ConditionalFormat, SheetSpec, Validation } from '../../sheets/sheet';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';

/** Live colours and bars: one rule for each range, never one for each cell. */
export async function setConditionalFormats(
  { conditionalFormats }: SheetSpec,
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  // Excel puts a new rule before all others, so the first goes in last.
  for (const format of [...conditionalFormats].reverse()) {
    await pace.room(2500);
    setConditionalFormat(format, ranges);
  }
}

function setConditionalFormat({ range, rule }: ConditionalFormat, ranges: SheetRanges): void {
  const formats = ranges.one(rangeAddress(range)).conditionalFormats;
  if (rule.kind === 'data-bar') {
    const bar = formats.add(Excel.ConditionalFormatType.dataBar).dataBar.positiveFormat;
    bar.fillColor = rule.colour;
    bar.gradientFill = false;
    return;
  }
  const format = formats.add(Excel.ConditionalFormatType.custom);
  format.stopIfTrue = true;
  format.custom.rule.formula = rule.formula;
  format.custom.format.font.color = rule.style.colour;
  if (rule.style.bold !== undefined) format.custom.format.font.bold = rule.style.bold;
  format.custom.format.fill.color = rule.style.fill;
}

/** Excel takes no more characters for either. */
const longest = { words: 255, prompt: 255 };

/** Drop-downs. Throws for words that Excel cannot hold: those belong into a defined name. */
export async function setValidations(
  validations: readonly Validation[],
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  for (const { range, list, strict, prompt } of validations) {
    await pace.room(2500);
    const validation = ranges.one(rangeAddress(range)).dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: listSource(list) } };
    // Excel refuses other words unless told not to.
    if (!strict) validation.errorAlert = { showAlert: false, style: 'Stop', title: '', message: '' };
    if (prompt !== undefined) {
      validation.prompt = { showPrompt: true, title: '', message: shortened(prompt) };
    }
  }
}

export function listSource(list: Validation['list']): string {
  if ('name' in list) return `=${list.name}`;
  const joined = list.words.join(',');
  if (joined.length > longest.words || list.words.some((word) => word.includes(','))) {
    throw new RangeError(
      `A list of choices holds ${longest.words} characters and no commas; use a defined name: ${joined}`,
    );
  }
  return joined;
}

function shortened(prompt: string): string {
  return prompt.length <= longest.prompt ? prompt : `${prompt.slice(0, longest.prompt - 1)}…`;
}
