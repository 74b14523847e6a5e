import type { Unit } from '../../plan/plan';
import { quote } from '../../plan/quote';
import type { Facts } from '../facts';
import type { RuleOn } from '../rule';
import { soleTask } from '../sole-task';
import type { UnitUse } from '../unit-uses';

export const likelyMisspeltUnit: RuleOn<'unit'> = {
  id: 'likely-misspelt-unit',
  title: { 'zh-CN': '单位名称疑似写错', en: 'Unit name likely misspelt' },
  reason: {
    'zh-CN': '写错一个字，同一单位就被算成两个，任务也送不到它手里。',
    en: 'One wrong character makes two units of one, and its tasks do not reach it.',
  },
  severity: 'warning',
  threshold: {
    value: 2,
    meaning: {
      'zh-CN': '另一名称至少是它出现次数的几倍才提示',
      en: 'how many times as often the other name must stand in the list',
    },
  },
  each: 'unit',
  *check(unit, facts, threshold) {
    const likely = likelyMeant(unit, facts, threshold);
    if (!likely) return;
    yield {
      unit: unit.id,
      ...soleTask(facts.useOf(unit.id)),
      field: 'name',
      words: unit.name,
      message: {
        'zh-CN': `${quote(unit.name)}与${quote(likely.name)}只差一个字，而后者用得多，疑似写错。`,
        en: `${quote(unit.name)} differs from ${quote(likely.name)} by one character and is used less: likely a slip.`,
      },
      suggestion: {
        'zh-CN': `如是同一单位，请改成${quote(likely.name)}。`,
        en: `If it is the same unit, write ${quote(likely.name)}.`,
      },
    };
  },
};

function likelyMeant(unit: Unit, facts: Facts, threshold: number): Unit | undefined {
  const use = facts.useOf(unit.id);
  const count = timesUsed(use);
  if (!count) return undefined;
  let best: Unit | undefined;
  let most = 0;
  for (const other of facts.similarTo(unit)) {
    const otherUse = facts.useOf(other.id);
    const otherCount = timesUsed(otherUse);
    // Units that stand side by side in one task were told apart by whoever wrote it.
    if (otherCount < count * threshold || otherCount <= most || standTogether(use, otherUse)) continue;
    best = other;
    most = otherCount;
  }
  return best;
}

function timesUsed(use: UnitUse): number {
  return use.leads.length + use.cos.length;
}

function standTogether(a: UnitUse, b: UnitUse): boolean {
  for (const tasks of [a.leads, a.cos])
    for (const task of tasks) if (b.leads.includes(task) || b.cos.includes(task)) return true;
  return false;
}
