import { quote } from '../../plan/quote';
import type { RuleOn } from '../rule';
import { soleTask } from '../sole-task';

export const doubledCharacter: RuleOn<'unit'> = {
  id: 'doubled-character',
  title: { 'zh-CN': '单位名称里重字', en: 'Character doubled in a unit name' },
  reason: {
    'zh-CN': '多打一个字，同一单位就成了名录里没有的另一个单位。',
    en: 'One character too many makes another unit of it, which nobody knows.',
  },
  severity: 'warning',
  each: 'unit',
  *check(unit, facts) {
    const doubled = doubledIn(unit.name);
    if (!doubled) return;
    yield {
      unit: unit.id,
      ...soleTask(facts.useOf(unit.id)),
      field: 'name',
      words: unit.name,
      message: {
        'zh-CN': `单位名称${quote(unit.name)}里${quote(doubled)}字重复，疑似多打。`,
        en: `The unit name ${quote(unit.name)} repeats ${quote(doubled)}, which looks like a slip.`,
      },
      suggestion: { 'zh-CN': '请对照原文核对名称。', en: 'Compare the name with the original document.' },
    };
  },
};

/** The character before the word for the kind of body stands again one or two places before: 干部干局. */
const beforeKind = /(\p{Script=Han})\p{Script=Han}?\1(?:局|委|办|厅|部|处|会|院|所)$/u;

/** Characters that end the names of fields, which names of merged bodies rightly repeat: 教育体育局, 农业林业局. */
const endOfField = /[育业政务化生林产理管通游源保运建信技农济法贸某]/;

const doubledKind = /(局)局$|(委)委$|(厅)厅$|(部)部$|(处)处$|(府)府$|(办)办$/;

function doubledIn(name: string): string | undefined {
  const doubled = beforeKind.exec(name)?.[1];
  if (doubled && !endOfField.test(doubled)) return doubled;
  return doubledKind.exec(name)?.slice(1).find(Boolean);
}
