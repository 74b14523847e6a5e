import { existsSync, realpathSync } from 'node:fs';
import { extname, parse, resolve } from 'node:path';
import type { Language, Text } from '../plan/language';
import type { Options } from './command-line';

/** Where what is made of the plan and the plan's JSON go; a sentence where they must not go there. */
export type ChosenOutputs =
  | { readonly ok: true; readonly out?: string; readonly json?: string }
  | { readonly ok: false; readonly reason: Text };

export function chooseOutputs(options: Options, language: Language): ChosenOutputs {
  const { input, json } = options;
  const product = productOf(options);
  const out = options.out ?? (json === undefined ? usualPath(input, product, language) : undefined);
  if (options.out === undefined && out !== undefined && existsSync(out)) return refuse(alreadyThere(out));
  if (out !== undefined && !product.endings.includes(extname(out).toLowerCase()))
    return refuse(wrongEnding(out, product.endings));
  for (const output of [out, json])
    if (output !== undefined && isSame(output, input)) return refuse(wouldReplaceInput(output));
  if (out !== undefined && json !== undefined && isSame(out, json)) return refuse(sameTwice);
  return { ok: true, ...(out !== undefined && { out }), ...(json !== undefined && { json }) };
}

const refuse = (reason: Text) => ({ ok: false, reason }) as const;

/** What the command makes besides the plan's JSON: how its file is called, and how it may end, the usual way first. */
interface Product {
  readonly name: Text;
  readonly endings: readonly [string, ...string[]];
}

function productOf({ units, prose }: Options): Product {
  if (units !== undefined)
    return { name: { 'zh-CN': '单位清单', en: 'unit-lists' }, endings: ['.zip', '.xlsx'] };
  if (prose !== undefined)
    return { name: { 'zh-CN': '责任分工', en: 'responsibilities' }, endings: ['.docx', '.md', '.txt'] };
  return { name: { 'zh-CN': '责任清单', en: 'responsibility-list' }, endings: ['.xlsx'] };
}

/** In the current folder. */
const usualPath = (input: string, { name, endings }: Product, language: Language) =>
  `${parse(input).name.replace(/\.plan$/, '')}-${name[language]}${endings[0]}`;

const isSame = (a: string, b: string) => real(a) === real(b);
const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));

const alreadyThere = (path: string): Text => ({
  'zh-CN': `“${path}”已经存在，可能有您改过的内容；要更新它请写明 --out "${path}"，或用 --out 换一个名称。`,
  en: `“${path}” exists already and may hold edits of yours; to update it say --out "${path}", or choose another name with --out.`,
});

const wrongEnding = (path: string, [first, ...others]: Product['endings']): Text =>
  others.length === 0
    ? {
        'zh-CN': `“${path}”不是工作簿的名称，--out 的文件名应以 ${first} 结尾。`,
        en: `“${path}” is no name for a workbook: what follows --out must end in ${first}.`,
      }
    : {
        'zh-CN': `“${path}”不能用作这里的文件名，--out 的文件名应以 ${[first, ...others].join('、')} 结尾。`,
        en: `“${path}” is no name for what is to be written: what follows --out must end in ${[first, ...others].join(', ')}.`,
      };

const wouldReplaceInput = (path: string): Text => ({
  'zh-CN': `“${path}”正是要读取的文件，不能同时写出到它，请换一个名称。`,
  en: `“${path}” is the file to be read and cannot be written to; choose another name.`,
});

const sameTwice: Text = {
  'zh-CN': '--out 和 --json 写的是同一个文件，请换一个名称。',
  en: '--out and --json name the same file; choose another name for one of them.',
};
