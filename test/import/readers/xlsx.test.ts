import { Workbook } from '@cj-tech-master/excelts';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../src/import/readers/xlsx';
import { openZip } from '../../../src/import/readers/zip-archive';
import { documentOf, reasonOf, shown } from './shown';

function open(bytes: Uint8Array) {
  const archive = openZip(bytes);
  if (!archive) throw new Error('no container');
  return readXlsx(archive);
}

async function bookOf(fill: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('values come as Excel shows them', async () => {
  const bytes = await bookOf((book) => {
    const sheet = book.addWorksheet('清单');
    sheet.addRow(['任务', '比例', '期限', '编号', '结果', '说明']);
    sheet.addRow(['讲座', 0.155, new Date(Date.UTC(2027, 11, 31)), 1.1, { formula: '1+1', result: 2 }]);
    sheet.addRow(['竞赛', 0.1, new Date(Date.UTC(2027, 5, 1)), 0.1 + 0.2, true]);
    sheet.getCell('B2').numFmt = '0.0%';
    sheet.getCell('B3').numFmt = '0%';
    sheet.getCell('C2').numFmt = 'yyyy-mm-dd';
    sheet.getCell('C3').numFmt = 'yyyy"年"m"月"';
    sheet.getCell('D2').numFmt = '0.00';
    sheet.getCell('F2').value = { richText: [{ text: '由甲局' }, { text: '牵头', font: { bold: true } }] };
  });
  expect(shown(documentOf(open(bytes)))).toEqual([
    '| 任务 | 比例 | 期限 | 编号 | 结果 | 说明 |',
    '| 讲座 | 15.5% | 2027-12-31 | 1.10 | 2 | 由甲局牵头 |',
    '| 竞赛 | 10% | 2027年6月 | 0.3 | TRUE |  |',
  ]);
});

test('merged cells, several sheets; hidden sheets are left out', async () => {
  const bytes = await bookOf((book) => {
    const first = book.addWorksheet('责任清单');
    first.addRows([['责任清单'], ['类别', '任务', '单位'], ['青少年', '讲座', '甲局'], ['', '竞赛', '乙局']]);
    first.mergeCells('A1:C1');
    first.mergeCells('A3:A4');
    book.addWorksheet('名录').addRows([
      ['单位', '简称'],
      ['甲局', '甲'],
    ]);
    book.addWorksheet('底稿', { state: 'veryHidden' }).addRow(['内部']);
  });
  const document = documentOf(open(bytes));
  expect(shown(document)).toEqual([
    '责任清单',
    '| 类别 | 任务 | 单位 |',
    '| 青少年↓2 | 讲座 | 甲局 |',
    '| 竞赛 | 乙局 |',
    '| 单位 | 简称 |',
    '| 甲局 | 甲 |',
  ]);
  expect(document.blocks.map(({ place }) => place.cell)).toEqual(['责任清单!A1', '责任清单!A2', '名录!A1']);
});

test('names with prefixes, as some programs write them', async () => {
  const parts = unzipSync(await bookOf((book) => void book.addWorksheet('清单').addRow(['任务', '单位'])));
  const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>任_x000D_务</x:t></x:is></x:c><x:c t="str"><x:v>单位</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
  expect(shown(documentOf(open(bytes)))).toEqual(['| 任⏎务 | 单位 |']);
});

test('an empty book is refused', async () => {
  expect(reasonOf(open(await bookOf((book) => void book.addWorksheet('空'))))).toMatch(/没有文字/);
});
