import { isFigure } from '../../plan/latest-reading';
import { quote } from '../../plan/quote';
import { isMet } from '../../plan/target-status';
import type { RuleOn } from '../rule';
import { targetPlace } from '../target-place';

export const finishedBelowTarget: RuleOn<'target'> = {
  id: 'finished-below-target',
  title: { 'zh-CN': '说已完成而数值未达标', en: 'Called finished below the target' },
  reason: {
    'zh-CN': '说明写已完成，数值却没有达到目标，通报时两头对不上。',
    en: 'A report that says finished beside a figure that does not reach the target contradicts itself.',
  },
  severity: 'warning',
  each: 'target',
  *check(target) {
    if (target.value === undefined) return;
    for (const reading of target.readings ?? []) {
      const { date, value, remark = '' } = reading;
      if (!isFigure(reading) || !saysFinished(remark) || isMet(target, reading.value)) continue;
      yield {
        ...targetPlace(target),
        words: remark,
        message: {
          'zh-CN': `${quote(target.indicator)} ${date} 的说明是${quote(remark)}，而数值 ${value} 没有达到目标值 ${target.value}。`,
          en: `${quote(target.indicator)}: the remark of ${date} is ${quote(remark)}, but ${value} does not meet the target of ${target.value}.`,
        },
        suggestion: {
          'zh-CN': '请与填报单位核对数值和说明。',
          en: 'Check figure and remark with whoever reported them.',
        },
      };
    }
  },
};

/** 未完成, 基本完成, 预计年底完成 and 已完成60% are not finished. */
function saysFinished(remark: string): boolean {
  return remark.split(/[，。；,;]/).some((clause) => finished.test(clause) && !notYet.test(clause));
}

const finished =
  /已.{0,2}(?:完成|达标|办结)|(?:全部|全面|超额|提前)完成|完成目标|\b(?:finished|completed|done)\b/i;
const notYet =
  /未|没|尚|基本|部分|将|预计|力争|拟|争取|完成了?\s*[\d一二三四五六七八九十百]|\b(?:not|un|partly|nearly|almost|to be|will)\b/i;
