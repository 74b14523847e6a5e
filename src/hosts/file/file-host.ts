import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { HostError, type Host } from '../host';
import { openedWorkbook, type OpenedWorkbook } from './opened-workbook';

/**
 * The host over an .xlsx file, which need not exist before something is written.
 * All its functions throw HostError for a file that cannot be read or written; a failed write leaves the file as it was.
 */
export function fileHost(path: string): Host {
  return {
    tabs: async () => (await open(path)).tabs(),
    foreignTabs: async () => (await open(path)).foreignTabs(),
    read: async () => (await open(path)).read(),
    readComputed: async () => (await open(path)).readComputed(),
    looks: async () => (await open(path)).looks(),
    async tidy(specs) {
      const workbook = await open(path);
      await workbook.tidy?.(specs);
      await replaceFile(path, workbook.bytes());
    },
    async write(specs, progress, recall) {
      const workbook = await open(path);
      const receipt = await workbook.write(specs, progress, recall);
      await replaceFile(path, workbook.bytes());
      return receipt;
    },
  };
}

async function open(path: string): Promise<OpenedWorkbook> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return openedWorkbook();
    throw new HostError(
      {
        'zh-CN': `无法读取“${basename(path)}”。请确认它是一个文件、您有权读取,再试一次。`,
        en: `“${basename(path)}” cannot be read. Please make sure that it is a file you may read, and try again.`,
      },
      { cause },
    );
  }
  return openedWorkbook(bytes);
}

/** Writes beside the file and renames, so that nobody ever finds half a workbook. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new HostError(
      {
        'zh-CN': `无法写入“${basename(path)}”,文件未作改动。它可能正在 Excel 或 WPS 中打开,或者文件夹不存在、不可写;请关闭它或换一个位置后再试。`,
        en: `“${basename(path)}” cannot be written and was left as it was. It may be open in Excel or WPS, or its folder may be missing or read-only; please close it or choose another place, and try again.`,
      },
      { cause },
    );
  }
}
