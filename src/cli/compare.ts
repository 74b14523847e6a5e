import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { changeWorkbook, comparePlans, comparisonText } from '../actions/compare-plans';
import { today } from '../actions/today';
import type { Language, Text } from '../plan/language';
import type { CompareOptions } from './command-line';
import { writtenTo } from './file-sentences';
import type { Outcome } from './outcome';
import { writeOutputs } from './output-files';
import { planInFile } from './plan-in-file';

/** Compares two files, each a workbook of ours, a document, or a plan saved as JSON. */
export async function compare(options: CompareOptions, language: Language): Promise<Outcome> {
  const [first, second] = options.inputs;
  const { out } = options;
  for (const input of options.inputs)
    if (out !== undefined && resolve(out) === resolve(input)) return { ok: false, reason: wouldReplace(out) };
  if (out !== undefined && !/\.xlsx$/i.test(out)) return { ok: false, reason: notAWorkbook(out) };
  const before = await planInFile(first, options);
  if (!before.ok) return before;
  const after = await planInFile(second, options);
  if (!after.ok) return after;
  const comparison = comparePlans(
    { plan: before.plan, name: basename(first) },
    { plan: after.plan, name: basename(second) },
  );
  const text = comparisonText(comparison, language);
  if (out === undefined) return { ok: true, text };
  const bytes = () => changeWorkbook(comparison, { language, asOf: today() });
  const obstacle = await writeOutputs([{ path: out, make: (place) => writeFile(place, bytes()) }]);
  if (obstacle) return { ok: false, reason: obstacle };
  return { ok: true, text: `${text}\n${writtenTo(resolve(out))[language]}` };
}

const wouldReplace = (path: string): Text => ({
  'zh-CN': `“${path}”正是要比较的文件，不能同时写出到它，请换一个名称。`,
  en: `“${path}” is one of the files to be compared and cannot be written to; choose another name.`,
});

const notAWorkbook = (path: string): Text => ({
  'zh-CN': `“${path}”不是工作簿的名称，--out 的文件名应以 .xlsx 结尾。`,
  en: `“${path}” is no name for a workbook: what follows --out must end in .xlsx.`,
});
