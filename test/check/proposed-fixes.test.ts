import { allRules } from '../../src/check/all-rules';
import { check } from '../../src/check/check';
import { mend, proposedFixes } from '../../src/check/proposed-fixes';
import { withSeverity } from '../../src/check/settle-checks';
import type { Plan } from '../../src/plan/plan';
import { cleanPlan } from './clean-plan';
import { faults } from './faults';
import { planOf } from './plan-of';

const fixesIn = (plan: Plan) => proposedFixes(plan, check(plan));
const said = (plan: Plan) =>
  fixesIn(plan).map(({ finding, changes }) => [
    finding.rule,
    ...changes.map(({ where, before, after }) => `${where['zh-CN']}：${before} → ${after}`),
  ]);

test('a unit named twice: the cell before and after', () => {
  expect(said(planOf(['市教育局 | 市科协、市体育局、市科协']))).toEqual([
    ['duplicate-unit', '“办好第1件实事”的责任单位：市科协、市体育局、市科协 → 市科协、市体育局'],
  ]);
});

test('an informal name: every cell it stands in, and its entry in the register', () => {
  expect(said(planOf(['市发改委 | 市教育局', '市教育局 | 市发改委', '市科协 | 市教育局']))).toContainEqual([
    'informal-unit-name',
    '“办好第1件实事”的牵头单位：市发改委 → 市发展改革委',
    '“办好第2件实事”的责任单位：市发改委 → 市发展改革委',
    '单位名录：市发改委 → 市发展改革委（市发改委）',
  ]);
});

test('what takes judgement is not proposed', () => {
  const plan = planOf(['| 市教育局']);
  expect(check(plan).map(({ rule }) => rule)).toContain('missing-lead');
  expect(fixesIn(plan)).toEqual([]);
});

test.each(allRules.filter(({ fix }) => fix).map(({ id }) => id))('%s shows what it changes', (id) => {
  const plant = faults[id];
  if (!plant) throw new Error(`${id} has no fault.`);
  const first = <Item>(items: readonly Item[]): Item => items[0] as Item;
  const faulty = withSeverity(plant(cleanPlan, first), id, 'error');
  const own = fixesIn(faulty).filter(({ finding }) => finding.rule === id);
  expect(own.length).toBeGreaterThan(0);
  for (const { finding, changes } of own) {
    expect(changes.length).toBeGreaterThan(0);
    expect(mend(faulty, finding)).not.toEqual(faulty);
  }
});
