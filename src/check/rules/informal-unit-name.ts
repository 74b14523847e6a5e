import { quote } from '../../plan/quote';
import { renameUnit } from '../rename-unit';
import type { RuleOn } from '../rule';

/**
 * Short forms of everyday speech and the short forms that bodies of this kind use in official documents since the reform
 * of 2018. Only forms whose official counterpart is the same everywhere.
 */
const officialForms: readonly (readonly [spoken: string, official: string])[] = [
  ['发改委', '发展改革委'],
  ['发改局', '发展改革局'],
  ['卫健委', '卫生健康委'],
  ['卫健局', '卫生健康局'],
  ['人社局', '人力资源社会保障局'],
  ['人社厅', '人力资源社会保障厅'],
  ['人社部', '人力资源社会保障部'],
  ['住建局', '住房城乡建设局'],
  ['住建厅', '住房城乡建设厅'],
  ['住建部', '住房城乡建设部'],
  ['工信局', '工业和信息化局'],
  ['工信厅', '工业和信息化厅'],
  ['工信部', '工业和信息化部'],
  ['文旅局', '文化和旅游局'],
  ['文旅厅', '文化和旅游厅'],
  ['文旅部', '文化和旅游部'],
  ['市监局', '市场监管局'],
];

export const informalUnitName: RuleOn<'unit'> = {
  id: 'informal-unit-name',
  title: { 'zh-CN': '口头简称', en: 'Informal short name' },
  reason: {
    'zh-CN': '正式文件用规范简称，口头简称不宜印发。',
    en: 'Official documents use the settled short form of a name, not that of everyday speech.',
  },
  severity: 'warning',
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
  for (const [spoken, official] of officialForms) {
    if (name.endsWith(spoken)) return name.slice(0, -spoken.length) + official;
  }
  return undefined;
}
