import type { Language } from '../../plan/language';
import type { RoleTerms } from '../../plan/role-terms';

export interface FindingsStrings {
  readonly none: string;
  readonly noneOfThese: string;
  readonly severity: string;
  readonly all: string;
  readonly unit: string;
  readonly anyUnit: string;
  readonly where: string;
  readonly waive: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly keep: string;
  readonly cancel: string;
  readonly waived: (count: number) => string;
  /** What of the workbook itself was waived. */
  readonly waivedLooks: (count: number) => string;
  readonly withdraw: string;
  readonly fixes: (count: number) => string;
  readonly fix: string;
  readonly fixAll: (count: number) => string;
  readonly nothing: string;
  readonly lead: (unit: string) => string;
  readonly more: (count: number) => string;
  /** Which earlier plan is gone by where a lead is missing. */
  readonly earlier: {
    readonly none: string;
    readonly chosen: (plan: string, leads: number) => string;
    readonly why: string;
    readonly file: string;
    readonly version: string;
    readonly choose: string;
    readonly drop: string;
  };
  /** Where cells of ours were typed over. */
  readonly drift: Pick<FindingsStrings, 'fixes' | 'fix' | 'fixAll'>;
}

export const findingsStrings: Readonly<Record<Language, (roles: RoleTerms) => FindingsStrings>> = {
  'zh-CN': ({ zh }) => ({
    none: '校验没有发现待处理的问题。',
    noneOfThese: '没有符合所选条件的问题。',
    severity: '程度',
    all: '全部',
    unit: '单位',
    anyUnit: '全部单位',
    where: '定位',
    waive: '豁免…',
    reason: '豁免理由',
    reasonHint: '例如：领导小组会议已议定',
    keep: '确定豁免',
    cancel: '取消',
    waived: (count) => `已豁免 ${count} 处`,
    waivedLooks: (count) => `工作簿本身已豁免 ${count} 处`,
    withdraw: '撤回豁免',
    fixes: (count) => `可改正 ${count} 处，先看改动`,
    fix: '改正',
    fixAll: (count) => `改正全部 ${count} 处`,
    nothing: '（无）',
    lead: (unit) => `由“${unit}”${zh.leads}`,
    more: (count) => `再显示 ${count} 处`,
    earlier: {
      none: `缺${zh.leads}时，可以参考以前的方案…`,
      chosen: (plan, leads) => `参考“${plan}”（${leads} 项有${zh.leadUnit}）`,
      why: `同一项任务以前由谁${zh.leads}，列在缺${zh.leads}的问题和会议议题里供选择，不自动填写。随工作簿保存。`,
      file: '选择以前的文件…',
      version: '或选择保存的版本',
      choose: '请选择',
      drop: '不再参考',
    },
    drift: {
      fixes: (count) => `可恢复 ${count} 处，先看改动`,
      fix: '恢复',
      fixAll: (count) => `恢复全部 ${count} 处`,
    },
  }),
  en: ({ en }) => ({
    none: 'The checks found nothing that is still open.',
    noneOfThese: 'No finding fits what is chosen.',
    severity: 'Severity',
    all: 'All',
    unit: 'Unit',
    anyUnit: 'Any unit',
    where: 'Go to',
    waive: 'Waive…',
    reason: 'Why it may stand',
    reasonHint: 'For example: settled by the steering group',
    keep: 'Waive',
    cancel: 'Cancel',
    waived: (count) => `${count} waived`,
    waivedLooks: (count) => `${count} waived of the workbook itself`,
    withdraw: 'Withdraw',
    fixes: (count) => `${count} can be mended: look first`,
    fix: 'Mend',
    fixAll: (count) => `Mend all ${count}`,
    nothing: '(nothing)',
    lead: (unit) => `“${unit}” as ${en.lead}`,
    more: (count) => `Show ${count} more`,
    earlier: {
      none: `Without ${en.lead}? Go by an earlier plan…`,
      chosen: (plan, leads) => `Going by “${plan}” (tasks with ${en.lead}: ${leads})`,
      why: `Who was the ${en.lead} of the same task before is proposed where there is none, and in the meeting list; nothing is filled in. Kept in the workbook.`,
      file: 'Choose an earlier file…',
      version: 'Or a version that was kept',
      choose: 'Please choose',
      drop: 'Go by it no longer',
    },
    drift: {
      fixes: (count) => `${count} can be put back: look first`,
      fix: 'Put back',
      fixAll: (count) => `Put back all ${count}`,
    },
  }),
};
