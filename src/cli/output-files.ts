import {
  accessSync,
  constants,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { HostError } from '../hosts/host';
import type { Text } from '../plan/language';

export interface OutputFile {
  readonly path: string;
  /** Makes the file at `place`, where a copy of what the path holds now lies, if it holds anything. */
  make(place: string): Promise<unknown>;
}

/**
 * Writes all files or none: each in a hidden folder beside its place first, then all are moved in, and what stood there
 * comes back when a move fails. Missing folders are made. Gives the sentence that says what stood in the way.
 */
export async function writeOutputs(files: readonly OutputFile[]): Promise<Text | undefined> {
  const undo: (() => void)[] = [];
  const stages: string[] = [];
  let path = '';
  try {
    const moves: Move[] = [];
    for (const file of files) {
      path = file.path;
      const target = resolve(path);
      const replaces = isReplaceable(target);
      const madeFolder = mkdirSync(dirname(target), { recursive: true });
      if (madeFolder) undo.push(() => rmSync(madeFolder, { recursive: true }));
      // Within one folder a move cannot fail half-way.
      const stage = mkdtempSync(join(dirname(target), '.annex-'));
      stages.push(stage);
      const [place, before] = [join(stage, basename(target)), join(stage, 'before')];
      if (replaces) for (const copy of [place, before]) copyFileSync(target, copy);
      await file.make(place);
      moves.push({ path, place, target, before: replaces ? before : undefined });
    }
    for (const { place, target, before, ...move } of moves) {
      path = move.path;
      renameSync(place, target);
      undo.push(() => (before ? renameSync(before, target) : rmSync(target)));
    }
    return undefined;
  } catch (error) {
    for (const step of undo.reverse()) step();
    return sentence(path, error);
  } finally {
    for (const stage of stages) rmSync(stage, { recursive: true, force: true });
  }
}

interface Move {
  readonly path: string;
  readonly place: string;
  readonly target: string;
  readonly before: string | undefined;
}

/** Whether a file stands there; throws where it must not be replaced. */
function isReplaceable(target: string): boolean {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) return false;
  if (!found.isFile()) throw new NotAFile();
  accessSync(target, constants.W_OK);
  return true;
}

class NotAFile extends Error {
  readonly code = 'EISDIR';
}

const reasons: Readonly<Record<string, Text>> = {
  EISDIR: {
    'zh-CN': '这是一个文件夹或设备，不是普通文件，请换一个名称',
    en: 'it is a folder or a device; choose another name',
  },
  EACCES: { 'zh-CN': '没有写入权限，请换一个文件夹', en: 'you may not write there; choose another folder' },
  EPERM: {
    'zh-CN': '没有写入权限，或文件正在 Excel、WPS 中打开，请关闭后重试',
    en: 'you may not write there, or it is open in Excel: close it and try again',
  },
  EBUSY: {
    'zh-CN': '文件正在使用，请在 Excel、WPS 中关闭后重试',
    en: 'it is in use: close it in Excel and try again',
  },
  EROFS: { 'zh-CN': '所在磁盘是只读的，请换一个文件夹', en: 'the disk is read-only; choose another folder' },
  ENOSPC: { 'zh-CN': '磁盘空间不足，请清理后重试', en: 'the disk is full; make room and try again' },
  ENOENT: { 'zh-CN': '所在文件夹无法建立，请换一个文件夹', en: 'its folder cannot be made; choose another' },
  ENOTDIR: { 'zh-CN': '路径中有一段不是文件夹', en: 'a part of its path is no folder' },
  EEXIST: { 'zh-CN': '路径中有一段不是文件夹', en: 'a part of its path is no folder' },
  ENAMETOOLONG: { 'zh-CN': '名称太长，请换一个短些的', en: 'the name is too long; choose a shorter one' },
};

function sentence(path: string, error: unknown): Text {
  if (error instanceof HostError)
    return { 'zh-CN': `“${path}”：${error.text['zh-CN']}`, en: `“${path}”: ${error.text.en}` };
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  const reason = reasons[code] ?? { 'zh-CN': `系统报告 ${code}`, en: `the system says ${code}` };
  return {
    'zh-CN': `“${path}”无法写出：${reason['zh-CN']}。没有写出任何文件。`,
    en: `“${path}” cannot be written: ${reason.en}. No file was written.`,
  };
}
