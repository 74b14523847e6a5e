import fc from 'fast-check';
import { balancedLines } from '../../src/sheets/balanced-lines';
import { textWidth } from '../../src/sheets/text-size';

test.each([
  ['一行放得下的标题', 40, '一行放得下的标题'],
  [
    '云岭市人民政府贯彻落实《科普惠民行动方案》责任分工方案',
    44,
    '云岭市人民政府贯彻落实\n《科普惠民行动方案》责任分工方案',
  ],
  [
    '云岭市科普惠民行动计划纲要实施方案（2026—2030年）责任清单',
    52,
    '云岭市科普惠民行动计划纲要实施方案\n（2026—2030年）责任清单',
  ],
  ['已经\n分好行的标题，不再另分', 10, '已经\n分好行的标题，不再另分'],
])('%s', (title, width, lines) => {
  expect(balancedLines(title, width)).toBe(lines);
});

test('no sign is lost, no line is wider than its column', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('市', '科普', '《', '》', '（2026年）', '方案', 'plan 2026'), {
        maxLength: 20,
      }),
      fc.integer({ min: 12, max: 80 }),
      (pieces, width) => {
        const title = pieces.join('');
        const lines = balancedLines(title, width);
        expect(lines.replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
        if (lines !== title)
          for (const line of lines.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});
