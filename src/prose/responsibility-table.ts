import { annexTitle } from '../plan/annex-title';
import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { roleWordings } from '../plan/role-wording';
import { taskGroups } from '../plan/task-groups';
import type { ProseBlock, ProseChoices, ProseForm } from './prose';
import { taskDuties } from './task-duties';

/** A table of tasks and units, the category merged over its tasks. */
export const responsibilityTable: ProseForm = {
  id: 'responsibility-table',
  title: { 'zh-CN': '任务分工表', en: 'a table of tasks and units' },
  languages: ['zh-CN', 'en'],
  write,
};

const headings: Readonly<Record<'section' | 'number' | 'task' | 'text' | 'deadline', Text>> = {
  section: { 'zh-CN': '类别', en: 'Category' },
  number: { 'zh-CN': '序号', en: 'No.' },
  task: { 'zh-CN': '任务', en: 'Task' },
  text: { 'zh-CN': '任务内容', en: 'Action' },
  deadline: { 'zh-CN': '完成时限', en: 'Deadline' },
};

function write(plan: Plan, { language, wording, content }: ProseChoices): ProseBlock[] {
  const dutiesOf = taskDuties(plan);
  const { lead, co } = roleWordings[wording];
  const dated = plan.tasks.some(({ deadline }) => deadline !== undefined);
  const comma = language === 'en' ? ', ' : '、';
  let number = 0;
  return [
    { kind: 'title', text: annexTitle(plan, language) },
    {
      kind: 'table',
      header: [
        ...[headings.section, headings.number, content === 'texts' ? headings.text : headings.task, lead, co],
        ...(dated ? [headings.deadline] : []),
      ].map((heading) => heading[language]),
      groups: taskGroups(plan).map(({ path, tasks }) => ({
        label: path.filter(Boolean).join(language === 'en' ? ' – ' : '·'),
        rows: tasks.map((task) => {
          const { leads, cos } = dutiesOf(task);
          number++;
          return [
            String(number),
            content === 'texts' ? task.text || task.title : task.title,
            leads.join(comma),
            cos.join(comma),
            ...(dated ? [task.deadline?.text ?? ''] : []),
          ];
        }),
      })),
    },
  ];
}
