import type { Language } from '../../plan/language';
import type { PaletteName, Role, RoleMark } from '../../plan/plan';

export interface SettingsStrings {
  readonly profile: string;
  readonly lights: string;
  readonly palette: string;
  readonly palettes: Readonly<Record<PaletteName, string>>;
  /** What the two roles are called. */
  readonly roles: string;
  readonly ownWords: string;
  readonly roleWord: Readonly<Record<Role, string>>;
  readonly marks: string;
  readonly roleMark: Readonly<Record<RoleMark, string>>;
  readonly language: string;
  readonly rules: (changed: number) => string;
  readonly byProfile: (severity: string) => string;
  readonly severityOf: (rule: string) => string;
  readonly apply: string;
  readonly discard: string;
  readonly kept: string;
}

export const settingsStrings: Readonly<Record<Language, SettingsStrings>> = {
  'zh-CN': {
    profile: '校验口径',
    lights: '目标滞后的划线',
    palette: '工作表配色',
    palettes: { colour: '彩色', greyscale: '灰度（黑白打印）', 'high-contrast': '高对比度' },
    roles: '两个角色的名称',
    ownWords: '其他名称…',
    roleWord: { lead: '负总责的', co: '分担的' },
    marks: '矩阵里的符号',
    roleMark: { lead: '负总责', assumedLead: '推定，待确认', co: '分担' },
    language: '语言',
    rules: (changed) => (changed === 0 ? '逐条规则' : `逐条规则（已调整 ${changed} 条）`),
    byProfile: (severity) => `按口径：${severity}`,
    severityOf: (rule) => `${rule}：程度`,
    apply: '应用到工作簿',
    discard: '不作修改',
    kept: '设置保存在工作簿里，同事打开时一样有效。',
  },
  en: {
    profile: 'How strictly to check',
    lights: 'When a target is behind',
    palette: 'Colours of the sheets',
    palettes: { colour: 'Colour', greyscale: 'Greyscale (for printing)', 'high-contrast': 'High contrast' },
    roles: 'What the two roles are called',
    ownWords: 'Other words…',
    roleWord: { lead: 'Who answers for a task', co: 'Who shares it' },
    marks: 'Marks in the matrix',
    roleMark: { lead: 'Leads', assumedLead: 'Assumed', co: 'Shares' },
    language: 'Language',
    rules: (changed) => (changed === 0 ? 'Rule by rule' : `Rule by rule (${changed} changed)`),
    byProfile: (severity) => `By profile: ${severity}`,
    severityOf: (rule) => `${rule}: severity`,
    apply: 'Apply to the workbook',
    discard: 'Discard',
    kept: 'Settings are kept in the workbook and hold for colleagues too.',
  },
};
