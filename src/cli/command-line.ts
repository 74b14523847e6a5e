import { parseArgs } from 'node:util';
import { columnChoices, type ColumnChoice } from '../import/chosen-columns';
import type { ReadOptions } from '../import/import';
import { allProfiles } from '../check/profile';
import type { Language, Text } from '../plan/language';
import { inRoleWords, usualTerms } from '../plan/role-terms';
import { type PaletteName, paletteNames, type RoleSigns } from '../plan/plan';
import { allProseForms } from '../prose/all-prose-forms';
import { roleSignsFaultInSheets } from '../sheets/role-signs-fault';

/** What the user asks of the headless command. */
export interface Options {
  readonly input: string;
  readonly out?: string;
  readonly json?: string;
  /** A superior plan, whose targets are wanted beside ours. */
  readonly superior?: string;
  /** An earlier plan of the same matter, whose leads are proposed where nobody leads. */
  readonly earlier?: string;
  /** 'all', or names of units whose lists are wanted. */
  readonly units?: 'all' | readonly string[];
  /** The form in which the responsibilities are wanted as prose. */
  readonly prose?: string;
  /** The profile of the checks, and the colours of the sheets, where others are wanted than the plan's own. */
  readonly profile?: string;
  readonly palette?: PaletteName;
  /** Words and marks of the roles, likewise. */
  readonly roleSigns?: RoleSigns;
  readonly leadRule: ReadOptions['leadRule'];
  /** What the columns of the document's table hold, from left to right. */
  readonly columns?: readonly ColumnChoice[];
}

/** What the user asks of `compare`. */
export interface CompareOptions {
  readonly before: ComparedPlan;
  readonly after: ComparedPlan;
  /** The workbook for the sheet of changes. */
  readonly out?: string;
  readonly leadRule: ReadOptions['leadRule'];
}

/** What a file holds, or a version that it keeps under a name. */
export interface ComparedPlan {
  readonly path: string;
  readonly version?: string;
}

export type CommandLine = { readonly language: Language } & (
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'compare'; readonly options: CompareOptions }
  | { readonly kind: 'versions'; readonly path: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly reason: Text }
);

const leadRules: readonly ReadOptions['leadRule'][] = ['stated', 'first', 'none'];
const profileIds = allProfiles.map(({ id }) => id);
const languages: readonly Language[] = ['zh-CN', 'en'];

