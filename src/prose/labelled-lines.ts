import { itemised } from './itemised';
import { labelled } from './labelled';
import type { ProseForm } from './prose';

/** 牵头单位：甲局；责任单位：乙局、丙局。 on a line below each task. */
export const labelledLines: ProseForm = {
  id: 'labelled-lines',
  title: { 'zh-CN': '任务下另起一行写“牵头单位：……”', en: 'a labelled line below each task' },
  languages: ['zh-CN', 'en'],
  write: (plan, choices) =>
    itemised(plan, choices, {
      below(duties) {
        const words = labelled(duties, choices);
        return words && choices.language !== 'en' ? `${words}。` : words;
      },
    }),
};
