import type { Plan, Target } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { figureText } from '../../plan/target';
import { addsUp, isWindowed, lowerIsBetter } from '../../plan/target-kind';
import { firstDay, lastDay } from '../../plan/target-window';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const partsBelowTotal: RuleOn<'plan'> = {
  id: 'parts-below-total',
  title: { 'zh-CN': '分解数合计不足总量', en: 'Parts that fall short of the total' },
  reason: {
    'zh-CN': '各年、各地都完成了，总量却达不到：要么分解少了，要么总量写错。',
    en: 'Where every year and every place does its part and the total is still missed, one of the figures is wrong.',
  },
  severity: 'warning',
  each: 'plan',
  *check(plan) {
    for (const [total, ...others] of sameThing(plan.targets)) {
      if (!total) continue;
      for (const parts of [yearsOf(total, others, plan), placesOf(total, others)]) {
        if (!parts || parts.sum >= (total.value ?? 0)) continue;
        const [sum, value] = [parts.sum, total.value ?? 0].map((figure) => figureText(figure, total.unit));
        yield {
          ...targetPlace(total),
          words: total.text,
          message: {
            'zh-CN': `${quote(total.indicator)}总量 ${value}，而${parts.words['zh-CN']}合计只有 ${sum}。`,
            en: `${quote(total.indicator)} is to reach ${value} in total, but ${parts.words.en} come to ${sum}.`,
          },
          suggestion: { 'zh-CN': '请核对总量和分解数。', en: 'Check the total and its parts.' },
        };
      }
    }
  },
};

interface Parts {
  readonly sum: number;
  readonly words: Record<'zh-CN' | 'en', string>;
}

/** Each total of the whole place, followed by the other targets for the same thing. Only what adds up has parts. */
function sameThing(targets: readonly Target[]): readonly (readonly Target[])[] {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    if (target.value === undefined || target.damaged || target.relative) continue;
    if (!addsUp(target) || lowerIsBetter(target)) continue;
    const key = `${target.indicator} ${target.unit ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(target);
    else groups.set(key, [target]);
  }
  return [...groups.values()].flatMap((group) =>
    group
      .filter((target) => target.frequency === 'cumulative' && (!target.scope || whole.test(target.scope)))
      .map((total) => [total, ...group.filter((other) => other !== total)]),
  );
}

const whole = /^[全本我]/;

/** So much a year, over all years of the total. */
function yearsOf(total: Target, others: readonly Target[], { period }: Plan): Parts | undefined {
  const yearly = others.find(({ frequency, scope }) => frequency === 'per-year' && scope === total.scope);
  const [first, last] = [firstDay(total, period), lastDay(total, period)].map((day) => day?.slice(0, 4));
  if (yearly?.value === undefined || !first || !last || last < first) return undefined;
  const years = Number(last) - Number(first) + 1;
  const each = figureText(yearly.value, yearly.unit);
  return {
    sum: yearly.value * years,
    words: { 'zh-CN': `每年 ${each}、${years} 年`, en: `${each} a year over ${years} years` },
  };
}

/** What single places are to do. A part that is only named among others (其中) says nothing of the rest. */
function placesOf({ due }: Target, others: readonly Target[]): Parts | undefined {
  const places = others.filter(
    (other) => !isWindowed(other) && other.scope && !whole.test(other.scope) && other.due === due,
  );
  if (places.length < 2) return undefined;
  if (places.some(({ text, scope = '' }) => text.includes('其中') || /^[每各]/.test(scope))) return undefined;
  return {
    sum: places.reduce((sum, { value = 0 }) => sum + value, 0),
    words: { 'zh-CN': `${places.length} 处分解数`, en: `the figures of ${places.length} places` },
  };
}
