import type { Language } from '../../plan/language';

export interface EditsStrings {
  readonly reading: string;
  readonly none: string;
  readonly byUnit: string;
  readonly changes: (count: number) => string;
  readonly conflicts: (count: number) => string;
  readonly conflictsHint: string;
  readonly before: string;
  readonly asked: (count: number) => string;
  readonly questions: (count: number) => string;
  readonly where: string;
  readonly nothing: string;
  readonly take: string;
  readonly more: (count: number) => string;
}

export const editsStrings: Readonly<Record<Language, EditsStrings>> = {
  'zh-CN': {
    reading: '正在比对各表…',
    none: '各表与上次写入时一致，没有改动。',
    byUnit: '各单位职责的变化',
    changes: (count) => `改动 ${count} 处`,
    conflicts: (count) => `两张表改得不一样：${count} 处`,
    conflictsHint: '请逐处选定以哪一张表为准。',
    before: '保持原样',
    asked: (count) => `${count} 处请您选定`,
    questions: (count) => `${count} 处没有看懂，保持原样`,
    where: '定位',
    nothing: '（无）',
    take: '采纳改动，更新各表',
    more: (count) => `再显示 ${count} 处`,
  },
  en: {
    reading: 'Comparing the sheets…',
    none: 'The sheets are as they were last written; nothing was edited.',
    byUnit: 'What changes for each unit',
    changes: (count) => (count === 1 ? '1 edit' : `${count} edits`),
    conflicts: (count) => `Two sheets say different things in ${count === 1 ? '1 place' : `${count} places`}`,
    conflictsHint: 'Choose in each place which sheet is right.',
    before: 'As it was',
    asked: (count) => `${count === 1 ? '1 thing' : `${count} things`} for you to choose`,
    questions: (count) => `${count} not understood and left as they were`,
    where: 'Go to',
    nothing: '(nothing)',
    take: 'Take the edits and update all sheets',
    more: (count) => `Show ${count} more`,
  },
};
