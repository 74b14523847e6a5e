/** The number of an item as printed, read for counting: （三） is 3 in the style （#）. */
export interface ItemNumber {
  readonly value: number;
  readonly style: string;
}

const digits = '一二三四五六七八九';
const inChinese = new Map<string, number>();
for (let value = 1; value < 100; value++) {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens ? `${tens > 1 ? digits.charAt(tens - 1) : ''}十` : '';
  inChinese.set(head + (ones ? digits.charAt(ones - 1) : ''), value);
}

/** Undefined for what holds no single number: '', 1.2, 第一条甲. */
export function readItemNumber(printed: string): ItemNumber | undefined {
  // Most are plain, and a list is counted through again after every edit.
  if (/^\d+\.?$/.test(printed))
    return { value: parseInt(printed, 10), style: printed.endsWith('.') ? '#.' : '#' };
  const plain = printed.normalize('NFKC').replace(/\s/g, '');
  const [number, ...more] = plain.match(/\d+|[一二三四五六七八九十]+/g) ?? [];
  if (number === undefined || more.length) return undefined;
  const value = /\d/.test(number) ? Number(number) : inChinese.get(number);
  return value === undefined ? undefined : { value, style: plain.replace(number, '#') };
}
