const digits = '〇一二三四五六七八九';

/** 1 is 一, 10 is 十, 21 is 二十一, 105 is 一百零五; from 1000 on plain digits. */
export function chineseNumeral(number: number): string {
  if (number >= 1000) return String(number);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const one = ones > 0 ? digits.charAt(ones) : '';
  if (hundreds === 0) return tens > 0 ? `${tens > 1 ? digits.charAt(tens) : ''}十${one}` : one;
  const ten = tens > 0 ? `${digits.charAt(tens)}十` : one && '零';
  return `${digits.charAt(hundreds)}百${ten}${one}`;
}