const known = {
  out: { type: 'string' },
  json: { type: 'string' },
  superior: { type: 'string' },
  earlier: { type: 'string' },
  units: { type: 'string' },
  prose: { type: 'string' },
  profile: { type: 'string' },
  palette: { type: 'string' },
  roles: { type: 'string' },
  marks: { type: 'string' },
  version: { type: 'string' },
  'lead-rule': { type: 'string' },
  columns: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `words` are the arguments after the command's own name. */
export function readCommandLine(words: readonly string[]): CommandLine {
  const { tokens } = parseArgs({ args: [...words], options: known, strict: false, tokens: true });
  const inputs: string[] = [];
  const values = new Map<string, string>();
  const named: string[] = [];
  const faults: Text[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') inputs.push(token.value);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(known, token.name)) faults.push(unknownOption(token.rawName));
    else if (token.name === 'help') values.set('help', '');
    else if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
      faults.push(noValue(token.rawName));
    else {
      values.set(token.name, token.value);
      if (token.name === 'version') named.push(token.value);
    }
  }

  const language = oneOf(languages, values.get('lang') ?? 'zh-CN');
  const leadRule = oneOf(leadRules, values.get('lead-rule') ?? 'stated');
  if (!language) faults.push(notOneOf('--lang', languages));
  if (!leadRule) faults.push(notOneOf('--lead-rule', leadRules));
  const proseForms = allProseForms
    .filter(({ languages: spoken }) => spoken.includes(language ?? 'zh-CN'))
    .map(({ id }) => id);
  const prose = oneOf(proseForms, values.get('prose') ?? 'responsibility-table');
  if (!prose) faults.push(notOneOf('--prose', proseForms));
  const [profile, palette] = [values.get('profile'), values.get('palette')];
  const chosenPalette = palette === undefined ? undefined : oneOf(paletteNames, palette);
  if (profile !== undefined && !oneOf(profileIds, profile)) faults.push(notOneOf('--profile', profileIds));
  if (palette !== undefined && !chosenPalette) faults.push(notOneOf('--palette', paletteNames));
  const [roles, marks] = [wordsOf(values.get('roles')), wordsOf(values.get('marks'))];
  if (roles && roles.length !== 2) faults.push(twoRoles);
  if (marks && marks.length !== 3) faults.push(threeMarks);
  const roleSigns = signsOf(roles, marks, language ?? 'zh-CN');
  const signsFault = roleSigns && roleSignsFaultInSheets(roleSigns);
  if (signsFault) faults.push(signsFault);
  const columns = values
    .get('columns')
    ?.split(/[,，]/)
    .map((word) => oneOf(columnChoices, word.trim()));
  if (columns?.includes(undefined)) faults.push(notOneOf('--columns', columnChoices));
  if (values.has('units') && values.has('prose')) faults.push(unitsOrProse);
  const [input] = inputs;
  const compares = input === 'compare';
  const lists = input === 'versions';
  const compared = comparedPlans(inputs.slice(1), named);
  if (compares || lists) {
    const usable = ['lang', 'help', ...(compares ? ['out', 'lead-rule', 'version'] : [])];
    const foreign = [...values.keys()].find((name) => !usable.includes(name));
    if (foreign) faults.push(compares ? notWithCompare(`--${foreign}`) : notWithVersions(`--${foreign}`));
    if (compares && !compared) faults.push(named.length > 0 ? versionsOfOne : twoInputs);
    if (lists && inputs.length !== 2) faults.push(oneWorkbook);
  } else {
    if (inputs.length > 1) faults.push(severalInputs(inputs));
    if (named.length > 0) faults.push(versionWithoutCompare);
  }

  const spoken = { language: language ?? 'zh-CN' };
  if (values.has('help')) return { ...spoken, kind: 'help' };
  if (faults[0]) return { ...spoken, kind: 'fault', reason: faults[0] };
  if (!input || !leadRule) return { ...spoken, kind: 'fault', reason: noInput };
  if (lists) return { ...spoken, kind: 'versions', path: inputs[1] ?? '' };
  if (compares && compared) {
    const to = values.get('out');
    return {
      ...spoken,
      kind: 'compare',
      options: { ...compared, leadRule, ...(to !== undefined && { out: to }) },
    };
  }
  const [out, json, superior] = [values.get('out'), values.get('json'), values.get('superior')];
  const [earlier, units] = [values.get('earlier'), values.get('units')];
  const options: Options = {
    input,
    leadRule,
    ...(out !== undefined && { out }),
    ...(columns && { columns: columns.filter((choice) => choice !== undefined) }),
    ...(json !== undefined && { json }),
    ...(superior !== undefined && { superior }),
    ...(earlier !== undefined && { earlier }),
    ...(units !== undefined && { units: unitNames(units) }),
    ...(prose && values.has('prose') && { prose }),
    ...(profile !== undefined && { profile }),
    ...(chosenPalette && { palette: chosenPalette }),
    ...(roleSigns && { roleSigns }),
  };
  return { ...spoken, kind: 'run', options };
}

const wordsOf = (value: string | undefined) => value?.split(/[,，]/).map((word) => word.trim());

/** 主责单位,配合单位 and ★,◎,☆ */
function signsOf(
  roles: readonly string[] | undefined,
  marks: readonly string[] | undefined,
  language: Language,
): RoleSigns | undefined {
  if (!roles && !marks) return undefined;
  const [lead = '', co = ''] = roles ?? [];
  const [leads = '', assumed = '', shares = ''] = marks ?? [];
  return {
    ...(roles && { words: { [language]: { lead, co } } }),
    ...(marks && { marks: { lead: leads, assumedLead: assumed, co: shares } }),
  };
}

/** Two files; or one, of which a version is compared with another or with what it holds now. */
function comparedPlans(
  paths: readonly string[],
  named: readonly string[],
): Pick<CompareOptions, 'before' | 'after'> | undefined {
  const [first, second] = paths;
  const [version, other] = named;
  if (first === undefined || paths.length + named.length > (version === undefined ? 2 : 3)) return undefined;
  if (version === undefined)
    return second === undefined ? undefined : { before: { path: first }, after: { path: second } };
  if (second !== undefined) return undefined;
  return {
    before: { path: first, version },
    after: { path: first, ...(other !== undefined && { version: other }) },
  };
}

/** Commas part the names; 、 may stand within one. */
function unitNames(words: string): 'all' | readonly string[] {
  if (words === 'all') return 'all';
  return words
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const oneOf = <Choice extends string>(choices: readonly Choice[], word: string): Choice | undefined =>
  choices.find((choice) => choice === word);

const noInput: Text = {
  'zh-CN': '请写明要读取的方案文件，例如：npm run --silent annex -- 方案.txt（用法见 --help）。',
  en: 'Name the plan document to read, for example: npm run --silent annex -- plan.txt (see --help).',
};

const unknownOption = (option: string): Text => ({
  'zh-CN': `没有“${option}”这个选项；可用的选项见 --help。`,
  en: `There is no option “${option}”; see --help for those there are.`,
});

const noValue = (option: string): Text => ({
  'zh-CN': `选项“${option}”后面缺少内容；用法见 --help。`,
  en: `The option “${option}” needs a value after it; see --help.`,
});

const notOneOf = (option: string, choices: readonly string[]): Text => ({
  'zh-CN': `选项“${option}”只能是 ${choices.join('、')}。`,
  en: `The option “${option}” must be one of ${choices.join(', ')}.`,
});

const twoRoles: Text = {
  'zh-CN': '选项“--roles”要写两个名称，用逗号隔开，例如：--roles 主责单位,配合单位。',
  en: 'The option “--roles” takes two names parted by a comma, for example: --roles "Lead agency,Partners".',
};

const threeMarks: Text = {
  'zh-CN': '选项“--marks”要写三个符号，依次是牵头、推定牵头、责任，用逗号隔开，例如：--marks ★,◎,☆。',
  en: 'The option “--marks” takes three marks parted by commas, for lead, assumed lead and co-responsible, for example: --marks ★,◎,☆.',
};

const twoInputs: Text = {
  'zh-CN': '比较需要两个文件，先写旧的，再写新的，例如：npm run --silent annex -- compare 旧.xlsx 新.xlsx。',
  en: 'Comparing takes two files, the earlier first, for example: npm run --silent annex -- compare old.xlsx new.xlsx.',
};

const notWithCompare = (option: string): Text => ({
  'zh-CN': `比较两个文件时不能用选项“${option}”；用法见 --help。`,
  en: `The option “${option}” does not go with compare; see --help.`,
});

const notWithVersions = (option: string): Text => ({
  'zh-CN': `列出版本时不能用选项“${option}”；用法见 --help。`,
  en: `The option “${option}” does not go with versions; see --help.`,
});

const oneWorkbook: Text = {
  'zh-CN': '请写明一个工作簿，列出其中的版本，例如：npm run --silent annex -- versions 清单.xlsx。',
  en: 'Name one workbook to list its versions, for example: npm run --silent annex -- versions annex.xlsx.',
};

const versionsOfOne: Text = {
  'zh-CN':
    '--version 用于一个工作簿：写一次，与现在的内容比较；写两次，两个版本相比。例如：npm run --silent annex -- compare 清单.xlsx --version 送审稿。',
  en: '--version goes with one workbook: once to compare the version with what it holds now, twice to compare two versions, for example: npm run --silent annex -- compare annex.xlsx --version draft.',
};

const versionWithoutCompare: Text = {
  'zh-CN': '--version 只能与 compare 一起使用；用法见 --help。',
  en: '--version goes with compare only; see --help.',
};

const unitsOrProse: Text = {
  'zh-CN': '--units 和 --prose 不能同时使用，请分两次运行。',
  en: '--units and --prose do not go together; run the command twice.',
};

const severalInputs = (inputs: readonly string[]): Text => ({
  'zh-CN': `一次只能读取一个文件，这里写了 ${inputs.length} 个：${inputs.join('、')}（名称中有空格时请加引号）。`,
  en: `One file at a time, please: ${inputs.length} were named, ${inputs.join(', ')} (put names with spaces in quotes).`,
});

const profileWords = (language: Language) =>
  allProfiles
    .map(({ id, title }) => `                ${id.padEnd(22)}${inRoleWords(title, usualTerms)[language]}`)
    .join('\n');

const formWords = (language: Language) =>
  allProseForms
    .filter(({ languages: spoken }) => spoken.includes(language))
    .map(({ id, title }) => `                ${id.padEnd(22)}${title[language]}`)
    .join('\n');

export const help: Text = {
  'zh-CN': `用法：npm run --silent annex -- 文件 [--out 清单.xlsx] [--json 方案.plan.json]
                                [--lead-rule stated|first|none] [--columns 列[,列]] [--lang zh-CN|en]
                                [--profile 校验方案] [--palette colour|greyscale|high-contrast]
                                [--roles 名称,名称] [--marks 符号,符号,符号]
                                [--superior 上级方案] [--earlier 以前的方案] [--units all|单位[,单位] | --prose 写法]
      npm run --silent annex -- compare 旧文件 新文件 [--out 变化.xlsx]
      npm run --silent annex -- compare 工作簿 --version 版本 [--version 版本] [--out 变化.xlsx]
      npm run --silent annex -- versions 工作簿

读取一份方案文件，生成责任清单、责任矩阵、单位工作量、目标跟踪等工作表。

  文件          方案（.txt、.md、.html、.docx、.pdf、.xlsx、.csv），或用 --json 保存的 .plan.json
  --out         要写出的工作簿（.xlsx）；已有的工作簿只更新本程序生成的工作表，其他工作表不动
  --json        要写出的方案数据（JSON）；只写 --json 时不生成工作簿
  --superior    上级方案的文件或 .plan.json：本方案把它列为依据的，目标跟踪中并列上级目标和差距，仅供参考
  --earlier     同一事项以前的方案、工作簿或 .plan.json：缺牵头的任务，会议议题表列出以前的牵头单位供参考，不自动填写
  --units       不生成上述工作簿，改为各单位的清单：all 为全部单位，或写单位名称，用逗号隔开；
                --out 以 .zip 结尾时每个单位一个工作簿，以 .xlsx 结尾时合为一张工作表、每个单位另起一页
  --prose       不生成工作簿，改为把责任分工写成文字，--out 以 .docx、.md 或 .txt 结尾；写法：
${formWords('zh-CN')}
  --columns     文件里表格各列的内容，从左到右用逗号隔开：${columnChoices.join('、')}
  --lead-rule   stated  文中写明首位为牵头单位才算牵头（默认）；没有写明的，首位记为“推定牵头”
                first   首位一律为牵头单位
                none    不推定牵头单位
                （.plan.json 中牵头单位已定，不受影响）
  --profile     校验方案，存入工作簿，默认第一种：
${profileWords('zh-CN')}
  --palette     工作表的配色，存入工作簿：colour 彩色（默认）、greyscale 灰度、high-contrast 高对比度
  --roles       两个角色的名称，存入工作簿，例如 主责单位,配合单位；默认 牵头单位,责任单位
  --marks       矩阵里牵头、推定牵头、责任的符号，存入工作簿，例如 ★,◎,☆；默认 ●,◎,○
  compare       比较两份工作簿（含在表中所作的改动）、方案文件或 .plan.json，按单位、按任务列出变化；
                --out 写出可打印的责任变化表
  --version     与 compare 一起用：工作簿里的一个版本，与现在的内容比较；写两次则两个版本相比
  versions      列出工作簿里保存的版本
  --lang        工作表和提示的语言，默认 zh-CN

--out 和 --json 都不写时，在当前文件夹生成“文件名-责任清单.xlsx”（或“-单位清单.zip”“-责任分工.docx”）；已有这个文件时不会替换，请用 --out 写明。
成功时退出码为 0，并在屏幕上列出摘要；不能读取或写出时退出码为 1，用一句话说明原因，不留下半成品。`,
  en: `Usage: npm run --silent annex -- INPUT [--out annex.xlsx] [--json plan.plan.json]
                                   [--lead-rule stated|first|none] [--columns WORD[,WORD]] [--lang zh-CN|en]
                                   [--profile ID] [--palette colour|greyscale|high-contrast]
                                   [--roles NAME,NAME] [--marks MARK,MARK,MARK]
                                   [--superior PLAN] [--earlier PLAN] [--units all|NAME[,NAME] | --prose FORM]
       npm run --silent annex -- compare EARLIER LATER [--out changes.xlsx]
       npm run --silent annex -- compare WORKBOOK --version NAME [--version NAME] [--out changes.xlsx]
       npm run --silent annex -- versions WORKBOOK

Reads a plan document and builds the responsibility list, the matrix, the workload, the targets and more.

  INPUT         the plan (.txt .md .html .docx .pdf .xlsx .csv), or a .plan.json written with --json
  --out         the workbook to write (.xlsx); in one that exists, only the sheets made by this program are renewed
  --json        the plan as data to write (JSON); with --json alone no workbook is made
  --superior    a superior plan, as document or .plan.json: where the plan names it as its basis, the targets show
                its figures beside ours and the difference, for information
  --earlier     an earlier plan of the same matter, as document, workbook or .plan.json: who led a task there is proposed
                in the meeting list where nobody leads it now; nothing is filled in
  --units       instead of that workbook the lists of units: all of them, or those named, parted by commas; with an
                --out that ends in .zip one workbook for each unit, in .xlsx one sheet on which each unit begins a page
  --prose       instead of a workbook the responsibilities as text; --out ends in .docx, .md or .txt. FORM is one of
${formWords('en')}
  --columns     what the columns of the document's table hold, from left to right, parted by commas:
                ${columnChoices.join(', ')}
  --lead-rule   stated  the first-listed unit leads where the document says so (default); elsewhere it is
                        marked as an assumed lead
                first   the first-listed unit always leads
                none    no lead is assumed
                (in a .plan.json the leads are settled; it is not affected)
  --profile     how the plan is checked, kept in the workbook; the first unless said otherwise:
${profileWords('en')}
  --palette     the colours of the sheets, kept in the workbook: colour (the usual), greyscale or high-contrast
  --roles       what the two roles are called, kept in the workbook, for example "Lead agency,Partners"; usually
                Lead,Co-responsible
  --marks       the marks of lead, assumed lead and co-responsible in the matrix, kept in the workbook, for example
                ★,◎,☆; usually ●,◎,○
  compare       what two workbooks (with the edits in their sheets), documents or .plan.json differ in, by unit and by
                task; --out is a sheet of the changes to print
  --version     with compare: a version kept in the workbook, against what it holds now; twice, two versions
  versions      lists the versions that a workbook keeps
  --lang        language of the sheets and messages, zh-CN unless said otherwise

With neither --out nor --json the workbook “INPUT's name-responsibility-list.xlsx” (or “-unit-lists.zip”,
“-responsibilities.docx”) is made in the current folder; one that is there already is not replaced: name it with --out.
Exit code 0 with a summary; 1 with one sentence that says what is wrong, and no half-made file.`,
};
