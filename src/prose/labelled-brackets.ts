import { itemised } from './itemised';
import { labelled } from './labelled';
import type { ProseForm } from './prose';

/** …。（牵头单位：甲局；责任单位：乙局、丙局） at the end of each task. */
export const labelledBrackets: ProseForm = {
  id: 'labelled-brackets',
  title: { 'zh-CN': '任务末尾括号内写“牵头单位：……”', en: 'labels in a bracket at the end of each task' },
  languages: ['zh-CN', 'en'],
  write: (plan, choices) =>
    itemised(plan, choices, {
      inline(duties) {
        const words = labelled(duties, choices);
        if (!words) return '';
        return choices.language === 'en' ? ` (${words})` : `（${words}）`;
      },
    }),
};
