import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const redundantComparator: RuleOn<'target'> = {
  id: 'redundant-comparator',
  title: { 'zh-CN': '“至少”与“以上”重复', en: 'At least said twice' },
  reason: {
    'zh-CN': '“至少”和“以上”意思重复，考核时容易争论到底以哪个数为准。',
    en: 'A lower bound said twice makes people ask which figure counts when the target is assessed.',
  },
  severity: 'notice',
  each: 'target',
  *check(target) {
    const words = doubled.exec(target.text)?.[0];
    if (words === undefined) return;
    yield {
      ...targetPlace(target),
      words,
      message: {
        'zh-CN': `${quote(words)}里“至少”一类的词与“以上”意思重复。`,
        en: `${quote(words)} says twice that more will do.`,
      },
      suggestion: { 'zh-CN': '保留一个即可。', en: 'Keep one of the two.' },
    };
  },
};

const doubled = /(?:至少|不少于|不低于|超过|高于|多于)[^，。；、,;]{0,12}\d[^，。；、,;]{0,8}以上/;
