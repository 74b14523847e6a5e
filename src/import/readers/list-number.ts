/** How a list writes its numbers. The names are plain words; readers translate their format's names into them. */
export type NumberStyle =
  | 'decimal'
  | 'decimal-zero'
  | 'full-width'
  | 'in-circle'
  | 'in-brackets'
  | 'with-full-stop'
  | 'in-dashes'
  | 'upper-latin'
  | 'lower-latin'
  | 'upper-roman'
  | 'lower-roman'
  | 'chinese'
  | 'chinese-digits'
  | 'chinese-legal'
  | 'chinese-in-circle'
  | 'heavenly-stems'
  | 'earthly-branches'
  | 'ordinal'
  | 'none';

/** The number as a reader of the document sees it; numbers that a style has no sign for are written in digits. */
export function listNumber(n: number, style: NumberStyle): string {
  const digits = String(n);
  switch (style) {
    case 'none':
      return '';
    case 'decimal':
      return digits;
    case 'decimal-zero':
      return digits.padStart(2, '0');
    case 'full-width':
      return replaceDigits(digits, '０１２３４５６７８９');
    case 'in-dashes':
      return `- ${digits} -`;
    case 'in-circle':
      return signFrom(n, [
        [0, 0x24ea, 1],
        [1, 0x2460, 20],
        [21, 0x3251, 15],
        [36, 0x32b1, 15],
      ]);
    case 'in-brackets':
      return signFrom(n, [[1, 0x2474, 20]]);
    case 'with-full-stop':
      return signFrom(n, [[1, 0x2488, 20]]);
    case 'chinese-in-circle':
      return signFrom(n, [[1, 0x3280, 10]]);
    case 'upper-latin':
      return latinLetters(n);
    case 'lower-latin':
      return latinLetters(n).toLowerCase();
    case 'upper-roman':
      return romanNumerals(n);
    case 'lower-roman':
      return romanNumerals(n).toLowerCase();
    case 'chinese':
      return chineseNumerals(n, '零一二三四五六七八九', ['', '十', '百', '千']);
    case 'chinese-legal':
      return chineseNumerals(n, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟']);
    case 'chinese-digits':
      return replaceDigits(digits, '〇一二三四五六七八九');
    case 'heavenly-stems':
      return '甲乙丙丁戊己庚辛壬癸'[n - 1] ?? digits;
    case 'earthly-branches':
      return '子丑寅卯辰巳午未申酉戌亥'[n - 1] ?? digits;
    case 'ordinal':
      return `${digits}${ordinalEnding(n)}`;
  }
}

function replaceDigits(digits: string, signs: string): string {
  return digits.replace(/\d/g, (digit) => signs[Number(digit)] ?? digit);
}

/** `ranges`: first number, code point of its sign, how many follow one another from there. */
function signFrom(n: number, ranges: readonly (readonly [number, number, number])[]): string {
  for (const [first, codePoint, count] of ranges) {
    if (n >= first && n < first + count) return String.fromCodePoint(codePoint + n - first);
  }
  return String(n);
}

/** A, B, ... Z, then AA, BB, ... as Word and browsers' readers are used to for short lists. */
function latinLetters(n: number): string {
  if (n < 1 || n > 26 * 4) return String(n);
  return String.fromCharCode(0x41 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function romanNumerals(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  let signs = '';
  for (const [value, sign] of romanSigns) {
    for (; rest >= value; rest -= value) signs += sign;
  }
  return signs;
}

/** Up to 9999: 十, 十一, 二十, 一百零二. The leading 一 of 一十 is not written. */
function chineseNumerals(n: number, digits: string, places: readonly string[]): string {
  if (n < 1 || n > 9999) return n === 0 ? (digits[0] ?? '0') : String(n);
  let signs = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      gap = signs !== '';
      continue;
    }
    if (gap) signs += digits[0];
    gap = false;
    signs += `${digit === 1 && place === 1 && signs === '' ? '' : digits[digit]}${places[place]}`;
  }
  return signs;
}

function ordinalEnding(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  return (!teens && ['', 'st', 'nd', 'rd'][n % 10]) || 'th';
}

/** Sets a number before its text: with a space where the two would run together, none after a Chinese stop. */
export function numbered(number: string, text: string): string {
  if (number === '') return text;
  const runsTogether =
    /[\p{L}\p{Nd}]$/u.test(number) || (/[.)\]:;]$/.test(number) && /^[\x21-\x7e]/.test(text));
  return `${number}${runsTogether ? ' ' : ''}${text}`;
}
