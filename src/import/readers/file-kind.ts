import type { Text } from '../../plan/language';
import { damaged } from './reading';
import { openZip, type ZipArchive } from './zip-archive';

/** What the first bytes of a file, and the parts of a container, say that it is. */
export type FileKind =
  | { readonly kind: 'docx' | 'xlsx'; readonly archive: ZipArchive }
  | { readonly kind: 'pdf' | 'text' }
  /** What it is and how to bring it into a form that can be read: the end of a sentence. */
  | { readonly kind: 'other'; readonly reason: Text };

export function recogniseFile(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 'PK\x03\x04')) return recogniseContainer(openZip(bytes));
  // The standard lets other bytes stand before a PDF, within the first kilobyte.
  if (latin(bytes, 1024).includes('%PDF-')) return { kind: 'pdf' };
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return other(recogniseCompound(bytes));
  const found = signatures.find(({ starts }) => starts.some((start) => startsWith(bytes, start)));
  return found ? other(found.reason) : { kind: 'text' };
}

function other(reason: Text): FileKind {
  return { kind: 'other', reason };
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return latin(bytes, start.length) === start;
}

/** One character a byte. */
function latin(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** What it is, and to which kind it should be saved. */
function saveAs(zh: string, en: string, ending: '.docx' | '.xlsx'): Text {
  return {
    'zh-CN': `这是${zh}，暂不能直接读取；请用 Word、Excel 或 WPS 打开它，另存为 ${ending} 后再导入`,
    en: `it is ${en} and cannot be read directly; open it in Word, Excel or WPS, save it as ${ending} and import that`,
  };
}

function recogniseContainer(archive: ZipArchive | undefined): FileKind {
  if (!archive) return other(damaged);
  const has = (pattern: RegExp) => archive.names.some((name) => pattern.test(name));
  if (has(/^word\/document[^/]*\.xml$/i)) return { kind: 'docx', archive };
  if (has(/^xl\/workbook[^/]*\.xml$/i)) return { kind: 'xlsx', archive };
  if (has(/^xl\/workbook\.bin$/i))
    return other(saveAs('二进制 Excel 文件（.xlsb）', 'a binary Excel file (.xlsb)', '.xlsx'));
  if (has(/^ppt\//i)) return other(slides);
  if (has(/^OFD\.xml$/i)) return other(fixedLayout);
  if (has(/^content\.xml$/i))
    return other(saveAs('OpenDocument 文件（.odt、.ods）', 'an OpenDocument file (.odt, .ods)', '.docx'));
  return other(packed);
}

/** Old Office files, those of WPS, and new ones under a password share one container; its parts' names tell them apart. */
function recogniseCompound(bytes: Uint8Array): Text {
  const found = compoundParts.find(({ part }) => holdsUtf16(bytes, part));
  return found?.reason ?? saveAs('旧版 Office 文件', 'an old Office file', '.docx');
}

const locked: Text = {
  'zh-CN': '文件设有打开密码；请用原来的软件输入密码打开，取消密码并另存一份后再导入',
  en: 'it is locked with a password; open it where it came from, remove the password, save a copy and import that',
};

const slides: Text = {
  'zh-CN': '这是演示文稿，不是方案正文；请导入方案的 Word、PDF 或网页文件，或把文字复制后粘贴进来',
  en: 'it is a slide show, not the plan itself; import the plan as a Word, PDF or web file, or copy its text and paste it here',
};

const fixedLayout: Text = {
  'zh-CN':
    '这是版式文件（.ofd），暂不能直接读取；请用 OFD 阅读器打开它，导出为 PDF 或 Word，或把文字复制后粘贴进来',
  en: 'it is an OFD file and cannot be read directly; open it in an OFD reader and export it as PDF or Word, or copy its text and paste it here',
};

const packed: Text = {
  'zh-CN': '这是压缩包；请先解压，再导入其中的方案文件',
  en: 'it is an archive; unpack it first and import the plan inside',
};

const picture: Text = {
  'zh-CN': '这是图片，里面没有可以读取的文字；请用 WPS、手机或扫描软件识别出文字，粘贴进来',
  en: 'it is a picture and holds no text; have a scanner app or WPS recognise its text and paste that here',
};

const compoundParts: readonly { readonly part: string; readonly reason: Text }[] = [
  { part: 'EncryptedPackage', reason: locked },
  {
    part: 'WordDocument',
    reason: saveAs(
      '旧版 Word 或 WPS 文字文件（.doc、.wps）',
      'an old Word or WPS file (.doc, .wps)',
      '.docx',
    ),
  },
  {
    part: 'Workbook',
    reason: saveAs(
      '旧版 Excel 或 WPS 表格文件（.xls、.et）',
      'an old Excel or WPS file (.xls, .et)',
      '.xlsx',
    ),
  },
  { part: 'PowerPoint Document', reason: slides },
];

const signatures: readonly { readonly starts: readonly string[]; readonly reason: Text }[] = [
  { starts: ['{\\rtf'], reason: saveAs('RTF 文件', 'an RTF file', '.docx') },
  { starts: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'RIFF'], reason: picture },
  { starts: ['Rar!', '7z\xbc\xaf\x27\x1c', '\x1f\x8b'], reason: packed },
];

/** Part names stand in UTF-16 in the container's directory, which may be anywhere in the file. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let n = 1;
    while (n < name.length && bytes[at + 2 * n] === name.charCodeAt(n) && bytes[at + 2 * n - 1] === 0) n++;
    if (n === name.length) return true;
  }
  return false;
}
