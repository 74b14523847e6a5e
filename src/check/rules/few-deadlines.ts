import type { RuleOn } from '../rule';

export const fewDeadlines: RuleOn<'plan'> = {
  id: 'few-deadlines',
  title: { 'zh-CN': '任务大多没有时限', en: 'Most tasks without deadline' },
  reason: ({ zh, en }) => ({
    'zh-CN': `责任清单一般逐项写明${zh.leadUnit}、${zh.coUnit}和完成时限。`,
    en: `A responsibility list usually gives ${en.lead}, ${en.coUnits} and deadline for each item.`,
  }),
  severity: 'notice',
  each: 'plan',
  *check(plan, facts) {
    if (facts.customs.deadlines) return;
    const without = plan.tasks.filter(({ deadline }) => !deadline?.text.trim());
    const [first] = without;
    if (!first) return;
    yield {
      field: 'deadline',
      message: {
        'zh-CN': `${plan.tasks.length} 项任务中有 ${without.length} 项没有完成时限。`,
        en: `${without.length} of ${plan.tasks.length} tasks ${without.length === 1 ? 'has' : 'have'} no deadline.`,
      },
      suggestion: {
        'zh-CN': '需要督办的，请在“完成时限”栏逐项填写。',
        en: 'Fill in the deadline column if the tasks are to be followed up.',
      },
    };
  },
};
