import { readPdf } from '../../../src/import/readers/pdf';
import { characterMap } from './character-map';
import { pdfFile, type PdfSheet } from './pdf-file';
import { documentOf, shown } from './shown';

const read = async (sheets: readonly PdfSheet[]) =>
  shown(documentOf(await readPdf(pdfFile(sheets), characterMap)));

const places = [74, 140, 300, 390];
const pitch = 18;

/** Rows of cells, each with its lines, as they stand when no rules are drawn. `after` is the room below a row. */
function set(
  top: number,
  rows: readonly (readonly (readonly string[])[])[],
  { alignment = 'top', after = 0 }: { alignment?: 'top' | 'middle'; after?: number } = {},
): PdfSheet {
  let y = top;
  const texts = rows.flatMap((cells) => {
    const height = Math.max(...cells.map((lines) => lines.length)) * pitch;
    const placed = cells.flatMap((lines, column) => {
      const down = alignment === 'top' ? 0 : (height - lines.length * pitch) / 2;
      return lines.map((text, at) => ({ x: places[column] ?? 0, y: y + down + at * pitch, text, size: 12 }));
    });
    y += height + after;
    return placed;
  });
  return { texts };
}

const heads = [['类别'], ['任务'], ['牵头单位'], ['责任单位']];
const rows = [
  heads,
  [
    ['青少年行', '动'],
    ['开展校园科普活动，组织科', '学家进校园'],
    ['市教育局'],
    ['市科协、市科技局、市文', '化局、市农业农村局、团', '市委'],
  ],
  [[], ['培训科技教师'], ['市教育局'], ['市科协']],
  [['农民行动'], ['办好农村实用技术培训，每', '年不少于十场'], ['市农业农', '村局'], ['市科协、市妇联']],
];
const expected = [
  '| 类别 | 任务 | 牵头单位 | 责任单位 |',
  '| 青少年行动 | 开展校园科普活动，组织科学家进校园 | 市教育局 | 市科协、市科技局、市文化局、市农业农村局、团市委 |',
  '|  | 培训科技教师 | 市教育局 | 市科协 |',
  '| 农民行动 | 办好农村实用技术培训，每年不少于十场 | 市农业农村局 | 市科协、市妇联 |',
];

describe('tables without rules are read by where their words stand', () => {
  test.each([
    ['level at the top, rows close together', { alignment: 'top', after: 0 }],
    ['level at the top, with room between rows', { alignment: 'top', after: 10 }],
    ['around one middle', { alignment: 'middle', after: 6 }],
  ] as const)('%s', async (_, setting) => {
    expect(await read([set(150, rows, setting)])).toEqual(expected);
  });

  test('with lying rules only, which part the rows', async () => {
    const sheet = set(150, rows, { after: 8 });
    const boxes = [136, 160, 222, 248].map((y) => [74, y, 447, 0.5] as const);
    expect(await read([{ ...sheet, boxes }])).toEqual(expected);
  });

  test('over pages, with headings printed anew or not', async () => {
    const [first, second] = [set(650, rows.slice(0, 2)), rows.slice(2)];
    expect(await read([first, set(80, second)])).toEqual(expected);
    expect(await read([first, set(80, [heads, ...second])])).toEqual(expected);
  });

  test('headings in two rows name the columns under them', async () => {
    const two = [
      [[], ['任务'], [], []],
      [[], [], ['牵头单位'], ['配合单位']],
      [['1'], ['讲座'], ['甲局'], ['乙局']],
      [['2'], ['竞赛'], ['丙局'], ['丁局']],
    ];
    const sheet = set(150, two);
    const texts = [
      ...sheet.texts,
      { x: 74, y: 150, text: '序号', size: 12 },
      { x: 355, y: 150, text: '单位', size: 12 },
    ];
    expect(await read([{ texts }])).toEqual([
      '| 序号 | 任务 | 牵头单位 | 配合单位 |',
      '| 1 | 讲座 | 甲局 | 乙局 |',
      '| 2 | 竞赛 | 丙局 | 丁局 |',
    ]);
  });

  test('what stands before and after them does not belong to them', async () => {
    const table = set(150, rows);
    const after = '以上各项任务由各单位按照职责分工落实，每年底前报送情况。';
    const texts = [
      { x: 74, y: 110, text: '附件', size: 12 },
      ...table.texts,
      { x: 74, y: 320, text: after, size: 12 },
    ];
    expect(await read([{ texts }])).toEqual(['附件', ...expected, after]);
  });
});

describe('pages in two columns', () => {
  const line = '各单位要加强协同，推动科普资源开放共享，';
  const column = (x: number, from: number, count: number, last: string) =>
    Array.from({ length: count }, (_, at) => ({
      x,
      y: 150 + at * pitch,
      text: at === count - 1 ? last : line,
      size: 10,
    })).slice(from);

  test('are read down one column, then down the other, under the title over both', async () => {
    const title = { x: 150, y: 110, text: '海州市提升全民科学素质行动实施方案', size: 18 };
    const texts = [
      title,
      ...column(74, 0, 8, '（责任单位：市教育局、市科协、市农业农'),
      ...column(310, 0, 8, '办好讲座。'),
    ];
    const first = texts.findIndex(({ x }) => x === 310);
    texts[first] = { x: 310, y: 150, text: '村局）', size: 10 };
    const lines = await read([{ texts }]);
    expect(lines[0]).toBe(title.text);
    expect(lines[1]).toBe(`${line.repeat(7)}（责任单位：市教育局、市科协、市农业农村局）`);
    expect(lines[2]).toBe(`${line.repeat(6)}办好讲座。`);
  });
});
