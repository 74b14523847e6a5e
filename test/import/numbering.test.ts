import { readNumber } from '../../src/import/numbering';

test.each([
  ['一、总体要求', '一、', 1, '总体要求'],
  ['十二、附则', '十二、', 12, '附则'],
  ['（三）主要任务', '（三）', 3, '主要任务'],
  ['(二十一)某事', '(二十一)', 21, '某事'],
  ['1.做某事', '1.', 1, '做某事'],
  ['１２．做某事', '12．', 12, '做某事'],
  ['3、做某事', '3、', 3, '做某事'],
  ['（1）做某事', '（1）', 1, '做某事'],
  ['⑫做某事', '⑫', 12, '做某事'],
  ['第三章 附则', '第三章', 3, '附则'],
  ['第一，做某事', '第一，', 1, '做某事'],
  ['目标二：做某事', '目标二：', 2, '做某事'],
  ['Goal 2. Restore habitat', 'Goal 2.', 2, 'Restore habitat'],
  ['1.2 Help farms', '1.2', 1, 'Help farms'],
  ['B.1. Offer rides', 'B.1.', 1, 'Offer rides'],
])('%s', (text, printed, value, rest) => {
  expect(readNumber(text)).toMatchObject({ printed, value, rest });
});

test('ranks follow the order of official documents', () => {
  const ranks = ['第一章 总则', '一、甲', '（一）甲', '1.甲', '（1）甲', '①甲'].map(
    (text) => readNumber(text)?.rank ?? NaN,
  );
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(new Set(ranks).size).toBe(ranks.length);
});

test('a digit glued to words is a number only where the count goes on', () => {
  expect(readNumber('2坚持协同推进', 2)).toMatchObject({ printed: '2', value: 2, glued: true });
  expect(readNumber('2坚持协同推进', 3)).toBeUndefined();
  expect(readNumber('5个项目完工', 5)).toBeUndefined();
});

test.each(['2025年，全市达标', '3.5万人次', '加强领导。', '一带一路', '“十四五”时期', ''])(
  '%s has no number',
  (text) => {
    expect(readNumber(text)).toBeUndefined();
  },
);

test('an outcome stands below a pillar, and an output below an outcome', () => {
  const rankOf = (line: string) => readNumber(line)?.rank ?? -1;
  expect(rankOf('Outcome 1: Fewer boats are lost')).toBeGreaterThan(rankOf('PILLAR 1: SAFETY'));
  expect(rankOf('Output 1.1: Skippers are trained')).toBeGreaterThan(rankOf('Outcome 1: Fewer boats'));
  expect(rankOf('1.1 Train skippers')).toBeGreaterThan(rankOf('Output 1.1: Skippers are trained'));
});
