import type { Unit } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { withoutLevel } from '../level-of-government';
import type { RuleOn } from '../rule';

const levels = ['省', '市', '州', '盟', '县', '区', '旗'];

export const missingLevelPrefix: RuleOn<'unit'> = {
  id: 'missing-level-prefix',
  title: { 'zh-CN': '缺层级前缀', en: 'Level of government missing' },
  reason: {
    'zh-CN': '“市某局”和“某局”并存，分不清是同一单位还是上下两级。',
    en: 'Where a bureau stands with and without its level, one unit or two levels may be meant.',
  },
  severity: 'warning',
  each: 'unit',
  *check(unit, facts) {
    const full = withLevel(unit, facts.unitsByName);
    if (!full) return;
    yield {
      unit: unit.id,
      field: 'name',
      words: unit.name,
      message: {
        'zh-CN': `${quote(unit.name)}没有写层级，而名录里另有${quote(full.name)}。`,
        en: `${quote(unit.name)} does not say its level, and the register also has ${quote(full.name)}.`,
      },
      suggestion: {
        'zh-CN': `是同一单位的，请把${quote(unit.name)}作为${quote(full.name)}的别称；是两级的，请写明层级。`,
        en: `If they are one unit, make ${quote(unit.name)} another name of ${quote(full.name)}; if not, write the level.`,
      },
    };
  },
};

function withLevel(unit: Unit, byName: ReadonlyMap<string, Unit>): Unit | undefined {
  // 市场… begins with a level only by chance; a name that has one already is not asked for another.
  if (withoutLevel(unit.name) !== unit.name && !unit.name.startsWith('市场')) return undefined;
  for (const level of levels) {
    const full = byName.get(level + unit.name);
    if (full && full !== unit && full.name === level + unit.name) return full;
  }
  return undefined;
}
