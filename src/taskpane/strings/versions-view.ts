import type { Language } from '../../plan/language';

export interface VersionsStrings {
  readonly keepLabel: string;
  readonly keepHint: string;
  readonly keep: string;
  readonly none: string;
  readonly kept: (count: number) => string;
  readonly counts: (tasks: number, units: number, targets: number) => string;
  readonly withNow: string;
  readonly restore: string;
  readonly forget: string;
  readonly restoring: string;
  readonly keepsPresent: string;
  readonly restoreNow: string;
  readonly cancel: string;
  readonly compare: string;
  readonly from: string;
  readonly to: string;
  readonly choose: string;
  readonly now: string;
  readonly chooseFile: string;
  readonly reading: string;
  readonly notRead: (file: string, reason: string) => string;
  readonly otherThings: string;
  readonly write: string;
  readonly more: (count: number) => string;
}

export const versionsStrings: Readonly<Record<Language, VersionsStrings>> = {
  'zh-CN': {
    keepLabel: '把现在的方案存为一个版本',
    keepHint: '名称，例如“送审稿”；不填则用日期',
    keep: '保存版本',
    none: '还没有版本。送审、征求意见、印发之前各存一个，以后可以比较，也可以恢复。',
    kept: (count) => `已存 ${count} 个版本`,
    counts: (tasks, units, targets) => `任务 ${tasks} · 单位 ${units} · 目标 ${targets}`,
    withNow: '与现在比较',
    restore: '恢复…',
    forget: '删除',
    restoring: '恢复后各表会这样变：',
    keepsPresent: '现在的内容会先自动存为一个版本。',
    restoreNow: '恢复这个版本',
    cancel: '取消',
    compare: '比较',
    from: '原来',
    to: '后来',
    choose: '请选择',
    now: '现在的方案',
    chooseFile: '与文件比较…',
    reading: '正在读取',
    notRead: (file, reason) => `“${file}”未能读取：${reason.replace(/。$/, '')}。`,
    otherThings: '责任、任务和目标没有变化；其他内容（设置、豁免、单位别名等）会有不同。',
    write: '写成责任变化表',
    more: (count) => `再显示 ${count} 条`,
  },
  en: {
    keepLabel: 'Keep the plan as it stands as a version',
    keepHint: 'Such as “for review”; the date if none',
    keep: 'Keep version',
    none: 'There is no version yet. Keep one before the plan goes out for review, for comments or into force: versions can be compared and restored.',
    kept: (count) => (count === 1 ? '1 version' : `${count} versions`),
    counts: (tasks, units, targets) => `tasks ${tasks} · units ${units} · targets ${targets}`,
    withNow: 'Compare with now',
    restore: 'Restore…',
    forget: 'Delete',
    restoring: 'The sheets would change like this:',
    keepsPresent: 'What stands there now is kept as a version first.',
    restoreNow: 'Restore this version',
    cancel: 'Cancel',
    compare: 'Compare',
    from: 'Earlier',
    to: 'Later',
    choose: 'Choose',
    now: 'The plan as it stands',
    chooseFile: 'Compare with a file…',
    reading: 'Reading',
    notRead: (file, reason) => `“${file}” was not read: ${reason.replace(/\.$/, '')}.`,
    otherThings:
      'Duties, tasks and targets stay as they are; other things (settings, waivers, other names) would differ.',
    write: 'Write the sheets of changes',
    more: (count) => `Show ${count} more`,
  },
};
