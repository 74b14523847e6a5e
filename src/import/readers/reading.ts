import type { Text } from '../../plan/language';
import type { Document } from '../document';

/** A file that was read, or why it was not and what to do now: the end of a sentence that begins with its name. */
export type Reading =
  { readonly ok: true; readonly document: Document } | { readonly ok: false; readonly reason: Text };

export function refuse(reason: Text): Reading {
  return { ok: false, reason };
}

/** Refuses a document of nothing but blanks. */
export function readingOf(document: Document): Reading {
  const saysSomething = document.blocks.some((block) => block.kind === 'table' || block.text.trim() !== '');
  return saysSomething ? { ok: true, document } : refuse(noText);
}

const noText: Text = {
  'zh-CN': '里面没有文字，内容可能是图片，或打开后才由程序显示；请打开它，把文字复制后粘贴进来',
  en: 'there is no text in it, perhaps only pictures or text that appears when it is opened; open it, copy the text and paste it here',
};

/** For containers and parts that cannot be unpacked, are not what they say, or unpack to more than any plan. */
export const damaged: Text = {
  'zh-CN':
    '文件已损坏、不完整，或内容多得不像一份方案；请重新下载，或用原来的软件打开，只保留方案正文，另存一份后再导入',
  en: 'the file is damaged, incomplete or far larger than a plan; download it again, or open it where it came from, keep only the plan, save a copy and import that',
};
