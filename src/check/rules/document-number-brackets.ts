import { inYearBrackets, misbracketedNumbers } from '../../plan/document-number';
import type { Plan } from '../../plan/plan';
import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

export const documentNumberBrackets: RuleOn<'plan'> = {
  id: 'document-number-brackets',
  title: { 'zh-CN': '发文字号括号不规范', en: 'Brackets of a document number' },
  reason: {
    'zh-CN': '发文字号的年份用六角括号，写成圆括号的按字号检索不到。',
    en: 'The year of a document number stands in 〔 〕; written with other brackets, a search for the number does not find it.',
  },
  severity: 'notice',
  each: 'plan',
  *check(plan, { wordings: { documentNumbers } }) {
    const numbers = new Map<string, { readonly task?: string }>();
    for (const words of misbracketedNumbers(plan.documentNumber ?? '')) numbers.set(words, {});
    if (documentNumbers.found.size)
      for (const task of plan.tasks)
        for (const words of documentNumbers.of(task))
          if (!numbers.has(words)) numbers.set(words, { task: task.id });
    for (const [words, place] of numbers)
      yield {
        ...place,
        ...(place.task === undefined ? {} : { field: 'text' as const }),
        words,
        message: {
          'zh-CN': `发文字号${quote(words)}的年份没有用六角括号。`,
          en: `The year in the document number ${quote(words)} does not stand in 〔 〕.`,
        },
        suggestion: {
          'zh-CN': `改为${quote(inYearBrackets(words))}。`,
          en: `Write ${quote(inYearBrackets(words))}.`,
        },
      };
  },
  fix(plan, { words }): Plan {
    if (!words) return plan;
    const mend = (text: string) => text.split(words).join(inYearBrackets(words));
    return {
      ...plan,
      ...(plan.documentNumber === undefined ? {} : { documentNumber: mend(plan.documentNumber) }),
      tasks: plan.tasks.map((task) =>
        task.text.includes(words) ? { ...task, text: mend(task.text) } : task,
      ),
    };
  },
};
