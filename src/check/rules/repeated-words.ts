import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { taskName } from '../task-name';

export const repeatedWords: RuleOn<'task'> = {
  id: 'repeated-words',
  title: { 'zh-CN': '同一句里重复', en: 'Words repeated in a sentence' },
  reason: {
    'zh-CN': '一句话里同样的字句出现两次，多半是改稿时没有删干净。',
    en: 'The same words twice in one sentence are mostly left over from an edit.',
  },
  severity: 'notice',
  threshold: {
    value: 10,
    meaning: { 'zh-CN': '重复多少个字才提示', en: 'characters that have to be the same' },
  },
  each: 'task',
  *check(task, _facts, threshold) {
    const words = repeatedIn(task.text, threshold);
    if (words === undefined) return;
    yield {
      task: task.id,
      field: 'text',
      words,
      message: {
        'zh-CN': `${quote(taskName(task))}的一句话里，${quote(words)}出现了两次。`,
        en: `${quote(words)} stands twice in one sentence of ${quote(taskName(task))}.`,
      },
      suggestion: { 'zh-CN': '请对照原文，看是否多写。', en: 'See in the original whether once is meant.' },
    };
  },
};

/** Words that begin a clause and stand again later in the sentence; titles in 《》 and quoted names repeat for good reason. */
function repeatedIn(text: string, least: number): string | undefined {
  for (const sentence of text.split(/[。；;！？\n]/)) {
    if (sentence.length < 2 * least) continue;
    for (const { 0: clause, index } of sentence.matchAll(clauses)) {
      const head = clause.slice(0, least);
      if (head.length < least) continue;
      const again = sentence.indexOf(head, index + least);
      if (again < 0) continue;
      let length = least;
      while (length < clause.length && sentence[index + length] === sentence[again + length]) length++;
      return sentence.slice(index, index + length);
    }
  }
  return undefined;
}

/** Runs of Chinese characters from the beginning of a clause. */
const clauses = /(?<![\p{Script=Han}《“])\p{Script=Han}+/gu;
