import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

/** Fewer units than this have no middle worth comparing with. */
const fewUnits = 10;

export const unevenLoad: RuleOn<'plan'> = {
  id: 'uneven-load',
  title: { 'zh-CN': '负荷悬殊', en: 'Uneven load' },
  reason: {
    'zh-CN': '最忙的单位比中等的忙出许多倍，值得看看是否分得合理。',
    en: 'Where the busiest unit has many times the usual load, the shares are worth a look.',
  },
  severity: 'notice',
  threshold: {
    value: 10,
    meaning: {
      'zh-CN': '最忙单位的任务数是中位数的几倍时提示',
      en: 'how many times the median the busiest unit carries',
    },
  },
  each: 'plan',
  *check(plan, facts, threshold) {
    const loads = plan.units
      .filter(({ kind }) => kind === 'unit')
      .map(({ id, name }) => {
        const { leads, cos } = facts.useOf(id);
        return { id, name, count: leads.length + cos.length };
      })
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    const [busiest] = loads;
    const median = loads[Math.floor(loads.length / 2)];
    if (!busiest || !median || loads.length < fewUnits || busiest.count < median.count * threshold) return;
    yield {
      unit: busiest.id,
      words: busiest.name,
      message: {
        'zh-CN': `${quote(busiest.name)}有 ${busiest.count} 项任务，而中等的单位只有 ${median.count} 项。`,
        en: `${quote(busiest.name)} has ${busiest.count} tasks, the middle unit only ${median.count}.`,
      },
    };
  },
};
