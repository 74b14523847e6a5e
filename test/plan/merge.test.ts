import fc from 'fast-check';
import { mergePlans } from '../../src/plan/merge';
import { mergeValues } from '../../src/plan/merge-values';
import type { Assignment, Plan, Task } from '../../src/plan/plan';
import { brokenReference } from '../../src/plan/plan-references';
import { resolve } from '../../src/plan/resolve';
import { anyPlan } from '../sheets/any-plan';
import { mergeCases } from './merge-cases';

const co = (unit: string): Assignment => ({ unit, printed: unit, role: 'co', basis: 'labelled' });
const task = (id: string, title = id, units: readonly string[] = []): Task => ({
  id,
  section: 's',
  number: '',
  title,
  text: title,
  assignments: units.map(co),
});
const plan = (tasks: readonly Task[], units: readonly string[] = ['甲', '乙', '丙']): Plan => ({
  title: '方案',
  basis: [],
  leadRule: 'labelled',
  sections: [{ id: 's', number: '', title: '类别', kind: 'section' }],
  tasks,
  units: units.map((name) => ({ id: name, name, aliases: [], kind: 'unit' })),
  targets: [],
  milestones: [],
  notes: [],
});
const order = ({ tasks }: Plan) => tasks.map(({ id }) => id).join('');
const tasks = (ids: string) => plan([...ids].map((id) => task(id)));

test('changes of one side alone give that side, and no conflict', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (base, side) => {
      expect(mergePlans(base, side, base)).toEqual({ plan: side, conflicts: [] });
      expect(mergePlans(base, base, side)).toEqual({ plan: side, conflicts: [] });
      expect(mergePlans(base, side, side)).toEqual({ plan: side, conflicts: [] });
    }),
    mergeCases,
  );
});

test('the merge is the same whoever is called ours where nothing collides, and what collides is the same either way', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, anyPlan, (base, ours, theirs) => {
      const [one, other] = [mergePlans(base, ours, theirs), mergePlans(base, theirs, ours)];
      expect(one.conflicts.length === 0).toBe(other.conflicts.length === 0);
      if (one.conflicts.length === 0) expect(one.plan).toEqual(other.plan);
      const told = [mergeValues(base, ours, theirs), mergeValues(base, theirs, ours)].map(({ conflicts }) =>
        conflicts.map(({ path }) => path.join('/')).sort(),
      );
      expect(told[0]).toEqual(told[1]);
    }),
    mergeCases,
  );
});

test.each([
  ['moves of different tasks', 'abcdefgh', 'bcadefgh', 'abcdehfg', 'bcadehfg', 0],
  ['an insertion and a move', 'abcd', 'axbcd', 'abdc', 'axbdc', 0],
  ['an insertion and a deletion', 'abcd', 'abxcd', 'acd', 'axcd', 0],
  ['two insertions in one place', 'ab', 'ayb', 'axb', 'axyb', 0],
  ['the same move', 'abcd', 'dabc', 'dabc', 'dabc', 0],
  ['one task moved to two places', 'abcdef', 'cabdef', 'abdefc', 'cabdef', 1],
  ['a whole new order against a deletion', 'abcd', 'dcba', 'abd', 'dba', 0],
])('order: %s', (_what, base, ours, theirs, expected, conflicts) => {
  const merged = mergePlans(tasks(base), tasks(ours), tasks(theirs));
  expect([order(merged.plan), merged.conflicts.length]).toEqual([expected, conflicts]);
});

test('assignments of one task merge by unit', () => {
  const base = plan([task('a', 'a', ['甲', '乙'])]);
  const ours = plan([{ ...task('a'), assignments: [{ ...co('甲'), role: 'lead' }, co('乙')] }]);
  const theirs = plan([task('a', 'a', ['甲', '丙'])]);
  const merged = mergePlans(base, ours, theirs);
  expect(merged.conflicts).toEqual([]);
  expect(merged.plan.tasks[0]?.assignments).toEqual([{ ...co('甲'), role: 'lead' }, co('丙')]);
});

