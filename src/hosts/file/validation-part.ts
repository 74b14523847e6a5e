import { rangeAddress } from '../../sheets/address';
import type { SheetSpec, Validation } from '../../sheets/sheet';
import { escapeAttribute, escapeText } from './xml-text';

/** Excel repairs, that is to say damages, a file that goes beyond either. */
const longest = { words: 255, prompt: 255 };

/** The drop-downs of a sheet. Throws for words that a file cannot hold: those belong into a defined name. */
export function validations({ validations: all }: SheetSpec): string {
  if (all.length === 0) return '';
  return `<dataValidations count="${all.length}">${all.map(validation).join('')}</dataValidations>`;
}

function validation({ range, list, strict, prompt }: Validation): string {
  const attributes = [
    'type="list" allowBlank="1" showInputMessage="1"',
    strict ? ' showErrorMessage="1"' : '',
    prompt ? ` prompt="${escapeAttribute(shortened(prompt))}"` : '',
    ` sqref="${rangeAddress(range)}"`,
  ].join('');
  const source = 'name' in list ? list.name : quotedWords(list.words);
  return `<dataValidation ${attributes}><formula1>${escapeText(source)}</formula1></dataValidation>`;
}

function quotedWords(words: readonly string[]): string {
  const joined = words.join(',');
  if (joined.length > longest.words || words.some((word) => word.includes(','))) {
    throw new RangeError(
      `A list of choices holds at most ${longest.words} characters and no commas; use a defined name: ${joined}`,
    );
  }
  return `"${joined.replaceAll('"', '""')}"`;
}

function shortened(prompt: string): string {
  return prompt.length <= longest.prompt ? prompt : `${prompt.slice(0, longest.prompt - 1)}…`;
}
