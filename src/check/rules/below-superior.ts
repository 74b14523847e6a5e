import { quote } from '../../plan/quote';
import { comparatorSymbols, figureText } from '../../plan/target';
import { lowerIsBetter } from '../../plan/target-kind';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const belowSuperior: RuleOn<'target'> = {
  id: 'below-superior',
  title: { 'zh-CN': '低于上级目标', en: 'Below the superior plan' },
  reason: {
    'zh-CN': '各地基础不同，低于上级目标可以是对的；但要心中有数，答得上来。',
    en: 'What a country has to reach is not due of every place; but somebody will ask, and should get an answer.',
  },
  severity: 'notice',
  each: 'target',
  *check(target) {
    const { superior, value, unit, comparator, indicator } = target;
    if (!superior || value === undefined || target.damaged) return;
    if (lowerIsBetter(target) ? value <= superior.value : value >= superior.value) return;
    const own = `${comparatorSymbols[comparator]} ${figureText(value, unit)}`;
    const theirs = `${comparatorSymbols[superior.comparator]} ${figureText(superior.value, superior.unit)}`;
    yield {
      ...targetPlace(target),
      words: target.text,
      message: {
        'zh-CN': `${quote(indicator)}的目标是 ${own}，低于《${superior.plan}》的 ${theirs}。`,
        en: `The target of ${quote(indicator)} is ${own}, less than ${theirs} in 《${superior.plan}》.`,
      },
      suggestion: {
        'zh-CN': '确有依据的，豁免并写明理由。',
        en: 'Where there are grounds for it, waive this with the reason.',
      },
    };
  },
};
