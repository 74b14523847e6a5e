import { chineseNumeral } from '../../src/prose/chinese-numeral';

test.each([
  [1, '一'],
  [10, '十'],
  [15, '十五'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [321, '三百二十一'],
  [1000, '1000'],
])('%d is %s', (number, numeral) => {
  expect(chineseNumeral(number)).toBe(numeral);
});
