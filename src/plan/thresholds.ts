import type { Text } from './language';
import type { Plan, Thresholds } from './plan';
import { sameValue } from './same-value';

export interface ThresholdPreset extends Thresholds {
  readonly id: string;
  readonly title: Text;
  /** In one sentence. */
  readonly practice: Text;
}

/** City supervision offices that grade by the gap: more than 10 points is a warning, more than 30 a red one. */
export const byGap: ThresholdPreset = {
  id: 'by-gap',
  title: { 'zh-CN': '按差距分级', en: 'Graded by the gap' },
  practice: {
    'zh-CN': '落后应达进度 10 个百分点以内为正常，10 至 30 为滞后，超过 30 为严重滞后。',
    en: 'Up to 10 percentage points behind the schedule is on course, up to 30 behind, beyond that far behind.',
  },
  behind: 0.1,
  farBehind: 0.3,
  dueSoon: 0,
};

/**
 * Offices that hold everybody to the even pace (序时进度): any shortfall is yellow, the last month is yellow in any case,
 * and red is kept for what is overdue or worse than at the start.
 */
export const evenPace: ThresholdPreset = {
  id: 'even-pace',
  title: { 'zh-CN': '按序时进度', en: 'Held to the even pace' },
  practice: {
    'zh-CN': '未达序时进度即为滞后；到期前 30 天仍未达标为滞后；红色留给逾期。',
    en: 'Any shortfall is behind, and so is whatever is not met in its last 30 days; red is for what is overdue.',
  },
  behind: 0,
  farBehind: 1,
  dueSoon: 30,
};

/** Targets somebody at the top follows in person. */
export const closelyWatched: ThresholdPreset = {
  id: 'closely-watched',
  title: { 'zh-CN': '重点督办', en: 'Closely watched' },
  practice: {
    'zh-CN': '落后 5 个百分点为滞后，超过 15 为严重滞后；到期前 60 天仍未达标为滞后。',
    en: 'More than 5 percentage points is behind, more than 15 far behind; whatever is not met in its last 60 days is behind too.',
  },
  behind: 0.05,
  farBehind: 0.15,
  dueSoon: 60,
};

/** The first is the default. */
export const allThresholds: readonly ThresholdPreset[] = [byGap, evenPace, closelyWatched];

/** The preset by which the plan's targets are judged; nothing where the office has drawn lines of its own. */
export function presetOf({ thresholds = byGap }: Plan): ThresholdPreset | undefined {
  return allThresholds.find((preset) => sameValue(linesOf(preset), linesOf(thresholds)));
}

/** The plan with its targets judged by the lines of a preset. */
export function withThresholdPreset(plan: Plan, preset: ThresholdPreset): Plan {
  const { thresholds: _before, ...rest } = plan;
  return preset.id === byGap.id ? rest : { ...rest, thresholds: linesOf(preset) };
}

function linesOf({ behind, farBehind, dueSoon }: Thresholds): Thresholds {
  return { behind, farBehind, dueSoon };
}
