import type { Text } from '../../plan/language';
import { documentOfPages } from './pdf-document';
import { readPdfPages, type CharacterMap, type PdfFault } from './pdf-pages';
import { damaged, readingOf, refuse, type Reading } from './reading';
import { restoreTables } from './restore-tables';

/** A PDF that holds text: its lines put together to paragraphs again, its ruled tables as tables. */
export async function readPdf(bytes: Uint8Array, characterMap?: CharacterMap): Promise<Reading> {
  const read = await readPdfPages(bytes, characterMap);
  if (!read.ok) return refuse(faults[read.fault]);
  if (read.pages.every(({ words }) => words.length === 0)) return refuse(scanned);
  return readingOf(restoreTables(documentOfPages(read.pages)));
}

const scanned: Text = {
  'zh-CN':
    '这是扫描或图片形成的 PDF，里面没有文字；请先用 WPS 或扫描软件识别文字（OCR），另存为 Word 后再导入',
  en: 'it is a scanned PDF and holds pictures only; have WPS or a scanner app recognise its text (OCR), save it as a Word file and import that',
};

const faults: Readonly<Record<PdfFault, Text>> = {
  damaged,
  locked: {
    'zh-CN': '文件设有打开密码；请输入密码打开它，另存一份不带密码的后再导入',
    en: 'it is locked with a password; open it, save a copy without the password and import that',
  },
  'too-large': {
    'zh-CN': '文件的页数或内容太多，不像是一份方案；请只保留方案所在的页后再导入',
    en: 'it has far more pages or content than a plan; keep only the pages of the plan and import those',
  },
};