test('a deletion against an edit is told with all three sides, and can be decided either way', () => {
  const [base, ours, theirs] = [tasks('abc'), tasks('ac'), plan([task('a'), task('b', '改'), task('c')])];
  const { plan: merged, conflicts } = mergePlans(base, ours, theirs);
  expect(order(merged)).toBe('ac');
  expect(conflicts).toEqual([
    {
      kind: 'task',
      id: 'b',
      field: '',
      path: ['tasks', 'b'],
      base: task('b'),
      ours: undefined,
      theirs: task('b', '改'),
      after: 'a',
    },
  ]);
  const [conflict] = conflicts;
  if (!conflict) throw new Error('no conflict');
  expect(resolve(merged, conflict, 'theirs')).toEqual(theirs);
  expect(resolve(merged, conflict, 'base')).toEqual(base);
  expect(resolve(merged, conflict, 'ours')).toEqual(ours);
});

test('a unit that one side deletes and the other gives a duty stays, and is told', () => {
  const base = plan([task('a', 'a', ['甲'])]);
  const ours = plan([task('a', 'a', ['甲'])], ['甲', '丙']);
  const theirs = plan([task('a', 'a', ['甲', '乙'])]);
  const { plan: merged, conflicts } = mergePlans(base, ours, theirs);
  expect(merged).toEqual(theirs);
  expect(conflicts.map(({ kind, id, ours: our }) => [kind, id, our])).toEqual([['unit', '乙', undefined]]);
  const [conflict] = conflicts;
  if (!conflict) throw new Error('no conflict');
  expect(resolve(merged, conflict, 'ours')).toEqual(ours);
  expect(brokenReference(merged)).toBeUndefined();
});

test('a date goes with its words: two deadlines are one conflict, and never half of each', () => {
  const due = (text: string, date: string): Plan => plan([{ ...task('a'), deadline: { text, date } }]);
  const base = due('年底前', '2024-12-31');
  const [ours, theirs] = [due('6月底前', '2024-06-30'), due('2025年底前', '2025-12-31')];
  const { plan: merged, conflicts } = mergePlans(base, ours, theirs);
  expect(merged).toEqual(ours);
  expect(conflicts.map(({ path }) => path)).toEqual([['tasks', 'a', 'deadline']]);
});

describe('what is settled of the checks', () => {
  const settled = (checking: Plan['checking']): Plan => ({ ...tasks('a'), ...(checking && { checking }) });

  test.each<
    readonly [
      string,
      ...[base: Plan['checking'], ours: Plan['checking'], theirs: Plan['checking'], merged: Plan['checking']],
    ]
  >([
    [
      'two thresholds stand together',
      undefined,
      { thresholds: { 'many-leads': 9 } },
      { thresholds: { 'many-tasks': 20 } },
      { thresholds: { 'many-leads': 9, 'many-tasks': 20 } },
    ],
    [
      'one goes back to the profile, another is settled',
      { severity: { 'many-leads': 'off' } },
      undefined,
      { severity: { 'many-leads': 'off', 'many-tasks': 'error' } },
      { severity: { 'many-tasks': 'error' } },
    ],
    [
      'both go back to the profile',
      { severity: { 'many-leads': 'off', 'many-tasks': 'error' } },
      { severity: { 'many-leads': 'off' } },
      { severity: { 'many-tasks': 'error' } },
      undefined,
    ],
  ])('%s', (_what, base, ours, theirs, merged) => {
    for (const [a, b] of [
      [ours, theirs],
      [theirs, ours],
    ])
      expect(mergePlans(settled(base), settled(a), settled(b))).toEqual({
        plan: settled(merged),
        conflicts: [],
      });
  });

  test('one rule settled twice is told, and can be decided either way', () => {
    const [base, ours] = [settled(undefined), settled({ severity: { 'many-leads': 'off' } })];
    const other = settled({ severity: { 'many-leads': 'error' } });
    const { plan: merged, conflicts } = mergePlans(base, ours, other);
    expect(merged).toEqual(ours);
    expect(conflicts.map(({ kind, field, path }) => [kind, field, path.join('/')])).toEqual([
      ['plan', 'checking', 'checking/severity/many-leads'],
    ]);
    const [conflict] = conflicts;
    if (!conflict) throw new Error('no conflict');
    expect(resolve(merged, conflict, 'theirs')).toEqual(other);
    expect(resolve(merged, conflict, 'base')).toEqual(base);
  });
});
