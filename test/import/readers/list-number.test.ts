import { listNumber, numbered, type NumberStyle } from '../../../src/import/readers/list-number';

test.each<[NumberStyle, readonly (readonly [number, string])[]]>([
  ['decimal', [[12, '12']]],
  ['decimal-zero', [[7, '07']]],
  ['full-width', [[10, '１０']]],
  [
    'in-circle',
    [
      [0, '⓪'],
      [1, '①'],
      [20, '⑳'],
      [21, '㉑'],
      [36, '㊱'],
      [51, '51'],
    ],
  ],
  [
    'in-brackets',
    [
      [3, '⑶'],
      [21, '21'],
    ],
  ],
  ['with-full-stop', [[3, '⒊']]],
  ['chinese-in-circle', [[10, '㊉']]],
  ['in-dashes', [[3, '- 3 -']]],
  [
    'upper-latin',
    [
      [1, 'A'],
      [27, 'AA'],
    ],
  ],
  ['lower-latin', [[26, 'z']]],
  [
    'upper-roman',
    [
      [4, 'IV'],
      [49, 'XLIX'],
    ],
  ],
  ['lower-roman', [[9, 'ix']]],
  [
    'chinese',
    [
      [1, '一'],
      [10, '十'],
      [11, '十一'],
      [20, '二十'],
      [101, '一百零一'],
      [110, '一百一十'],
      [1001, '一千零一'],
    ],
  ],
  ['chinese-legal', [[12, '拾贰']]],
  ['chinese-digits', [[10, '一〇']]],
  [
    'heavenly-stems',
    [
      [3, '丙'],
      [11, '11'],
    ],
  ],
  ['earthly-branches', [[12, '亥']]],
  [
    'ordinal',
    [
      [1, '1st'],
      [12, '12th'],
      [23, '23rd'],
    ],
  ],
  ['none', [[1, '']]],
])('%s', (style, numbers) => {
  for (const [n, sign] of numbers) expect(listNumber(n, style)).toBe(sign);
});

test('a number stands apart from its text only where the two would run together', () => {
  expect(numbered('一、', '总体要求')).toBe('一、总体要求');
  expect(numbered('1.', '加强领导')).toBe('1.加强领导');
  expect(numbered('1.', 'Strengthen')).toBe('1. Strengthen');
  expect(numbered('第一章', '总则')).toBe('第一章 总则');
  expect(numbered('', '总则')).toBe('总则');
});
