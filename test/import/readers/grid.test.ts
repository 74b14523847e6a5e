import { gridOfTexts, readGrids } from '../../../src/import/readers/grid';
import { documentOf, reasonOf, shown } from './shown';

const sheet = (...rows: readonly string[]) => rows.map((row) => row.split('|').map((text) => text.trim()));

test('title rows are paragraphs, the list is a table', () => {
  const grid = gridOfTexts(sheet('附件', '责任清单', '序号|任务|单位', '1|讲座|市科协'));
  expect(shown(documentOf(readGrids([grid])))).toEqual([
    '附件',
    '责任清单',
    '| 序号 | 任务 | 单位 |',
    '| 1 | 讲座 | 市科协 |',
  ]);
});

test('merged cells stand once, with their spans', () => {
  const merged = [
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 2 },
  ];
  const grid = gridOfTexts(sheet('任务|单位|', '|牵头|配合', '讲座|甲局|乙局'), merged);
  expect(shown(documentOf(readGrids([grid])))).toEqual([
    '| 任务↓2 | 单位→2 |',
    '| 牵头 | 配合 |',
    '| 讲座 | 甲局 | 乙局 |',
  ]);
});

test('a merged cell over blank rows reaches only the rows that are there', () => {
  const grid = gridOfTexts(sheet('类别|任务', '甲|一', '|', '|二'), [
    { row: 1, column: 0, rows: 3, columns: 1 },
  ]);
  expect(shown(documentOf(readGrids([grid])))).toEqual(['| 类别 | 任务 |', '| 甲↓2 | 一 |', '| 二 |']);
});

test('blank rows inside a list do not cut it, a new title or other columns do', () => {
  const list = sheet(
    '任务|单位',
    '讲座|甲局',
    '|',
    '竞赛|乙局',
    '|',
    '附件2',
    '指标|数值|年份',
    '讲座|20|2027',
  );
  expect(shown(documentOf(readGrids([gridOfTexts(list)])))).toEqual([
    '| 任务 | 单位 |',
    '| 讲座 | 甲局 |',
    '| 竞赛 | 乙局 |',
    '附件2',
    '| 指标 | 数值 | 年份 |',
    '| 讲座 | 20 | 2027 |',
  ]);
});

test('tables side by side are two tables', () => {
  const { blocks } = documentOf(readGrids([gridOfTexts(sheet('任务|单位||图例|含义', '讲座|甲局||●|牵头'))]));
  expect(blocks.map(({ kind, place }) => [kind, place.cell])).toEqual([
    ['table', 'A1'],
    ['table', 'D1'],
  ]);
});

test('places are cells, with the tab where the book has several', () => {
  const { cells } = gridOfTexts(sheet('任务|单位', '讲座|甲局'), [], { row: 4, column: 26 });
  const { blocks } = documentOf(
    readGrids([
      { tab: "张三's 表", cells },
      { tab: '清单', cells },
    ]),
  );
  expect(blocks.map(({ place }) => place.cell)).toEqual(["'张三''s 表'!AA5", '清单!AA5']);
});

test('a sheet that would unfold to millions of cells is refused', () => {
  const cells = Array.from({ length: 2000 }, (_, n) => ({
    row: n,
    column: 0,
    text: '甲',
    rowSpan: 1,
    columnSpan: 500,
  }));
  expect(reasonOf(readGrids([{ cells: cells.map((cell, n) => ({ ...cell, column: n % 2 })) }]))).toMatch(
    /太大/,
  );
});
