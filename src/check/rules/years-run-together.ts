import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

export const yearsRunTogether: RuleOn<'plan'> = {
  id: 'years-run-together',
  title: { 'zh-CN': '起止年份连写', en: 'Years run together' },
  reason: {
    'zh-CN': '标题或依据文件名里的年份丢了连接号，引用时查不到原文件。',
    en: 'A title whose years lost the dash between them cannot be found by those who look it up.',
  },
  severity: 'warning',
  each: 'plan',
  *check(plan) {
    const told = new Set<string>();
    for (const words of [plan.title, ...plan.basis, ...plan.milestones.map(({ text }) => text)]) {
      const [damaged, from, to] = runTogether.exec(words) ?? [];
      if (damaged === undefined || told.has(words)) continue;
      told.add(words);
      const around = quote(excerpt(words, words.indexOf(damaged)));
      yield {
        words: damaged,
        message: {
          'zh-CN': `${around}里的${quote(damaged)}像是两个年份连在了一起。`,
          en: `${quote(damaged)} in ${around} looks like two years run together.`,
        },
        suggestion: {
          'zh-CN': `改为${quote(`${from}—${to}`)}。`,
          en: `Write ${quote(`${from}—${to}`)}.`,
        },
      };
    }
  },
  fix(plan, { words }) {
    const mend = (text: string) => (words && text.includes(words) ? mended(text) : text);
    return {
      ...plan,
      title: mend(plan.title),
      basis: plan.basis.map(mend),
      milestones: plan.milestones.map((milestone) => ({ ...milestone, text: mend(milestone.text) })),
    };
  },
};

/** Enough of a title to know it by, and of a paragraph to find the place. */
const longest = 50;

function excerpt(words: string, at: number): string {
  if (words.length <= longest) return words;
  const start = Math.max(0, at - longest / 2);
  const end = start + longest;
  return `${start > 0 ? '……' : ''}${words.slice(start, end)}${end < words.length ? '……' : ''}`;
}

/** 20212025年: two years of this century, with nothing between them and no digit beside. */
const runTogether = /(?<!\d)(20\d\d)(20\d\d)(?=年|\)|）)/;

function mended(words: string): string {
  return words.replace(new RegExp(runTogether, 'g'), '$1—$2');
}
