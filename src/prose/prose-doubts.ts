import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';

/** What prose states as a fact although nobody has said it, or cannot say: to be looked at before it is issued. */
export function proseDoubts(plan: Plan): Text[] {
  const leads = plan.tasks.map(({ assignments }) => assignments.filter(({ role }) => role === 'lead'));
  const assumed = leads.filter((some) => some.some(({ basis }) => basis === 'assumed-order')).length;
  const missing = leads.filter((some) => some.length === 0).length;
  const doubts: Text[] = [];
  if (assumed > 0)
    doubts.push({
      'zh-CN': `有 ${assumed} 项任务原文没有写明牵头单位，文字中的牵头单位是按排在首位推定的，印发前请确认。`,
      en: `Tasks for which the source names no lead and the text takes the first-listed unit: ${assumed}. Please confirm before issuing.`,
    });
  if (missing > 0)
    doubts.push({
      'zh-CN': `有 ${missing} 项任务没有牵头单位，印发前请补上。`,
      en: `Tasks without a lead: ${missing}, to be filled in before issuing.`,
    });
  return doubts;
}
