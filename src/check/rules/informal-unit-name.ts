import officialNames from '../../../seeds/official-names.json';
import { quote } from '../../plan/quote';
import { renameUnit } from '../rename-unit';
import type { RuleOn } from '../rule';

export const informalUnitName: RuleOn<'unit'> = {
  id: 'informal-unit-name',
  title: { 'zh-CN': '口头简称', en: 'Informal short name' },
  reason: {
    'zh-CN': '正式文件用规范简称；内部清单常用口头简称，看得懂，上报前再统一也不迟。',
    en: 'Official documents use the settled short form of a name; lists for use at home often do not, and everybody understands them.',
  },
  severity: 'notice',
  each: 'unit',
  *check(unit) {
    const official = officialName(unit.name);
    if (!official) return;
    yield {
      unit: unit.id,
      field: 'name',
      words: unit.name,
      message: {
        'zh-CN': `${quote(unit.name)}是口头简称，正式文件一般写${quote(official)}。`,
        en: `${quote(unit.name)} is an informal short name; official documents write ${quote(official)}.`,
      },
      suggestion: { 'zh-CN': `全部改为${quote(official)}。`, en: `Write ${quote(official)} throughout.` },
    };
  },
  fix(plan, finding) {
    const unit = plan.units.find(({ id }) => id === finding.unit);
    const official = unit && officialName(unit.name);
    return unit && official ? renameUnit(plan, unit, official, [...unit.aliases, unit.name]) : plan;
  },
};

function officialName(name: string): string | undefined {
  for (const { spoken, official } of officialNames.shortForms) {
    if (name.endsWith(spoken)) return name.slice(0, -spoken.length) + official;
  }
  return undefined;
}
