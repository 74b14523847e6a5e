import { quote } from '../../plan/quote';
import { renameUnit } from '../rename-unit';
import type { RuleOn } from '../rule';
import { soleTask } from '../sole-task';

export const labelInUnitName: RuleOn<'unit'> = {
  id: 'label-in-unit-name',
  title: { 'zh-CN': '单位名称里残留标签', en: 'Label left in a unit name' },
  reason: {
    'zh-CN': '“责任单位：”等字样混进名称，同一单位会被当成两个。',
    en: 'A label such as “Lead:” inside a name makes another unit of it.',
  },
  severity: 'warning',
  each: 'unit',
  *check(unit, facts) {
    const rest = withoutLabel(unit.name);
    if (rest === undefined) return;
    yield {
      unit: unit.id,
      ...soleTask(facts.useOf(unit.id)),
      field: 'name',
      words: unit.name,
      message: {
        'zh-CN': `单位名称${quote(unit.name)}里带着标签字样。`,
        en: `The unit name ${quote(unit.name)} still carries a label.`,
      },
      suggestion: { 'zh-CN': `改为${quote(rest)}。`, en: `Write ${quote(rest)}.` },
    };
  },
  fix(plan, finding) {
    const unit = plan.units.find(({ id }) => id === finding.unit);
    const rest = unit && withoutLabel(unit.name);
    return unit && rest !== undefined ? renameUnit(plan, unit, rest) : plan;
  },
};

const label =
  /^(?:责任|牵头|主办|协办|配合|承办|参加)(?:单位|部门)\s*[:：]?\s*(?=.)|^(?:lead|supporting|co)(?: (?:unit|agency))?\s*:\s*(?=.)/i;

function withoutLabel(name: string): string | undefined {
  return label.test(name) ? name.replace(label, '') : undefined;
}
