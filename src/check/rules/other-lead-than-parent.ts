import type { Task } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { listNames } from '../list-names';
import { partsOfItems } from '../parts-of-items';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const otherLeadThanParent: RuleOn<'section'> = {
  id: 'other-lead-than-parent',
  title: { 'zh-CN': '子任务牵头与上级任务不一致', en: 'Part led by another than the whole' },
  reason: {
    'zh-CN': '子任务另有牵头可以是对的，但上级任务的牵头单位要知道由谁向它汇总。',
    en: 'A part may well have a lead of its own, but the lead of the whole must know who reports to it.',
  },
  severity: 'notice',
  each: 'section',
  *check(section, facts) {
    for (const { part, whole } of partsOfItems(facts.tasksOf(section.id))) {
      const [own, above] = [leads(part), leads(whole)];
      if (!own.length || !above.length) continue;
      if (own.some(({ unit }) => above.some((other) => other.unit === unit))) continue;
      const [here, there] = [own, above].map((units) => units.map(({ printed }) => printed));
      const names = (language: 'zh-CN' | 'en') =>
        [here, there].map((printed = []) => quote(listNames(printed, language)));
      const [zh, en] = [names('zh-CN'), names('en')];
      yield {
        task: part.id,
        field: 'lead',
        words: here?.join('、') ?? '',
        message: {
          'zh-CN': `${quote(taskName(part))}由${zh[0]}牵头，它所属的${quote(taskName(whole))}由${zh[1]}牵头。`,
          en: `${quote(taskName(part))} is led by ${en[0]}, but ${quote(taskName(whole))}, of which it is a part, by ${en[1]}.`,
        },
        suggestion: {
          'zh-CN': '请确认由谁汇总；没有错的，忽略并写明理由。',
          en: 'Settle who collects the progress; where nothing is wrong, waive this with the reason.',
        },
      };
    }
  },
};

function leads({ assignments }: Task): Task['assignments'] {
  return assignments.filter(({ role }) => role === 'lead');
}
