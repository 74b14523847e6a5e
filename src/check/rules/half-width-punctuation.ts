import { quote } from '../../plan/quote';
import type { Plan } from '../../plan/plan';
import type { RuleOn } from '../rule';

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
  *check(plan) {
    let count = 0;
    let first: { readonly task: string; readonly words: string } | undefined;
    for (const { id, title, text } of plan.tasks) {
      for (const words of [title, text]) {
        if (!anySign.test(words)) continue;
        for (const { index } of words.matchAll(halfWidth)) {
          count++;
          first ??= { task: id, words: words.slice(Math.max(0, index - 4), index + 5) };
        }
      }
    }
    if (!first) return;
    yield {
      task: first.task,
      field: 'text',
      words: first.words,
      message: {
        'zh-CN': `任务内容里有 ${count} 处半角标点（如${quote(first.words)}）。`,
        en: `The tasks hold ${count} half-width signs of punctuation (such as in ${quote(first.words)}).`,
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

/** Signs right behind Chinese characters. Brackets are left: names of units have them too, and must stay what they are. */
const halfWidth = /[,;:?!](?<=[\p{Script=Han}”》）〕].)/gu;

/** Looked for first: every edit of a plan looks through all of its texts, and few have such a sign. */
const anySign = /[,;:?!]/;

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
