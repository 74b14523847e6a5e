import type { Task } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { listNames } from '../list-names';
import { partsOfItems } from '../parts-of-items';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const otherLeadThanParent: RuleOn<'section'> = {
  id: 'other-lead-than-parent',
  title: ({ zh, en }) => ({
    'zh-CN': `子任务${zh.leads}与上级任务不一致`,
    en: `Another ${en.lead} than the whole`,
  }),
  reason: ({ zh, en }) => ({
    'zh-CN': `子任务另有${zh.leadUnit}可以是对的，但上级任务的${zh.leadUnit}要知道由谁向它汇总。`,
    en: `A part may well have another ${en.lead}, but that of the whole must know who reports to it.`,
  }),
  severity: 'notice',
  each: 'section',
  *check(section, facts) {
    const { zh, en } = facts.roles;
    for (const { part, whole } of partsOfItems(facts.tasksOf(section.id))) {
      const [own, above] = [leads(part), leads(whole)];
      if (!own.length || !above.length) continue;
      if (own.some(({ unit }) => above.some((other) => other.unit === unit))) continue;
      const [here, there] = [own, above].map((units) => units.map(({ printed }) => printed));
      const names = (language: 'zh-CN' | 'en') =>
        [here, there].map((printed = []) => quote(listNames(printed, language)));
      const [chinese, english] = [names('zh-CN'), names('en')];
      yield {
        task: part.id,
        field: 'lead',
        words: here?.join('、') ?? '',
        message: {
          'zh-CN': `${quote(taskName(part))}由${chinese[0]}${zh.leads}，它所属的${quote(taskName(whole))}由${chinese[1]}${zh.leads}。`,
          en: `The ${en.lead} of ${quote(taskName(part))} is ${english[0]}, but that of ${quote(taskName(whole))}, of which it is a part, is ${english[1]}.`,
        },
        suggestion: {
          'zh-CN': '请确认由谁汇总；没有错的，豁免并写明理由。',
          en: 'Settle who collects the progress; where nothing is wrong, waive this with the reason.',
        },
      };
    }
  },
};

function leads({ assignments }: Task): Task['assignments'] {
  return assignments.filter(({ role }) => role === 'lead');
}
