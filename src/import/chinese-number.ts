/** A number read from text: its value and the index after its last character. */
export interface Numeral {
  readonly value: number;
  /** The multiplier printed after digits: 1e4 for 3.5万, else 1. */
  readonly times: number;
  readonly end: number;
  /** `digits` 35, 3.5万; `words` 三十五; `round` a bare 百, 千, 万 or 亿, which is as often rhetoric as a number. */
  readonly written: 'digits' | 'words' | 'round';
}

const digitOf: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, О: 0, O: 0, o: 0, // Cyrillic and Latin letters stand in for 〇 in scanned and retyped text.
  一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore
const placeOf: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1e3, 仟: 1e3 };
const groupOf: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const numeralWords = '零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿';
/** Beyond this a run of digits is a code, not an amount, and a double would lose its last places. */
const longestNumber = 15;

const digits = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const words = new RegExp(`[${numeralWords}][${numeralWords}○ОOo]*(?:点[${numeralWords}]+)?`, 'y');
/** 千 before a metric unit belongs to the unit (5千米), 百 before 分 to 百分点. */
const multiplier = /\s?([十百千]?万亿|[十百千]?[万亿]|千(?![米克瓦伏帕焦卡赫])|百(?!分))/y;

/** The same text, character for character, with full-width digits, signs and per cent made half-width. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** The multiplier (万, 千万, 亿, ...) that stands at `at`, if any. */
export function readMultiplier(text: string, at: number): { value: number; end: number } | undefined {
  multiplier.lastIndex = at;
  const found = multiplier.exec(text)?.[1];
  return found === undefined ? undefined : { value: product(found), end: multiplier.lastIndex };
}

/** The number that begins at `at` in half-width text: 1,000 · 3.5万 · 1千万 · 十五 · 二〇三〇 · 一千二百. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  digits.lastIndex = at;
  const printed = digits.exec(text)?.[0];
  if (printed !== undefined) {
    const end = digits.lastIndex;
    if (printed.length > longestNumber) return undefined;
    const { value: times, end: numeralEnd } = readMultiplier(text, end) ?? { value: 1, end };
    const plain = Number(printed.replaceAll(',', ''));
    const value = times === 1 ? plain : tidy(plain * times);
    return { value, times, end: numeralEnd, written: 'digits' };
  }
  words.lastIndex = at;
  const run = words.exec(text)?.[0];
  const value = run === undefined ? undefined : decodeWords(run);
  if (run === undefined || value === undefined) return undefined;
  return { value, times: 1, end: at + run.length, written: /^[百佰千仟万亿]/.test(run) ? 'round' : 'words' };
}

/** The value of a text that is a number and nothing else, in any of the ways `readNumeral` knows. */
export function decodeNumeral(text: string): number | undefined {
  const plain = halfWidth(text.trim());
  const found = readNumeral(plain, 0);
  return found?.end === plain.length ? found.value : undefined;
}

function decodeWords(run: string): number | undefined {
  if (run.length > 2 * longestNumber) return undefined;
  const [whole = '', fraction, ...rest] = run.split('点');
  if (rest.length > 0) return undefined;
  if (fraction !== undefined) return decodeFraction(whole, fraction);
  return /[十拾百佰千仟万亿]/.test(whole) ? decodePlaces(whole) : decodeDigits(whole);
}

/** 三点五 and 三点五万. */
function decodeFraction(whole: string, fraction: string): number | undefined {
  const times = /[十百千]?[万亿]+$/.exec(fraction)?.[0] ?? '';
  const parts = decodeDigits(fraction.slice(0, fraction.length - times.length));
  const base = decodeWords(whole);
  if (base === undefined || parts === undefined) return undefined;
  return tidy(
    Number(`${base}.${String(parts).padStart(fraction.length - times.length, '0')}`) * product(times),
  );
}

/** 二〇三〇: one character a digit. */
function decodeDigits(run: string): number | undefined {
  const values = [...run].map((character) => digitOf[character]);
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return Number(values.join(''));
}

/** 一千二百万零五: digits times places within a group, groups times 万 and 亿. */
function decodePlaces(run: string): number | undefined {
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  let lastPlace = 0;
  for (const character of run) {
    const place = placeOf[character];
    const size = groupOf[character];
    if (place !== undefined) {
      group += (digit ?? 1) * place;
      digit = undefined;
      lastPlace = place;
    } else if (size !== undefined) {
      const sum = group + (digit ?? 0);
      // 亿 multiplies all that stands before it (一万亿), 万 only its own group.
      total = size === 1e8 ? (total + sum || 1) * size : total + (sum || 1) * size;
      group = 0;
      digit = undefined;
      lastPlace = size;
    } else {
      const next = digitOf[character];
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      if (next === 0) lastPlace = 0;
      digit = next;
    }
  }
  // 一百二 is 120, 三万五 is 35,000; 一百零二 is 102.
  const rest = digit === undefined ? 0 : lastPlace >= 100 ? (digit * lastPlace) / 10 : digit;
  return total + group + rest;
}

function product(multipliers: string): number {
  return [...multipliers].reduce(
    (value, character) => value * (placeOf[character] ?? groupOf[character] ?? 1),
    1,
  );
}

/** Takes back the noise of binary fractions: 1.1 × 10000 is 11000. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
