import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

export const undefinedCollective: RuleOn<'unit'> = {
  id: 'undefined-collective',
  title: { 'zh-CN': '集合单位没有成员名单', en: 'Collective without members' },
  reason: {
    'zh-CN': '不写明“各县区”是哪些，就无法统计每个单位的工作量。',
    en: 'Until a collective says who belongs to it, its members’ workload cannot be counted.',
  },
  severity: 'notice',
  each: 'unit',
  *check(unit) {
    if (unit.kind !== 'collective' || unit.members?.length) return;
    yield {
      unit: unit.id,
      field: 'name',
      words: unit.name,
      message: {
        'zh-CN': `${quote(unit.name)}代表多个单位，还没有写明是哪些。`,
        en: `${quote(unit.name)} stands for several units, and nobody has said which.`,
      },
      suggestion: { 'zh-CN': '请在“单位名录”里填写它的成员。', en: 'List its members in the unit register.' },
    };
  },
};
