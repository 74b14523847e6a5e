import fc from 'fast-check';
import { decodeNumeral, halfWidth, readNumeral } from '../../src/import/chinese-number';

/** Writes a whole number the way it is read aloud: the opposite of what is tested. */
function inWords(value: number): string {
  if (value >= 1e8) return join(inWords(Math.floor(value / 1e8)) + '亿', value % 1e8, 1e7);
  if (value >= 1e4) return join(inWords(Math.floor(value / 1e4)) + '万', value % 1e4, 1e3);
  if (value >= 1e3) return join(digit(value, 1e3) + '千', value % 1e3, 1e2);
  if (value >= 1e2) return join(digit(value, 1e2) + '百', value % 1e2, 1e1);
  if (value >= 10) return join(digit(value, 10) + '十', value % 10, 1);
  return '零一二三四五六七八九'.charAt(value);
}

function digit(value: number, place: number): string {
  return '零一二三四五六七八九'.charAt(Math.floor(value / place));
}

function join(head: string, rest: number, nextPlace: number): string {
  return rest === 0 ? head : head + (rest < nextPlace ? '零' : '') + inWords(rest);
}

const whole = fc.integer({ min: 0, max: 999_999_999_999 });

test('a number written in words reads as itself', () => {
  fc.assert(fc.property(whole, (value) => expect(decodeNumeral(inWords(value))).toBe(value)));
});

test('a number with separators, in full-width digits, or with 万 reads as itself', () => {
  fc.assert(
    fc.property(whole, (value) => {
      const separated = value.toLocaleString('en-US');
      const wide = String(value).replace(/\d/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
      expect([decodeNumeral(separated), decodeNumeral(wide)]).toEqual([value, value]);
      expect(decodeNumeral(`${value / 1e4}万`)).toBe(value);
    }),
  );
});

test('a year reads digit by digit, whatever stands for zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), fc.constantFrom(...'〇零○ОOo'), (year, zero) => {
      const printed = [...String(year)].map((sign) =>
        sign === '0' ? zero : '零一二三四五六七八九'[Number(sign)],
      );
      expect(decodeNumeral(printed.join(''))).toBe(year);
    }),
  );
});

test.each([
  ['两', 2], ['十五', 15], ['一百二十', 120], ['一百二', 120], ['三万五', 35000], ['一千二百', 1200], ['3.5万', 35000], ['1千万', 1e7],
  ['百万', 1e6], ['1.2亿', 1.2e8], ['5万亿', 5e12], ['三点五', 3.5], ['三点五万', 35000], ['二〇三〇', 2030], ['12,345.6', 12345.6],
] as const)('%s is %d', (printed, value) => expect(decodeNumeral(printed)).toBe(value)); // prettier-ignore

test.each(['', '十几', '一二三四百', '12345678901234567890', '三点', '第五'])('%s is no number', (printed) =>
  expect(decodeNumeral(printed)).toBeUndefined(),
);

test('千 before a metric unit belongs to the unit', () => {
  expect(readNumeral('5千米', 0)).toMatchObject({ value: 5, end: 1 });
  expect(readNumeral('5千人', 0)).toMatchObject({ value: 5000, end: 2 });
});

test('full-width signs keep their places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(halfWidth(text)).toHaveLength(text.length)),
  );
});

test('a million digits or numerals are read', () => {
  for (const sign of ['9', '一', '百', '1,', '二〇']) {
    expect(() => decodeNumeral(sign.repeat(1_000_000))).not.toThrow();
  }
});
