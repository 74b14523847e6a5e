import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { largestDocument, tooLarge, type SourceFile } from '../actions/import-document';
import type { Text } from '../plan/language';

export type InputFile =
  { readonly ok: true; readonly file: SourceFile } | { readonly ok: false; readonly reason: Text };

/** The file's bytes; one that is far too large to be a plan is not even read. */
export function readInput(path: string): InputFile {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { ok: false, reason: folder };
    if (!found.isFile()) return { ok: false, reason: device };
    if (found.size > largestDocument) return { ok: false, reason: tooLarge(found.size) };
    // A plain array: the PDF reader takes no Buffer.
    return { ok: true, file: { name: basename(path), bytes: new Uint8Array(readFileSync(path)) } };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return { ok: false, reason: reasons[code] ?? unknown(code) };
  }
}

const folder: Text = {
  'zh-CN': '这是一个文件夹，请写明其中的一个文件',
  en: 'it is a folder; name one of the files in it',
};

const device: Text = { 'zh-CN': '这不是普通文件', en: 'it is not an ordinary file' };

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: {
    'zh-CN': '找不到这个文件，请检查名称和所在文件夹',
    en: 'there is no such file; check its name and folder',
  },
  ENOTDIR: {
    'zh-CN': '找不到这个文件，路径中有一段不是文件夹',
    en: 'there is no such file; a part of its path is no folder',
  },
  EACCES: { 'zh-CN': '没有读取权限', en: 'you may not read it' },
  EPERM: { 'zh-CN': '没有读取权限', en: 'you may not read it' },
  EBUSY: { 'zh-CN': '文件正在使用，请关闭后重试', en: 'it is in use; close it and try again' },
};

const unknown = (code: string): Text => ({
  'zh-CN': `无法读取（系统报告 ${code}）`,
  en: `it cannot be read (the system says ${code})`,
});
