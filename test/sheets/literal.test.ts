import { literal } from '../../src/sheets/literal';

test.each(['=1+1', '+1', '-1', '@SUM', '\t甲', '\r甲', "'甲", '＝1', '＋1', '－1', '＠甲'])(
  '%j is typed with an apostrophe before it',
  (text) => expect(literal(text)).toBe(`'${text}`),
);

test.each(['', '甲=1', '（一）', '2025', ' =1', '1-2'])('%j is typed as it is', (text) =>
  expect(literal(text)).toBe(text),
);
