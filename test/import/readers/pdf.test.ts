import { readPdf } from '../../../src/import/readers/pdf';
import { characterMap } from './character-map';
import { body, pdfFile, typeset, type PdfSheet } from './pdf-file';
import { documentOf, reasonOf, shown } from './shown';

const read = async (sheets: readonly PdfSheet[]) =>
  shown(documentOf(await readPdf(pdfFile(sheets), characterMap)));

const long = '各单位要加强协同，推动科普资源开放共享，办好进学校、进社区、进农村活动，每年不少于二十场。';

test('lines broken inside sentences and names are put together, over pages too; page marks are dropped', async () => {
  const paragraphs = Array.from({ length: 30 }, (_, n) => [
    `（${n + 1}）办好第${n + 1}项活动。${long}`,
    '责任单位：市教育局、市科学技术协会、市文化广播电视和旅游局、市农业农村局，各县（市、区）人民政府。',
  ]).flat();
  const sheets = typeset(paragraphs);
  expect(sheets.length).toBeGreaterThan(3);
  expect(await read(sheets)).toEqual(paragraphs);
});

test('without indents, items and lines that end early tell paragraphs apart', async () => {
  const lines = [
    '一、总体要求',
    '各单位要加强协同，推动科普资源开放共享，办好进学校、进社',
    '区活动，每年不少于二十场。',
    '二、重点任务',
    '办好讲座',
  ];
  const texts = lines.map((text, n) => ({ x: body.left, y: body.top + n * body.pitch, text }));
  expect(await read([{ texts }])).toEqual([
    '一、总体要求',
    '各单位要加强协同，推动科普资源开放共享，办好进学校、进社区活动，每年不少于二十场。',
    '二、重点任务',
    '办好讲座',
  ]);
});

test('running heads and feet are dropped', async () => {
  const sheets = typeset(Array.from({ length: 40 }, () => long)).map((sheet, n) => ({
    texts: [{ x: 200, y: 60, text: `海州市人民政府文件 第${n + 1}页`, size: 10 }, ...sheet.texts],
  }));
  const lines = await read(sheets);
  expect(new Set(lines)).toEqual(new Set([long]));
});

test('room that programs set between Chinese and Latin characters is no space', async () => {
  const texts = [
    { x: 74, y: 120, text: '到' },
    { x: 94, y: 120, text: '2027' },
    { x: 130, y: 120, text: '年达到' },
  ];
  expect(await read([{ texts }])).toEqual(['到2027年达到']);
});

const columns = [74, 150, 330, 400, 521];

/** A table of 4 columns whose rows are 60 high; `heads` are where rules are left out: [row, column] merged with above. */
function ruled(
  top: number,
  rows: readonly (readonly string[])[],
  mergedUp: readonly string[] = [],
): PdfSheet {
  const texts = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text.split('\n').map((line, n) => ({
        x: (columns[column] ?? 0) + 4,
        y: top + row * 60 + 20 + n * 18,
        text: line,
        size: 12,
      })),
    ),
  );
  const standing = columns.map((x) => [x, top, 0.5, rows.length * 60] as const);
  const lying = Array.from({ length: rows.length + 1 }, (_, row) =>
    columns.slice(0, -1).flatMap((x, column) => {
      if (mergedUp.includes(`${row},${column}`)) return [];
      return [[x, top + row * 60, (columns[column + 1] ?? 0) - x, 0.5] as const];
    }),
  ).flat();
  return { texts, boxes: [...standing, ...lying] };
}

describe('ruled tables', () => {
  const rows = [
    ['类别', '任务', '牵头单位', '责任单位'],
    ['青少年\n行动', '开展校园科普活动，组织科学家\n进校园。', '市教育局', '市科协、市科技局、\n团市委'],
    ['', '培训科技教师', '市教育局', '市科协'],
  ];

  test('keep cells, lines broken in them and spans', async () => {
    const sheet = ruled(200, rows, ['2,0']);
    const texts = [{ x: 74, y: 150, text: '附件' }, ...sheet.texts, { x: 74, y: 500, text: '后面的文字' }];
    expect(await read([{ ...sheet, texts }])).toEqual([
      '附件',
      '| 类别 | 任务 | 牵头单位 | 责任单位 |',
      '| 青少年行动↓2 | 开展校园科普活动，组织科学家进校园。 | 市教育局 | 市科协、市科技局、团市委 |',
      '| 培训科技教师 | 市教育局 | 市科协 |',
      '后面的文字',
    ]);
  });

  test('go on over pages, headings once', async () => {
    const lines = await read([ruled(600, rows.slice(0, 2)), ruled(80, [rows[0] ?? [], rows[2] ?? []])]);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('|  | 培训科技教师 | 市教育局 | 市科协 |');
  });
});

test('a row that a page breaks is one row', async () => {
  const heads = ['类别', '任务', '牵头单位', '责任单位'];
  const first = ruled(600, [heads, ['行动', '讲座', '甲局', '市科协、市科技局、市文']]);
  const second = ruled(
    80,
    [
      ['', '', '', '化局、团市委'],
      ['', '竞赛', '乙局', '市科协'],
    ],
    ['1,0'],
  );
  expect(await read([first, second])).toEqual([
    '| 类别 | 任务 | 牵头单位 | 责任单位 |',
    '| 行动 | 讲座 | 甲局 | 市科协、市科技局、市文化局、团市委 |',
    '|  | 竞赛 | 乙局 | 市科协 |',
  ]);
});

test('what is left of the last row on a page of its own ends that row', async () => {
  const heads = ['序号', '任务', '牵头单位', '责任单位'];
  const first = ruled(600, [heads, ['1', '讲座', '甲局', '市科协、团市']]);
  expect(await read([first, ruled(80, [['', '', '', '委']])])).toEqual([
    '| 序号 | 任务 | 牵头单位 | 责任单位 |',
    '| 1 | 讲座 | 甲局 | 市科协、团市委 |',
  ]);
  const wide = ruled(600, [heads, ['1', '讲座进', '市大数据', '市科协、团市']]);
  expect(await read([wide, ruled(80, [['', '校园', '管理局', '委']])])).toEqual([
    '| 序号 | 任务 | 牵头单位 | 责任单位 |',
    '| 1 | 讲座进校园 | 市大数据管理局 | 市科协、团市委 |',
  ]);
});

test('places are pages and lines', async () => {
  const { blocks } = documentOf(
    await readPdf(pdfFile(typeset(Array.from({ length: 30 }, () => '甲。'))), characterMap),
  );
  expect(blocks.map(({ place }) => place)).toEqual(
    Array.from({ length: 30 }, (_, n) => ({ page: n < body.lines ? 1 : 2, line: (n % body.lines) + 1 })),
  );
});

test('a scanned PDF, a torn one and one under a password are told in one sentence', async () => {
  expect(reasonOf(await readPdf(pdfFile([{ texts: [] }]), characterMap))).toMatch(/扫描/);
  expect(reasonOf(await readPdf(new TextEncoder().encode('%PDF-1.4 nothing'), characterMap))).toMatch(/损坏/);
});
