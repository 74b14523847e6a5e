import type { Language, Text } from '../plan/language';
import { inRoleWords, type RoleText, usualTerms } from '../plan/role-terms';
import { type Profile, severityOf, thresholdOf } from './profile';
import type { Rule } from './rule';
import { severityNames } from './severity-names';
import type { WorkbookRule } from './workbook-rules';

/** What every rule looks for and why, as Markdown: the documentation of the checks. */
export function catalogue(
  rules: readonly Rule[],
  profiles: readonly Profile[],
  ofWorkbook: readonly WorkbookRule[],
  language: Language,
): string {
  const chapters = subjects.map(({ each, title }) => {
    const entries = rules.filter((rule) => rule.each === each).map((rule) => entry(rule, profiles, language));
    return [`## ${title[language]}`, ...entries].join('\n\n');
  });
  const workbook = [
    `## ${workbookWords.title[language]}`,
    workbookWords.text[language],
    ...ofWorkbook.map(({ id, title, reason, severity, waivable }) => {
      const line = [
        `- ${severityWord[language]}${severityNames[severity][language]}`,
        `- ${fixWord[language]}`,
        ...(waivable ? [`- ${waiverWord[language]}`] : []),
      ].join('\n');
      return [`### ${title[language]}`, `\`${id}\``, reason[language], line].join('\n\n');
    }),
  ].join('\n\n');
  const all = [`# ${heading[language]}`, introduction(rules, profiles)[language], ...chapters, workbook];
  return all.join('\n\n') + '\n';
}

function entry(rule: Rule, profiles: readonly Profile[], language: Language): string {
  const lines = [
    `${severityWord[language]}${inProfiles(profiles, language, (profile) => severityNames[severityOf(rule, profile)][language])}`,
  ];
  if (rule.threshold) {
    const meaning = usual(rule.threshold.meaning)[language];
    const values = inProfiles(profiles, language, (profile) => String(thresholdOf(rule, profile)));
    lines.push(`${thresholdWord[language]}${values}${inBrackets[language](meaning)}`);
  }
  if (rule.fix) lines.push(fixWord[language]);
  return [
    `### ${usual(rule.title)[language]}`,
    `\`${rule.id}\``,
    usual(rule.reason)[language],
    lines.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');
}

/** One value, or where the profiles differ the default's and then each other one's. */
function inProfiles(
  profiles: readonly Profile[],
  language: Language,
  valueIn: (profile: Profile) => string,
): string {
  const [first, ...others] = profiles;
  if (!first) return '';
  const value = valueIn(first);
  const different = others
    .filter((profile) => valueIn(profile) !== value)
    .map((profile) => exception[language](usual(profile.title)[language], valueIn(profile)));
  return value + different.join('');
}

/** The documentation is for all offices. */
const usual = (text: RoleText) => inRoleWords(text, usualTerms);

const subjects: readonly { readonly each: Rule['each']; readonly title: Text }[] = [
  { each: 'task', title: { 'zh-CN': '逐项任务', en: 'Each task' } },
  { each: 'section', title: { 'zh-CN': '逐组序号', en: 'The numbers of each group' } },
  { each: 'unit', title: { 'zh-CN': '逐个单位', en: 'Each unit' } },
  { each: 'target', title: { 'zh-CN': '逐个指标', en: 'Each target' } },
  { each: 'plan', title: { 'zh-CN': '整个方案', en: 'The plan as a whole' } },
];

const workbookWords = {
  title: { 'zh-CN': '工作簿本身', en: 'The workbook itself' },
  text: {
    'zh-CN':
      '面板里随时可见，计入概览，每一处都可以先看改动、再恢复；级别可以另行设定。更新工作表时，手填覆盖的公式等一并恢复，所以不设豁免；更新以后仍在的（如隐藏的行、筛选）写进校验结果，标明可以豁免的，情况一变豁免即失效。工作表不是同一次写成的，先问以哪个为准，再更新。',
    en: 'Shown in the pane at any time and counted in its overview; each can be put back after a look, and its severity can be set otherwise. An update puts back formulas that were typed over and the like, so that there is nothing to waive; what is still the case afterwards, such as hidden rows or a filter, stands in the sheet of findings. A waiver, where there may be one, lapses when something else is the case. Where sheets are of different writings, the update asks first which are right.',
  },
} as const;

const heading: Text = { 'zh-CN': '校验规则', en: 'The checks' };

function introduction(rules: readonly Rule[], profiles: readonly Profile[]): Text {
  const names = (language: Language) => profiles.map(({ title }) => usual(title)[language]);
  return {
    'zh-CN': [
      `本文由 \`npm run docs\` 按规则生成，请勿手改。共 ${rules.length} 条规则。`,
      '**错误**：不改不宜印发；**警告**：需要看一看；**提示**：值得知道。',
      `校验方案有 ${profiles.length} 种：${names('zh-CN').join('、')}；第一种是默认。各规则的级别和阈值都可以另行设定，任何一条结果都可以写明理由后豁免，所在行一改动，豁免即失效。`,
    ].join('\n\n'),
    en: [
      `This page is made from the rules by \`npm run docs\`; do not edit it. There are ${rules.length} rules.`,
      '**Error**: the list should not be issued like this; **warning**: wants a look; **notice**: worth knowing.',
      `There are ${profiles.length} profiles: ${names('en').join(', ')}; the first is the default. Severities and thresholds can be set otherwise, and any finding can be waived with a reason; the waiver lapses when its row changes.`,
    ].join('\n\n'),
  };
}

const severityWord: Text = { 'zh-CN': '级别：', en: 'Severity: ' };
const thresholdWord: Text = { 'zh-CN': '阈值：', en: 'Threshold: ' };
const fixWord: Text = { 'zh-CN': '可一键改正', en: 'Can be mended at a click' };
const waiverWord: Text = { 'zh-CN': '可以豁免', en: 'Can be waived' };
const inBrackets: Readonly<Record<Language, (words: string) => string>> = {
  'zh-CN': (words) => `（${words}）`,
  en: (words) => ` (${words})`,
};
const exception: Readonly<Record<Language, (profile: string, value: string) => string>> = {
  'zh-CN': (profile, value) => `；“${profile}”时为${value}`,
  en: (profile, value) => `; “${profile}”: ${value}`,
};
