import type { Plan } from '../../plan/plan';
import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { halfWidth } from '../wordings';

/** GB/T 15834 标点符号用法: Chinese text is pointed with full-width signs. */
export const halfWidthPunctuation: RuleOn<'plan'> = {
  id: 'half-width-punctuation',
  title: { 'zh-CN': '半角标点', en: 'Half-width punctuation' },
  reason: {
    'zh-CN': '从网页转来的文字常带半角标点，正式印发的清单里显得不规范。',
    en: 'Text taken from web pages often has half-width signs, which look out of place in a printed list.',
  },
  severity: 'notice',
  each: 'plan',
  *check(plan, { wordings: { halfWidthSigns } }) {
    const count = Array.from(halfWidthSigns.found.values()).reduce((sum, times) => sum + times, 0);
    const first = count > 0 ? plan.tasks.find((task) => halfWidthSigns.of(task).length) : undefined;
    if (!first) return;
    const words = around(first.title) ?? around(first.text) ?? '';
    yield {
      task: first.id,
      field: 'text',
      words,
      message: {
        'zh-CN': `任务内容里有 ${count} 处半角标点（如${quote(words)}）。`,
        en: `The tasks hold ${count} half-width signs of punctuation (such as in ${quote(words)}).`,
      },
      suggestion: { 'zh-CN': '全部改为全角标点。', en: 'Write full-width signs throughout.' },
    };
  },
  fix(plan): Plan {
    const mend = (words: string) => words.replace(halfWidth, (sign) => fullWidth[sign] ?? sign);
    return {
      ...plan,
      tasks: plan.tasks.map((task) => {
        const [title, text] = [mend(task.title), mend(task.text)];
        return title === task.title && text === task.text ? task : { ...task, title, text };
      }),
    };
  },
};

/** The first such sign, with a few characters on either side. */
function around(words: string): string | undefined {
  const at = words.search(halfWidth);
  return at < 0 ? undefined : words.slice(Math.max(0, at - 4), at + 5);
}

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
