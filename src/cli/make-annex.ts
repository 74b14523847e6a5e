import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeSheets } from '../actions/build-sheets';
import type { SheetChoices } from '../actions/plan-sheets';
import { importDocument } from '../actions/import-document';
import { today } from '../actions/today';
import { check } from '../check/check';
import { withEarlierLeads } from '../check/earlier-leads';
import { withProfile } from '../check/settle-checks';
import { fileHost } from '../hosts/file/file-host';
import type { ColumnProposal } from '../import/chosen-columns';
import { englishCount } from '../plan/english-count';
import type { Language, Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { withRoleSigns } from '../plan/role-signs';
import { openFindings } from '../plan/waiver';
import { withSuperiorTargets } from '../plan/superior-targets';
import { proseDoubts } from '../prose/prose-doubts';
import { readBase } from '../sheets/base';
import { withPalette } from '../sheets/palette';
import { readCharacterMap } from './character-maps';
import { chooseOutputs } from './chosen-outputs';
import type { Options } from './command-line';
import { aboutInput, writtenTo } from './file-sentences';
import { readInput } from './input-file';
import type { Outcome } from './outcome';
import { writeOutputs, type OutputFile } from './output-files';
import { planInFile } from './plan-in-file';
import { chooseProduct } from './product';
import { slowProgress } from './slow-progress';
import { summary } from './summary';

/**
 * Reads the input and writes what is wanted of its plan.
 * @param tell takes lines that are of interest while the work goes on
 */
export async function makeAnnex(
  options: Options,
  language: Language,
  tell: (line: string) => void,
): Promise<Outcome> {
  const outputs = chooseOutputs(options, language);
  if (!outputs.ok) return outputs;
  const input = readInput(options.input);
  if (!input.ok) return { ok: false, reason: aboutInput(options.input, input.reason) };
  if (input.file.bytes.length > longToRead) tell(reading[language]);
  const imported = await importDocument(input.file, options, { characterMap: readCharacterMap });
  if (!imported.ok) {
    if (imported.columns) tell(tellColumns(imported.columns)[language]);
    return { ok: false, reason: aboutInput(options.input, imported.reason) };
  }

  const { brokenCharacters } = imported;
  if (brokenCharacters > 0) tell(broken(brokenCharacters)[language]);
  const compared = await besideSuperior(imported.plan, options);
  if (!compared.ok) return compared;
  const chosen = settled(compared.plan, options);
  if (compared.unrelated !== undefined) tell(notSuperior(compared.unrelated)[language]);
  const earlier = options.earlier === undefined ? undefined : await planInFile(options.earlier, options);
  if (earlier && !earlier.ok) return earlier;
  const plan = earlier ? withEarlierLeads(chosen, earlier.plan) : chosen;
  let findings = check(plan);
  const choices = { language, asOf: today() };
  const progress = slowProgress(tell, language);
  const files: OutputFile[] = [];
  if (outputs.out !== undefined) {
    const product = chooseProduct(plan, options, outputs.out);
    if (!product.ok) return product;
    const { make } = product;
    files.push({
      path: outputs.out,
      make: async (place) => {
        if (make) return writeFile(place, await make(choices, progress));
        const over = await overBefore(choices, place);
        const written = await writeSheets(plan, findings, fileHost(place), over, { progress });
        findings = written.findings;
      },
    });
  }
  if (outputs.json !== undefined) {
    const json = `${JSON.stringify(plan, null, 2)}\n`;
    files.push({ path: outputs.json, make: (place) => writeFile(place, json) });
  }
  const obstacle = await writeOutputs(files);
  if (obstacle) return { ok: false, reason: obstacle };
  const written = files.map(({ path }) => writtenTo(resolve(path))[language]);
  const advice = outputs.out === undefined || options.prose !== undefined ? [] : [openIt[language]];
  const doubts = options.prose === undefined ? [] : proseDoubts(plan).map((doubt) => doubt[language]);
  const lines = [summary(plan, openFindings(findings, plan), language), ...written, ...advice, ...doubts];
  return { ok: true, text: lines.join('\n') };
}

/** The choices for a workbook that may have been written before. */
async function overBefore(choices: SheetChoices, path: string): Promise<SheetChoices> {
  const kept = readBase((await fileHost(path).read()).get('base') ?? []);
  return kept.ok ? { ...choices, before: kept.plan } : choices;
}

/** The plan checked, coloured and with the roles called as the user says. */
function settled(plan: Plan, { profile, palette, roleSigns }: Options): Plan {
  const checked = profile === undefined ? plan : withProfile(plan, profile);
  const coloured = palette === undefined ? checked : withPalette(checked, palette);
  return roleSigns ? withRoleSigns(coloured, roleSigns) : coloured;
}

/** The plan with the targets of the superior plan that the user has at hand; that one's title where it is none. */
async function besideSuperior(
  plan: Plan,
  options: Options,
): Promise<{ ok: true; plan: Plan; unrelated?: string } | { ok: false; reason: Text }> {
  if (options.superior === undefined) return { ok: true, plan };
  const input = readInput(options.superior);
  if (!input.ok) return { ok: false, reason: aboutInput(options.superior, input.reason) };
  const { leadRule } = options;
  const imported = await importDocument(input.file, { leadRule }, { characterMap: readCharacterMap });
  if (!imported.ok) return { ok: false, reason: aboutInput(options.superior, imported.reason) };
  const compared = withSuperiorTargets(plan, [imported.plan]);
  return { ok: true, plan: compared, ...(compared === plan && { unrelated: imported.plan.title }) };
}

const notSuperior = (title: string): Text => ({
  'zh-CN': `本方案没有把“${title}”列为依据，未作比较。`,
  en: `The plan does not name “${title}” as its basis; its targets were not compared.`,
});

/** Bytes from which reading takes long enough to say so. */
const longToRead = 1_000_000;

const reading: Text = { 'zh-CN': '正在读取……', en: 'Reading …' };

const broken = (count: number): Text => ({
  'zh-CN': `有 ${count} 个字无法识别，已用“�”代替，请对照原文核对。`,
  en: `${englishCount(count, 'character could not be read and stands', 'characters could not be read and stand')} as “�”: please compare them with the original.`,
});

const tellColumns = ({ headings, columns }: ColumnProposal): Text => ({
  'zh-CN': `表格各列为“${headings.join('”“')}”；可以用 --columns 写明每一列是什么，例如 --columns ${columns.join(',')}`,
  en: `The columns of its table are “${headings.join('”, “')}”; --columns can say what each holds, for example --columns ${columns.join(',')}`,
});

const openIt: Text = {
  'zh-CN': '请用 Excel、WPS 表格或 LibreOffice 打开。',
  en: 'Open it with Excel, WPS or LibreOffice.',
};
