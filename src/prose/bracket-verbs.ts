import { itemised } from './itemised';
import type { ProseForm } from './prose';
import { hasDuties, type TaskDuties } from './task-duties';

/** …。（甲局牵头，乙局、丙局配合） at the end of each task. */
export const bracketVerbs: ProseForm = {
  id: 'bracket-verbs',
  title: { 'zh-CN': '任务末尾括号内写“……牵头，……配合”', en: 'brackets that say who leads and who supports' },
  languages: ['zh-CN'],
  write: (plan, choices) => itemised(plan, choices, { inline: bracketed }),
};

/** Units of which none leads share the work: （甲局、乙局按职责分工负责）. */
export function bracketed(duties: TaskDuties): string {
  if (!hasDuties(duties)) return '';
  const [leads, cos] = [duties.leads.join('、'), duties.cos.join('、')];
  if (!leads) return `（${cos}按职责分工负责）`;
  return cos ? `（${leads}牵头，${cos}配合）` : `（${leads}牵头）`;
}
