import { bracketed } from './bracket-verbs';
import { firstLeads, hasOneLead, inOneList } from './first-listed';
import { itemised } from './itemised';
import type { ProseForm } from './prose';

/** …。（甲局、乙局） at the end of each task, after the rule that the first-listed unit leads. */
export const bareBrackets: ProseForm = {
  id: 'bare-brackets',
  title: {
    'zh-CN': '任务末尾括号内只列单位，首位为牵头单位',
    en: 'units in a bracket, of which the first leads',
  },
  languages: ['zh-CN'],
  write: (plan, choices) =>
    itemised(plan, choices, {
      rule: firstLeads,
      inline: (duties) => (hasOneLead(duties) ? `（${inOneList(duties)}）` : bracketed(duties)),
    }),
};
