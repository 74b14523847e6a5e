import { itemised } from './itemised';
import { labelled } from './labelled';
import type { ProseForm } from './prose';
import type { TaskDuties } from './task-duties';

/** 责任单位：甲局、乙局。 below each task, after the rule that the first-listed unit leads. */
export const firstListed: ProseForm = {
  id: 'first-listed',
  title: { 'zh-CN': '“责任单位：……”，首位为牵头单位', en: 'one list a task, of which the first unit leads' },
  languages: ['zh-CN'],
  write: (plan, choices) =>
    itemised(plan, choices, {
      rule: firstLeads,
      below: (duties) => {
        const words = hasOneLead(duties) ? `责任单位：${inOneList(duties)}` : labelled(duties, choices);
        return words && `${words}。`;
      },
    }),
};

export const firstLeads = '各项任务的责任单位中，排在第一位的为牵头单位，下同。';

export const hasOneLead = ({ leads }: TaskDuties) => leads.length === 1;

export const inOneList = ({ leads, cos }: TaskDuties) => [...leads, ...cos].join('、');
