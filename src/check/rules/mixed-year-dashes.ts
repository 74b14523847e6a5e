import type { Plan } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { listNames } from '../list-names';
import type { RuleOn } from '../rule';
import { yearSpan } from '../wordings';

/** GB/T 15834 标点符号用法, 4.13: a dash of one character's width stands between years. */
export const mixedYearDashes: RuleOn<'plan'> = {
  id: 'mixed-year-dashes',
  title: { 'zh-CN': '起止年份连接号不一', en: 'Years joined by different dashes' },
  reason: {
    'zh-CN': '同一份文件里起止年份有的用“—”有的用别的连接号，看着像错字，检索标题也对不上。',
    en: 'Where years are joined by one dash here and another there, it looks like a slip, and a search for the title fails.',
  },
  severity: 'notice',
  each: 'plan',
  *check({ title, basis, milestones }, { wordings: { yearSpans } }) {
    const texts = [title, ...basis, ...milestones.map(({ text }) => text)];
    const spans = [
      ...new Set([...texts.flatMap((text) => text.match(yearSpan) ?? []), ...yearSpans.found.keys()]),
    ];
    const odd = spans.filter((span) => span[4] !== '—');
    const [first] = odd;
    if (first === undefined || odd.length === spans.length) return;
    const names = odd.map(quote);
    yield {
      words: first,
      message: {
        'zh-CN': `起止年份的连接号不一：${listNames(names, 'zh-CN', 3)}，别处用的是“—”。`,
        en: `Years are joined by different dashes: ${listNames(names, 'en', 3)}, elsewhere by “—”.`,
      },
      suggestion: { 'zh-CN': '全部改为“—”。', en: 'Write “—” throughout.' },
    };
  },
  fix(plan): Plan {
    return {
      ...plan,
      title: mended(plan.title),
      basis: plan.basis.map(mended),
      milestones: plan.milestones.map((milestone) => ({ ...milestone, text: mended(milestone.text) })),
      tasks: plan.tasks.map((task) => {
        const [title, text] = [mended(task.title), mended(task.text)];
        return title === task.title && text === task.text ? task : { ...task, title, text };
      }),
    };
  },
};

function mended(text: string): string {
  return text.replace(yearSpan, (span) => `${span.slice(0, 4)}—${span.slice(5)}`);
}
