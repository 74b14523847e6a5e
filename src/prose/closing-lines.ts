import { bracketed } from './bracket-verbs';
import { itemised } from './itemised';
import type { ProseForm } from './prose';
import { hasDuties, type TaskDuties } from './task-duties';

/** 分工：甲局牵头，乙局、丙局参加。 once below a section whose tasks all have the same units; elsewhere brackets. */
export const closingLines: ProseForm = {
  id: 'closing-lines',
  title: { 'zh-CN': '每组任务之后一行“分工：……牵头，……参加”', en: 'a closing line for each group of tasks' },
  languages: ['zh-CN'],
  write: (plan, choices) =>
    itemised(plan, choices, {
      inline: (duties, group) => (isShared(group) ? '' : bracketed(duties)),
      closing: (group) => (isShared(group) ? closingLine(group[0]) : ''),
    }),
};

function isShared(group: readonly TaskDuties[]): boolean {
  const [first, ...others] = group.map((duties) => JSON.stringify(duties));
  return others.every((duties) => duties === first);
}

function closingLine(duties: TaskDuties | undefined): string {
  if (!duties || !hasDuties(duties)) return '';
  const [leads, cos] = [duties.leads.join('、'), duties.cos.join('、')];
  if (!leads) return `分工：${cos}按职责分工负责。`;
  return cos ? `分工：${leads}牵头，${cos}参加。` : `分工：${leads}牵头。`;
}
