import type { Severity } from '../plan/finding';
import type { Text } from '../plan/language';

/**
 * A check of the workbook itself rather than of the plan: looked at on request, always mendable. Its severity may be
 * settled as that of any rule.
 */
export interface WorkbookRule {
  readonly id:
    | 'other-revision'
    | 'overwritten-figure'
    | 'overwritten-formula'
    | 'edited-annex'
    | 'hidden-lines'
    | 'filtered-rows'
    | 'other-layout';
  readonly title: Text;
  /** Why anybody should care, in one sentence. */
  readonly reason: Text;
  readonly severity: Severity;
  /** What the next writing puts back anyway leaves nothing to waive; a waiver lapses when something else is the case. */
  readonly waivable: boolean;
}

export const workbookRules: readonly WorkbookRule[] = [
  {
    id: 'other-revision',
    title: {
      'zh-CN': '工作表与保存的方案不是同一次写成',
      en: 'Sheet and kept plan are of different writings',
    },
    reason: {
      'zh-CN': '撤销只退回了一部分，或者贴进了另一份工作簿的表，表上的内容就会被误当成手工改动收进方案。',
      en: 'Where undoing took back only part, or another workbook’s sheet was pasted, what it says is taken for edits.',
    },
    severity: 'error',
    waivable: false,
  },
  {
    id: 'overwritten-figure',
    title: { 'zh-CN': '合计或状态与明细不符', en: 'Typed over, and not what the rows come to' },
    reason: {
      'zh-CN': '自动计算的格子被手填成别的值，合计、状态和校验就不可信了。',
      en: 'Where a reckoned cell was typed over with something else, totals, statuses and marks cannot be trusted.',
    },
    severity: 'error',
    waivable: false,
  },
  {
    id: 'overwritten-formula',
    title: { 'zh-CN': '公式被值覆盖', en: 'Formula typed over' },
    reason: {
      'zh-CN': '眼下的值没有错，但以后改了明细，它不会再跟着变。',
      en: 'The value is right today, but it will not follow when the rows change.',
    },
    severity: 'warning',
    waivable: false,
  },
  {
    id: 'edited-annex',
    title: { 'zh-CN': '附件被手工改动', en: 'Annex edited by hand' },
    reason: {
      'zh-CN': '附件由清单生成，直接改在附件上的内容不进清单，下次生成就会丢失。',
      en: 'The annex is made from the list; what is typed into it reaches no other sheet and is lost when it is made anew.',
    },
    severity: 'warning',
    waivable: false,
  },
  {
    id: 'hidden-lines',
    title: { 'zh-CN': '有行或列被隐藏', en: 'Hidden rows or columns' },
    reason: {
      'zh-CN': '隐藏的内容打印不出来，发出去别人也不会留意，却仍在文件里。',
      en: 'What is hidden is missing in print and overlooked by whoever is sent the file, and yet it is in it.',
    },
    severity: 'warning',
    waivable: true,
  },
  {
    id: 'filtered-rows',
    title: { 'zh-CN': '筛选还没有清除', en: 'A filter is still set' },
    reason: {
      'zh-CN': '只是查看没有关系；带着筛选打印或发出去，别人会以为只有这几行。',
      en: 'No harm while looking; printed or sent like this, others take the rows that are left for all there are.',
    },
    severity: 'notice',
    waivable: true,
  },
  {
    id: 'other-layout',
    title: { 'zh-CN': '打印版式未达标', en: 'Would not print as it should' },
    reason: {
      'zh-CN': '纸张、方向、行高或标题行改动后，打印出来会缺字、字太小，或者翻页后没有表头。',
      en: 'With other paper, heights or title rows, text is cut off or too small in print, or later pages have no header.',
    },
    severity: 'notice',
    waivable: true,
  },
];

export const workbookRuleIds: ReadonlySet<string> = new Set(workbookRules.map(({ id }) => id));
