import type { RuleOn } from '../rule';
import { soleTask } from '../sole-task';
import type { Text } from '../../plan/language';
import { quote } from '../../plan/quote';

export const damagedUnitName: RuleOn<'unit'> = {
  id: 'damaged-unit-name',
  title: { 'zh-CN': '单位名称残缺', en: 'Damaged unit name' },
  reason: {
    'zh-CN': '残缺的名称不指向任何单位，文件发出去没有人认领。',
    en: 'A damaged name belongs to no unit; nobody will take the task for theirs.',
  },
  severity: 'error',
  each: 'unit',
  *check(unit, facts) {
    const damage = damageOf(unit.name);
    if (!damage) return;
    yield {
      unit: unit.id,
      ...soleTask(facts.useOf(unit.id)),
      field: 'name',
      words: unit.name,
      message: {
        'zh-CN': `单位名称${quote(unit.name)}${damage['zh-CN']}。`,
        en: `The unit name ${quote(unit.name)} ${damage.en}.`,
      },
      suggestion: { 'zh-CN': '请对照原文补全名称。', en: 'Complete the name from the original document.' },
    };
  },
};

/** Words for a kind of body that name no body by themselves. 办公室 is left out: it can be one of an organisation's own. */
const bareKind = /^(?:局|委|办|厅|部|处|科|室|会|院|所|府|人民政府|管委会|委员会|总局|分局)$/;

function damageOf(name: string): Text | undefined {
  if (bareKind.test(name)) {
    return {
      'zh-CN': '只剩一个类别字样，前面的字丢了',
      en: 'is only the word for a kind of body; what came before is lost',
    };
  }
  if (!bracketsClose(name)) return { 'zh-CN': '里的括号不成对', en: 'has a bracket without its partner' };
  if (/[\uFFFD□]|\?{2,}/.test(name))
    return { 'zh-CN': '里有认不出的字', en: 'has characters that could not be read' };
  return undefined;
}

function bracketsClose(name: string): boolean {
  let open = 0;
  for (const character of name) {
    if ('(（〔［['.includes(character)) open++;
    else if (')）〕］]'.includes(character) && --open < 0) return false;
  }
  return open === 0;
}
