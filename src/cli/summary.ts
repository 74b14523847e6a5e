import type { Finding, Severity } from '../plan/finding';
import type { Language, Text } from '../plan/language';
import type { LeadRule, Plan } from '../plan/plan';

/** What was read and found, one thing a line: `word: value`. */
export function summary(plan: Plan, findings: readonly Finding[], language: Language): string {
  const assignments = plan.tasks.flatMap((task) => task.assignments);
  const leads = assignments.filter(({ role }) => role === 'lead').length;
  const bySeverity = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  const lines: readonly (readonly [Text, string | number])[] = [
    [{ 'zh-CN': '方案', en: 'Plan' }, plan.title],
    [{ 'zh-CN': '类别', en: 'Sections' }, plan.sections.length],
    [{ 'zh-CN': '任务', en: 'Tasks' }, plan.tasks.length],
    [{ 'zh-CN': '单位', en: 'Units' }, plan.units.length],
    [{ 'zh-CN': '分工', en: 'Assignments' }, assignments.length],
    [{ 'zh-CN': '其中牵头', en: 'of which lead' }, leads],
    [{ 'zh-CN': '牵头依据', en: 'Leads known by' }, leadRules[plan.leadRule][language]],
    [{ 'zh-CN': '目标', en: 'Targets' }, plan.targets.length],
    [{ 'zh-CN': '错误', en: 'Errors' }, bySeverity('error')],
    [{ 'zh-CN': '警告', en: 'Warnings' }, bySeverity('warning')],
    [{ 'zh-CN': '提示', en: 'Notices' }, bySeverity('notice')],
    [{ 'zh-CN': '读取说明', en: 'Notes on the reading' }, plan.notes.length],
  ];
  const colon = language === 'en' ? ': ' : '：';
  return lines.map(([word, value]) => `${word[language]}${colon}${value}`).join('\n');
}

const leadRules: Readonly<Record<LeadRule, Text>> = {
  labelled: { 'zh-CN': '文中写明牵头单位', en: 'the document names them' },
  stated: {
    'zh-CN': '列首位的为牵头单位（文中写明，或由您指定）',
    en: 'the first-listed unit leads, as the document says or as you chose',
  },
  assumed: {
    'zh-CN': '文中没有写明，首位记为推定牵头',
    en: 'nobody says; the first-listed unit is assumed to lead',
  },
  none: { 'zh-CN': '没有牵头单位', en: 'no lead is known' },
};
