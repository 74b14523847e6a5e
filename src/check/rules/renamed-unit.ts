import officialNames from '../../../seeds/official-names.json';
import type { Unit } from '../../plan/plan';
import { quote } from '../../plan/quote';
import { soleTask } from '../sole-task';
import type { RuleOn } from '../rule';

interface Reform {
  readonly was: RegExp;
  readonly now: string;
  /** ISO date from which the old name is surely gone. */
  readonly from: string;
}

const level = '^(?:.{0,8}[省市州盟县区旗])?';

const reforms: readonly Reform[] = officialNames.reforms.map(({ was, now, from }) => ({
  was: new RegExp(`${level}(?:${was.join('|')})$`),
  now,
  from,
}));

export const renamedUnit: RuleOn<'unit'> = {
  id: 'renamed-unit',
  title: { 'zh-CN': '单位已更名或撤并', en: 'Unit renamed or merged' },
  reason: {
    'zh-CN': '机构改革后旧名称已没有对应的单位，文件会送错门。',
    en: 'After a reform the old name belongs to no unit, and the list goes to the wrong door.',
  },
  severity: 'warning',
  each: 'unit',
  *check(unit, facts) {
    const { published } = facts.plan;
    const done = published && reformOf(unit, published);
    if (!done) return;
    yield {
      unit: unit.id,
      ...soleTask(facts.useOf(unit.id)),
      field: 'name',
      words: unit.name,
      message: {
        'zh-CN': `${quote(unit.name)}在机构改革后一般已更名为${quote(done.now)}，而文件日期是 ${published}。`,
        en: `Since the reform ${quote(unit.name)} is mostly called ${quote(done.now)}; the document is dated ${published}.`,
      },
      suggestion: {
        'zh-CN': '请按现行机构名称核对；当地仍用旧名的可以豁免本条。',
        en: 'Compare with the present names of bodies; waive this where the old name is still in use.',
      },
    };
  },
};

function reformOf(unit: Unit, published: string): Reform | undefined {
  return reforms.find(({ was, from }) => published >= from && was.test(unit.name));
}
