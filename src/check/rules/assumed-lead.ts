import { quote } from '../../plan/quote';
import { editAssignments } from '../edit-assignments';
import { leadIsAssumed } from '../lead-is-assumed';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const assumedLead: RuleOn<'plan'> = {
  id: 'assumed-lead',
  title: ({ zh, en }) => ({
    'zh-CN': `首位${zh.leads}未声明`,
    en: `First-listed ${en.lead} is only assumed`,
  }),
  reason: ({ zh, en }) => ({
    'zh-CN': `原文没有写“排在第一位的为${zh.leadUnit}”，首位单位可以说自己并不${zh.leads}。`,
    en: `The document never says that the first-listed unit is the ${en.lead}, so that unit may deny it.`,
  }),
  severity: 'warning',
  each: 'plan',
  *check(plan, { assumedLeads, roles: { zh, en } }) {
    const first = assumedLeads > 0 ? plan.tasks.find(leadIsAssumed) : undefined;
    if (!first) return;
    const name = taskName(first);
    yield {
      field: 'lead',
      message: {
        'zh-CN': `原文没有说明首位单位${zh.leads}，有 ${assumedLeads} 项任务是按排序暂定的${zh.leadUnit}（如${quote(name)}）。`,
        en: `The document does not say that the first-listed unit is the ${en.lead}; ${assumedLeads} ${en.leads} are assumed from the order (such as ${quote(name)}).`,
      },
      suggestion: {
        'zh-CN': `确认后请在文中注明“排在第一位的为${zh.leadUnit}，下同”，或逐项改定。`,
        en: `Confirm it and state in the document that the first-listed unit is the ${en.lead}, or settle the ${en.leads} one by one.`,
      },
    };
  },
  /** Takes the order for stated: the office confirms the rule by asking for this. */
  fix(plan) {
    const confirmed = editAssignments(plan, (assignments) =>
      assignments.some(({ basis }) => basis === 'assumed-order')
        ? assignments.map((assignment) =>
            assignment.basis === 'assumed-order' ? { ...assignment, basis: 'stated-order' } : assignment,
          )
        : assignments,
    );
    return { ...confirmed, leadRule: plan.leadRule === 'assumed' ? 'stated' : plan.leadRule };
  },
};
