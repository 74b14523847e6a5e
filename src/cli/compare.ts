import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { changeWorkbook, comparePlans, comparisonText } from '../actions/compare-plans';
import type { PlanOfFile } from '../actions/plan-of-file';
import { today } from '../actions/today';
import { versionsOfFile } from '../actions/versions-of-file';
import type { ReadOptions } from '../import/import';
import type { Language, Text } from '../plan/language';
import { openVersion } from '../plan/version-chain';
import type { ComparedPlan, CompareOptions } from './command-line';
import { aboutInput, writtenTo } from './file-sentences';
import { readInput } from './input-file';
import type { Outcome } from './outcome';
import { writeOutputs } from './output-files';
import { planInFile } from './plan-in-file';

/**
 * Compares two files, each a workbook of ours, a document, or a plan saved as JSON; or what a workbook keeps as a version
 * with another version of it or with what it holds.
 */
export async function compare(options: CompareOptions, language: Language): Promise<Outcome> {
  const { before, after, out } = options;
  for (const { path } of [before, after])
    if (out !== undefined && resolve(out) === resolve(path)) return { ok: false, reason: wouldReplace(out) };
  if (out !== undefined && !/\.xlsx$/i.test(out)) return { ok: false, reason: notAWorkbook(out) };
  const first = await planOf(before, options);
  if (!first.ok) return first;
  const second = await planOf(after, options);
  if (!second.ok) return second;
  const comparison = comparePlans(
    { plan: first.plan, name: nameOf(before) },
    { plan: second.plan, name: nameOf(after) },
  );
  const text = comparisonText(comparison, language);
  if (out === undefined) return { ok: true, text };
  const bytes = () => changeWorkbook(comparison, { language, asOf: today() });
  const obstacle = await writeOutputs([{ path: out, make: (place) => writeFile(place, bytes()) }]);
  if (obstacle) return { ok: false, reason: obstacle };
  return { ok: true, text: `${text}\n${writtenTo(resolve(out))[language]}` };
}

async function planOf({ path, version }: ComparedPlan, options: ReadOptions): Promise<PlanOfFile> {
  if (version === undefined) return planInFile(path, options);
  const input = readInput(path);
  if (!input.ok) return { ok: false, reason: aboutInput(path, input.reason) };
  const kept = await versionsOfFile(input.file);
  const opened = kept.ok ? openVersion(kept.versions, version) : kept;
  return opened.ok ? opened : { ok: false, reason: aboutInput(path, opened.reason) };
}

const nameOf = ({ path, version }: ComparedPlan): string =>
  [basename(path), ...(version === undefined ? [] : [version])].join(' · ');

const wouldReplace = (path: string): Text => ({
  'zh-CN': `“${path}”正是要比较的文件，不能同时写出到它，请换一个名称。`,
  en: `“${path}” is one of the files to be compared and cannot be written to; choose another name.`,
});

const notAWorkbook = (path: string): Text => ({
  'zh-CN': `“${path}”不是工作簿的名称，--out 的文件名应以 .xlsx 结尾。`,
  en: `“${path}” is no name for a workbook: what follows --out must end in .xlsx.`,
});
