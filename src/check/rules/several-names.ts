import { quote } from '../../plan/quote';
import { editUnitAssignments } from '../edit-assignments';
import { withoutLevel } from '../level-of-government';
import { listNames } from '../list-names';
import type { RuleOn } from '../rule';

export const severalNames: RuleOn<'unit'> = {
  id: 'several-names',
  title: { 'zh-CN': '同一单位称谓不一', en: 'One unit under several names' },
  reason: {
    'zh-CN': '同一张表里一个单位有几种写法，读者会以为是几个单位。',
    en: 'A unit written in several ways in one list looks like several units.',
  },
  severity: 'warning',
  each: 'unit',
  *check(unit, facts) {
    const { printed } = facts.useOf(unit.id);
    if (printed.size < 2) return;
    // Giving the level only with the first of a list is usual: 市甲局、乙局.
    if (new Set([...printed.keys()].map(withoutLevel)).size < 2) return;
    const names = [...printed.keys()].sort().map((name) => `${quote(name)}`);
    yield {
      unit: unit.id,
      field: 'name',
      words: unit.name,
      message: {
        'zh-CN': `${quote(unit.name)}在表里有 ${names.length} 种写法：${listNames(names, 'zh-CN')}。`,
        en: `${quote(unit.name)} is written in ${names.length} ways: ${listNames(names, 'en')}.`,
      },
      suggestion: { 'zh-CN': `全部写作${quote(unit.name)}。`, en: `Write ${quote(unit.name)} throughout.` },
    };
  },
  fix(plan, finding) {
    const unit = plan.units.find(({ id }) => id === finding.unit);
    return unit
      ? editUnitAssignments(plan, unit.id, (assignment) => [{ ...assignment, printed: unit.name }])
      : plan;
  },
};
