import { strToU8, zipSync } from 'fflate';
import { openDocument } from '../../../src/import/readers/open-document';
import { docxFile, paragraph } from './docx-file';
import { documentOf, reasonOf, shown } from './shown';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = async (bytes: Uint8Array, name: string) => shown(documentOf(await openDocument(bytes, name)));
const refused = async (bytes: Uint8Array, name: string) => reasonOf(await openDocument(bytes, name));

describe('the bytes say what a file is, whatever its name', () => {
  test('a Word file', async () => {
    expect(await read(docxFile({ body: paragraph('甲') }), '方案.doc')).toEqual(['甲']);
  });

  test('a page that a site hands out as a Word file', async () => {
    expect(await read(bytesOf('\ufeff<!-- 公开 -->\n<HTML><body><p>甲<p>乙'), '方案.doc')).toEqual([
      '甲',
      '乙',
    ]);
  });

  test('text and tables of text go by the name', async () => {
    expect(await read(bytesOf('甲\n乙'), '方案.md')).toEqual(['甲', '乙']);
    expect(await read(bytesOf('甲,乙\n丙,丁'), '清单.CSV')).toEqual(['| 甲 | 乙 |', '| 丙 | 丁 |']);
    expect(await read(bytesOf('<p>甲</p>'), '方案.htm')).toEqual(['甲']);
  });
});

describe('encodings of pages', () => {
  const gb = new Uint8Array([0xbc, 0xd7, 0xd2, 0xd2]);
  const page = (charset: string, text: Uint8Array) =>
    new Uint8Array([...bytesOf(`<html><meta charset="${charset}"><p>`), ...text]);

  test('GB18030, even where the page names another', async () => {
    expect(await read(page('gb2312', gb), '页.html')).toEqual(['甲乙']);
    expect(await read(page('utf-8', gb), '页.html')).toEqual(['甲乙']);
  });

  test('Big5 and Western, where the page names them', async () => {
    expect(await read(page('big5', new Uint8Array([0xa5, 0xd2, 0xa4, 0x41])), '页.html')).toEqual(['甲乙']);
    expect(await read(page('windows-1252', new Uint8Array([0x63, 0x61, 0x66, 0xe9])), 'page.html')).toEqual([
      'café',
    ]);
  });
});

const compound = (part: string) =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)],
    ...[...part].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ...new Array<number>(600).fill(0),
  ]);

test.each([
  ['方案.doc', compound('WordDocument'), /旧版 Word.*另存为 \.docx/],
  ['方案.wps', compound('WordDocument'), /旧版 Word 或 WPS/],
  ['清单.et', compound('Workbook'), /旧版 Excel.*另存为 \.xlsx/],
  ['汇报.ppt', compound('PowerPoint Document'), /演示文稿/],
  ['方案.docx', compound('EncryptedPackage'), /密码/],
  ['方案.rtf', bytesOf('{\\rtf1 text}'), /RTF.*\.docx/],
  ['扫描.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), /图片/],
  ['扫描.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /图片/],
  ['方案.ofd', zipSync({ 'OFD.xml': strToU8('<OFD/>') }), /OFD/],
  ['方案.odt', zipSync({ 'content.xml': strToU8('<x/>') }), /OpenDocument/],
  ['汇报.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), /演示文稿/],
  ['清单.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), /xlsb/],
  ['全部.zip', zipSync({ '方案.txt': strToU8('x') }), /解压/],
  ['全部.rar', bytesOf('Rar!\x1a'), /解压/],
  ['方案.docx', bytesOf('PK\x03\x04 torn'), /损坏/],
  ['页.mht', bytesOf('From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;'), /HTML/],
  [
    '方案.xml',
    bytesOf('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><x/>'),
    /Word 的 XML/,
  ],
  ['数据.dat', new Uint8Array(256).map((_, n) => n), /不是文字/],
])('%s is refused with advice', async (name, bytes, advice) => {
  const reason = await refused(bytes, name);
  expect(reason).toMatch(advice);
  expect(reason).toMatch(/请/);
});
