import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';

export const nameOfTwoUnits: RuleOn<'unit'> = {
  id: 'name-of-two-units',
  title: { 'zh-CN': '两个单位同名', en: 'Name of two units' },
  reason: {
    'zh-CN': '名录里两个单位用同一个名称，表里写的是谁就说不清了。',
    en: 'Where two units of the register share a name, the list cannot say which is meant.',
  },
  severity: 'error',
  each: 'unit',
  *check(unit, facts) {
    for (const name of [unit.name, ...unit.aliases]) {
      const other = facts.unitsByName.get(name);
      if (!other || other === unit) continue;
      yield {
        unit: unit.id,
        field: 'name',
        words: name,
        message: {
          'zh-CN': `${quote(name)}既是${quote(unit.name)}又是${quote(other.name)}的名称。`,
          en: `${quote(name)} is a name of both ${quote(unit.name)} and ${quote(other.name)}.`,
        },
        suggestion: {
          'zh-CN': '请在单位名录里只留给其中一个。',
          en: 'Leave it to one of them in the unit register.',
        },
      };
    }
  },
};
