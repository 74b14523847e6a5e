import type { Text } from '../plan/language';

/** Why a file with this ending (lower case, with the dot) cannot be read, and how to bring it into a form that can. */
export function unreadableKind(ending: string): Text {
  const { kind, advice } = kinds.find(({ endings }) => endings.includes(ending)) ?? otherKind(ending);
  return {
    'zh-CN': `${kind['zh-CN']}，暂不能直接读取；${advice['zh-CN']}后再导入`,
    en: `${kind.en} and cannot be read directly; ${advice.en} and import that`,
  };
}

interface Kind {
  readonly kind: Text;
  readonly advice: Text;
}

const saveAsText: Text = {
  'zh-CN': '请用原来的软件打开，另存为纯文本（.txt，编码选 UTF-8）',
  en: 'open it in its own program, save it as plain text (.txt, UTF-8)',
};

const copyTable: Text = {
  'zh-CN': '请把表格复制到记事本中，另存为纯文本（.txt）',
  en: 'copy the table into a text editor, save it as plain text (.txt)',
};

const recognise: Text = {
  'zh-CN': '请先用文字识别（OCR）软件转成文字，核对无误后另存为 .txt',
  en: 'turn it into text with a recognition (OCR) program, check it, save it as .txt',
};

const unpack: Text = { 'zh-CN': '请先解压，找到其中的方案文件', en: 'unpack it, find the plan in it' };

const kinds: readonly (Kind & { readonly endings: readonly string[] })[] = [
  {
    endings: ['.doc', '.dot'],
    kind: { 'zh-CN': '这是旧版 Word 文件', en: 'it is a Word file of the old kind' },
    advice: saveAsText,
  },
  {
    endings: ['.docx', '.docm'],
    kind: { 'zh-CN': '这是 Word 文件', en: 'it is a Word file' },
    advice: saveAsText,
  },
  {
    endings: ['.wps'],
    kind: { 'zh-CN': '这是 WPS 文字文件', en: 'it is a WPS Writer file' },
    advice: saveAsText,
  },
  { endings: ['.ofd'], kind: { 'zh-CN': '这是 OFD 版式文件', en: 'it is an OFD file' }, advice: saveAsText },
  { endings: ['.pdf'], kind: { 'zh-CN': '这是 PDF 文件', en: 'it is a PDF file' }, advice: saveAsText },
  {
    endings: ['.rtf', '.odt'],
    kind: { 'zh-CN': '这是文字处理文件', en: 'it is a text document' },
    advice: saveAsText,
  },
  {
    endings: ['.htm', '.html', '.mht', '.mhtml'],
    kind: { 'zh-CN': '这是网页文件', en: 'it is a web page' },
    advice: saveAsText,
  },
  {
    endings: ['.xls', '.xlsx', '.xlsm', '.et', '.ods', '.csv'],
    kind: { 'zh-CN': '这是电子表格文件', en: 'it is a spreadsheet' },
    advice: copyTable,
  },
  {
    endings: ['.jpg', '.jpeg', '.png', '.tif', '.tiff', '.bmp', '.gif', '.webp', '.heic'],
    kind: { 'zh-CN': '这是图片', en: 'it is a picture' },
    advice: recognise,
  },
  {
    endings: ['.zip', '.rar', '.7z', '.gz', '.tar'],
    kind: { 'zh-CN': '这是压缩文件', en: 'it is an archive' },
    advice: unpack,
  },
];

const otherKind = (ending: string): Kind => ({
  kind: ending
    ? {
        'zh-CN': `“${ending}”类型的文件不在支持之列`,
        en: `it is of a kind (${ending}) that is not known here`,
      }
    : {
        'zh-CN': '文件名没有扩展名，不知道是什么类型',
        en: 'its name has no ending, so its kind is not known',
      },
  advice: saveAsText,
});
