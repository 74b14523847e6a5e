import type { Severity } from '../plan/finding';
import type { Text } from '../plan/language';

/**
 * A check of the workbook itself rather than of the plan: looked at on request, always mendable. Its severity may be
 * settled as that of any rule; whatever it finds is gone after the next writing, so that there is nothing to waive.
 */
export interface WorkbookRule {
  readonly id: 'other-revision' | 'overwritten-figure' | 'overwritten-formula' | 'edited-annex';
  readonly title: Text;
  /** Why anybody should care, in one sentence. */
  readonly reason: Text;
  readonly severity: Severity;
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
  },
  {
    id: 'overwritten-figure',
    title: { 'zh-CN': '合计或状态与明细不符', en: 'Typed over, and not what the rows come to' },
    reason: {
      'zh-CN': '自动计算的格子被手填成别的值，合计、状态和校验就不可信了。',
      en: 'Where a reckoned cell was typed over with something else, totals, statuses and marks cannot be trusted.',
    },
    severity: 'error',
  },
  {
    id: 'overwritten-formula',
    title: { 'zh-CN': '公式被值覆盖', en: 'Formula typed over' },
    reason: {
      'zh-CN': '眼下的值没有错，但以后改了明细，它不会再跟着变。',
      en: 'The value is right today, but it will not follow when the rows change.',
    },
    severity: 'warning',
  },
  {
    id: 'edited-annex',
    title: { 'zh-CN': '附件被手工改动', en: 'Annex edited by hand' },
    reason: {
      'zh-CN': '附件由清单生成，直接改在附件上的内容不进清单，下次生成就会丢失。',
      en: 'The annex is made from the list; what is typed into it reaches no other sheet and is lost when it is made anew.',
    },
    severity: 'warning',
  },
];
