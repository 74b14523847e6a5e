import fc from 'fast-check';
import { lineCount, rowHeight, stackedHeight, tallestRow, textWidth } from '../../src/sheets/text-size';

test('a Chinese character is as wide as two Latin ones', () => {
  expect(textWidth('abc')).toBe(3);
  expect(textWidth('责任矩阵')).toBe(8);
  expect(textWidth('（一）●◎')).toBe(10);
  expect(textWidth('“引号”—…')).toBe(12);
  expect(textWidth('𠮷')).toBe(2);
});

test('text wraps where its column ends', () => {
  expect(lineCount('', 10)).toBe(1);
  expect(lineCount('四个汉字', 10)).toBe(1);
  expect(lineCount('五个汉字了', 10)).toBe(2);
  expect(lineCount('一行\n两行', 10)).toBe(2);
  expect(lineCount('a word that wraps', 10)).toBe(3);
  expect(lineCount('x'.repeat(25), 10)).toBe(4);
});

test('no text gets less room than its width takes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 4, max: 120 }),
      (text, width) => {
        expect(lineCount(text, width)).toBeGreaterThanOrEqual(
          Math.ceil(textWidth(text.replaceAll('\n', '')) / width),
        );
      },
    ),
  );
});

test('a row is as tall as its longest text, within what Excel allows', () => {
  expect(
    rowHeight([
      { text: '短', width: 10 },
      { text: '五个汉字了', width: 10 },
    ]),
  ).toBe(35);
  expect(rowHeight([{ text: '长'.repeat(5000), width: 10 }])).toBe(tallestRow);
  expect(stackedHeight('市教育局', 9)).toBeLessThan(stackedHeight('市人力资源社会保障局', 9));
});
