import type { Text } from '../../plan/language';
import { decodeText } from './encoding';
import { recogniseFile } from './file-kind';
import { decodePage } from './page-encoding';
import { readingOf, refuse, type Reading } from './reading';
import { readText } from './text';

/** What reading some files takes from the place where we run. */
export interface ReadingResources {
  /**
   * The bytes of a file of pdfjs-dist's `cmaps` folder, by its name. Without them, a PDF whose Chinese fonts are not
   * embedded reads as one that holds no text.
   */
  readonly characterMap?: (name: string) => Promise<Uint8Array>;
}

/**
 * Any file as a document. What it is, is told by its bytes; the ending of its name decides only between kinds of text.
 * The reader of each kind is loaded when the first file of that kind comes.
 */
export async function openDocument(
  bytes: Uint8Array,
  fileName: string,
  resources: ReadingResources = {},
): Promise<Reading> {
  const file = recogniseFile(bytes);
  switch (file.kind) {
    case 'docx':
      return (await import('./docx')).readDocx(file.archive);
    case 'xlsx':
      return (await import('./xlsx')).readXlsx(file.archive);
    case 'pdf':
      return (await import('./pdf')).readPdf(bytes, resources.characterMap);
    case 'other':
      return refuse(file.reason);
    case 'text':
      return openTextFile(bytes, /[^.]*$/.exec(fileName.toLowerCase())?.[0] ?? '');
  }
}

async function openTextFile(bytes: Uint8Array, ending: string): Promise<Reading> {
  const start = String.fromCharCode(...bytes.subarray(0, 2048)).replaceAll('\0', '');
  if (webArchive.test(start)) return refuse(saveAsPage);
  if (wordXml.test(start)) return refuse(saveAsDocx);
  const isPage = pageEndings.includes(ending) || pageStart.test(start);
  const decoding = isPage ? decodePage(bytes) : decodeText(bytes);
  if (!decoding.ok) return refuse(decoding.reason);
  if (isPage) return (await import('./html')).readHtml(decoding.text);
  if (tableEndings.includes(ending)) return (await import('./csv')).readCsv(decoding.text);
  return readingOf(readText(decoding.text));
}

const pageEndings = ['html', 'htm', 'xhtml', 'shtml'];
const tableEndings = ['csv', 'tsv'];

/** Pages come under other endings too: many sites hand out pages as .doc. */
const pageStart =
  /^[^<]{0,10}(<!--[^]{0,500}?-->\s{0,20}|<\?xml[^>]{0,200}>\s{0,20}){0,3}<(!doctype html|html|head|body|meta)\b/i;

const webArchive =
  /^(from:[^\n]{0,200}\n|mime-version:|snapshot-content-location:)[^]{0,1500}multipart\/related/i;

const saveAsPage: Text = {
  'zh-CN':
    '这是单文件网页（.mht），暂不能直接读取；请用浏览器打开它，另存为“网页，仅 HTML”，或把正文复制后粘贴进来',
  en: 'it is a web archive (.mht) and cannot be read directly; open it in a browser and save it as HTML only, or copy the text and paste it here',
};

const wordXml = /^[^<]{0,10}<\?xml[^>]{0,200}>\s{0,20}<\?mso-application|<w:wordDocument|<pkg:package/i;

const saveAsDocx: Text = {
  'zh-CN': '这是 Word 的 XML 文件，暂不能直接读取；请用 Word 或 WPS 打开它，另存为 .docx 后再导入',
  en: 'it is a Word XML file and cannot be read directly; open it in Word or WPS, save it as .docx and import that',
};
