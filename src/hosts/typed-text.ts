import { literal } from '../sheets/literal';

/**
 * Beginnings and ends of text in which Excel may see a number, a date, a time, a percentage, a sum of money, a truth
 * value or an error, in Chinese and English editions. Rather too many than too few: an apostrophe does no harm.
 */
const readAsValue = [
  /^[\s\d.,()（）#$¥￥€£＄０-９．〇一二三四五六七八九十元]/u,
  /[%％]$/u,
  /^(true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|上午|下午|星期|周|民国|公元)/iu,
];

/** Text as it must be typed to stay the text it is. In cells formatted as text only formulas need protection. */
export function typedText(text: string, formattedAsText: boolean): string {
  const safe = literal(text);
  if (safe !== text) return safe;
  // Other forms of a sign (🄀, ﹢) count as the sign.
  const plain = text.normalize('NFKC');
  if (literal(plain) !== plain) return `'${text}`;
  if (formattedAsText) return text;
  return readAsValue.some((pattern) => pattern.test(text) || pattern.test(plain)) ? `'${text}` : text;
}

/** The text that a cell keeps of what was typed. */
export function keptText(typed: string): string {
  return typed.startsWith("'") ? typed.slice(1) : typed;
}
