import { existsSync, realpathSync } from 'node:fs';
import { extname, parse, resolve } from 'node:path';
import type { Language, Text } from '../plan/language';
import type { Options } from './command-line';

/** Where the workbook and the plan's JSON go; a sentence where they must not go there. */
export type ChosenOutputs =
  | { readonly ok: true; readonly workbook?: string; readonly json?: string }
  | { readonly ok: false; readonly reason: Text };

export function chooseOutputs({ input, out, json }: Options, language: Language): ChosenOutputs {
  const workbook = out ?? (json === undefined ? usualWorkbook(input, language) : undefined);
  if (out === undefined && workbook !== undefined && existsSync(workbook))
    return refuse(alreadyThere(workbook));
  if (workbook !== undefined && extname(workbook).toLowerCase() !== '.xlsx')
    return refuse(notAWorkbook(workbook));
  for (const output of [workbook, json])
    if (output !== undefined && isSame(output, input)) return refuse(wouldReplaceInput(output));
  if (workbook !== undefined && json !== undefined && isSame(workbook, json)) return refuse(sameTwice);
  return { ok: true, ...(workbook !== undefined && { workbook }), ...(json !== undefined && { json }) };
}

const refuse = (reason: Text) => ({ ok: false, reason }) as const;

const usualName: Text = { 'zh-CN': '责任清单', en: 'responsibility-list' };

/** In the current folder. */
const usualWorkbook = (input: string, language: Language) =>
  `${parse(input).name.replace(/\.plan$/, '')}-${usualName[language]}.xlsx`;

const isSame = (a: string, b: string) => real(a) === real(b);
const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));

const alreadyThere = (path: string): Text => ({
  'zh-CN': `“${path}”已经存在，可能有您改过的内容；要更新它请写明 --out "${path}"，或用 --out 换一个名称。`,
  en: `“${path}” exists already and may hold edits of yours; to update it say --out "${path}", or choose another name with --out.`,
});

const notAWorkbook = (path: string): Text => ({
  'zh-CN': `“${path}”不是工作簿的名称，--out 的文件名应以 .xlsx 结尾。`,
  en: `“${path}” is no name for a workbook: what follows --out must end in .xlsx.`,
});

const wouldReplaceInput = (path: string): Text => ({
  'zh-CN': `“${path}”正是要读取的文件，不能同时写出到它，请换一个名称。`,
  en: `“${path}” is the file to be read and cannot be written to; choose another name.`,
});

const sameTwice: Text = {
  'zh-CN': '--out 和 --json 写的是同一个文件，请换一个名称。',
  en: '--out and --json name the same file; choose another name for one of them.',
};
