import type { Language } from '../../plan/language';

export interface UnitsStrings {
  readonly find: string;
  readonly none: string;
  readonly collective: string;
  readonly open: (unit: string) => string;
  readonly name: string;
  readonly aliases: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<'unit' | 'collective', string>>;
  readonly members: string;
  readonly save: string;
  readonly taken: (name: string) => string;
  readonly merge: string;
  readonly mergeChoose: string;
  readonly mergeDo: (from: string, into: string) => string;
  readonly duties: string;
  readonly noDuties: string;
  readonly where: string;
  readonly more: (count: number) => string;
}

export const unitsStrings: Readonly<Record<Language, UnitsStrings>> = {
  'zh-CN': {
    find: '查找单位',
    none: '没有这样的单位。',
    collective: '集合单位',
    open: (unit) => `查看“${unit}”`,
    name: '规范名称',
    aliases: '其他名称（用、隔开）',
    kind: '类型',
    kinds: { unit: '单位', collective: '集合单位（代表多个单位）' },
    members: '成员单位',
    save: '保存修改',
    taken: (name) => `“${name}”已是另一个单位的名称。两者若是同一单位，请用下面的“合并”。`,
    merge: '与同一单位的另一名称合并',
    mergeChoose: '选择要并入的单位',
    mergeDo: (from, into) => `把“${from}”并入“${into}”`,
    duties: '承担的任务',
    noDuties: '没有任务列出这个单位。',
    where: '定位',
    more: (count) => `再显示 ${count} 个`,
  },
  en: {
    find: 'Find a unit',
    none: 'There is no such unit.',
    collective: 'collective',
    open: (unit) => `Open “${unit}”`,
    name: 'Standard name',
    aliases: 'Other names (parted by ;)',
    kind: 'Kind',
    kinds: { unit: 'Unit', collective: 'Collective (stands for several)' },
    members: 'Members',
    save: 'Save',
    taken: (name) => `“${name}” is the name of another unit. If both are one, merge them below.`,
    merge: 'Merge with another name of the same unit',
    mergeChoose: 'Choose the unit it becomes',
    mergeDo: (from, into) => `Merge “${from}” into “${into}”`,
    duties: 'Its tasks',
    noDuties: 'No task names this unit.',
    where: 'Go to',
    more: (count) => `Show ${count} more`,
  },
};
