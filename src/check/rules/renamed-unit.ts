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
const reform = (was: string, now: string, from: string): Reform => ({
  was: new RegExp(`${level}(?:${was})$`),
  now,
  from,
});

/**
 * Bodies that the national reforms of 2018 and 2023 renamed or merged. Local reforms followed until the spring of 2019 and
 * the end of 2024; the dates are those by which all had followed.
 */
const reforms: readonly Reform[] = [
  reform('卫计委|卫生计生委|卫计局', '卫生健康委（局）', '2019-04-01'),
  reform('环保局|环境保护局', '生态环境局', '2019-04-01'),
  reform('国土资源局|国土局', '自然资源局', '2019-04-01'),
  reform('安监局|安全生产监督管理局', '应急管理局', '2019-04-01'),
  reform('食药监局|食品药品监管局|工商局|质监局', '市场监管局', '2019-04-01'),
  reform('旅游局|旅发委|文新广局|文广新局|文化局', '文化和旅游局', '2019-04-01'),
  reform('农业局|农牧业局|农委', '农业农村局', '2019-04-01'),
  reform('物价局', '发展改革委（局）', '2019-04-01'),
  reform('国税局|地税局', '税务局', '2019-04-01'),
  reform('扶贫办', '乡村振兴局', '2021-12-31'),
];

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
        'zh-CN': '请按现行机构名称核对；当地仍用旧名的可以忽略本条。',
        en: 'Compare with the present names of bodies; waive this where the old name is still in use.',
      },
    };
  },
};

function reformOf(unit: Unit, published: string): Reform | undefined {
  return reforms.find(({ was, from }) => published >= from && was.test(unit.name));
}
