import fc from 'fast-check';
import { dutyChanges, unitSentence } from '../../src/plan/duty-changes';
import { usualTerms } from '../../src/plan/role-terms';
import type { Assignment, Plan, Role, Task } from '../../src/plan/plan';
import { anyPlan } from '../sheets/any-plan';
import { mergeCases } from './merge-cases';

const duty = (unit: string, role: Role = 'co'): Assignment => ({
  unit,
  printed: unit,
  role,
  basis: 'labelled',
});
const task = (id: string, title: string, ...assignments: readonly Assignment[]): Task => ({
  id,
  section: 's',
  number: '',
  title,
  text: title,
  assignments,
});
const plan = (tasks: readonly Task[], names: Readonly<Record<string, string>> = {}): Plan => ({
  title: '方案',
  basis: [],
  leadRule: 'labelled',
  sections: [{ id: 's', number: '一、', title: '类别', kind: 'section' }],
  tasks,
  units: ['甲局', '乙局', '丙局'].map((id) => ({ id, name: names[id] ?? id, aliases: [], kind: 'unit' })),
  targets: [],
  milestones: [],
  notes: [],
});

const before = plan([
  task('a', '新建改扩建幼儿园', duty('甲局', 'lead'), duty('乙局')),
  task('b', '培训养老护理人员', duty('乙局', 'lead')),
  task('c', '疏通老旧排水管网', duty('甲局')),
]);

test('duties are told unit by unit, in both languages', () => {
  const after = plan([
    task('a', '新建改扩建幼儿园', duty('乙局', 'lead'), duty('甲局')),
    task('b', '培训养老护理人员', duty('乙局', 'lead'), duty('丙局')),
    task('c', '疏通老旧排水管网', duty('丙局', 'lead')),
    task('d', '编制年度用地计划', duty('甲局', 'lead')),
    task('e', '公开行政许可事项', duty('甲局', 'lead')),
  ]);
  const { units, tasks } = dutyChanges(before, after);
  expect(units.map((unit) => unitSentence(unit, usualTerms))).toEqual([
    {
      'zh-CN': '甲局：新增牵头 2 项、由牵头改配合 1 项、退出 1 项',
      en: '甲局: new as lead 2, from lead to co-responsible units 1, released from 1',
    },
    { 'zh-CN': '乙局：由配合改牵头 1 项', en: '乙局: from co-responsible units to lead 1' },
    {
      'zh-CN': '丙局：新增牵头 1 项、新增配合 1 项',
      en: '丙局: new as lead 1, new among co-responsible units 1',
    },
  ]);
  expect(tasks.map(({ lines }) => lines.map((line) => line['zh-CN']))).toEqual([
    ['由牵头改配合：甲局', '由配合改牵头：乙局'],
    ['新增配合：丙局'],
    ['新增牵头：丙局', '退出：甲局'],
    ['新增任务', '新增牵头：甲局'],
    ['新增任务', '新增牵头：甲局'],
  ]);
});

test('a new name of a unit is its new name and changes no duty', () => {
  const { units, tasks } = dutyChanges(before, plan(before.tasks, { 甲局: '甲乙局' }));
  expect(units.map((unit) => unitSentence(unit, usualTerms)['zh-CN'])).toEqual(['甲乙局：原名“甲局”']);
  expect(tasks).toEqual([]);
});

test('titles, deadlines and targets are told with what they were', () => {
  const [first, ...rest] = before.tasks;
  if (!first) throw new Error('no task');
  const target = {
    id: 'g',
    task: 'a',
    text: '新增学位600个',
    indicator: '新增学位',
    comparator: '>=',
    value: 600,
    unit: '个',
    frequency: 'cumulative',
  } as const;
  const old: Plan = {
    ...before,
    tasks: [{ ...first, deadline: { text: '年底前' } }, ...rest],
    targets: [target],
  };
  const after: Plan = {
    ...before,
    tasks: [{ ...first, title: '新建改扩建公办幼儿园', deadline: { text: '6月底前' } }, ...rest],
    targets: [{ ...target, value: 800 }],
  };
  expect(dutyChanges(old, after).tasks[0]?.lines.map((line) => line['zh-CN'])).toEqual([
    '任务：由“新建改扩建幼儿园”改为“新建改扩建公办幼儿园”',
    '完成时限：由“年底前”改为“6月底前”',
    '目标：由“新增学位 ≥ 600 个（累计）”改为“新增学位 ≥ 800 个（累计）”',
  ]);
});

test('two drafts give the same things different ids: names and likeness match them', () => {
  const draft: Plan = {
    ...before,
    tasks: [
      task('x', '新建和改扩建公办幼儿园', duty('u', 'lead'), duty('乙局')),
      task('y', '培训养老护理人员', duty('乙局', 'lead')),
      task('z', '建立城市噪声监测网', duty('u')),
    ],
    units: [
      { id: 'u', name: '甲乙局', aliases: ['甲局'], kind: 'unit' },
      { id: '乙局', name: '乙局', aliases: [], kind: 'unit' },
    ],
  };
  const { units, tasks } = dutyChanges(before, draft);
  expect(units.map((unit) => unitSentence(unit, usualTerms)['zh-CN'])).toEqual([
    '甲乙局：原名“甲局”、新增配合 1 项、退出 1 项',
    '丙局：不再列入',
  ]);
  expect(tasks.map(({ lines }) => lines.map((line) => line['zh-CN']).join('；'))).toEqual([
    '任务：由“新建改扩建幼儿园”改为“新建和改扩建公办幼儿园”',
    '新增任务；新增配合：甲乙局',
    '任务删除；退出：甲乙局',
  ]);
});

test('what is new to one is gone to the other, and a plan does not differ from itself', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (one, other) => {
      expect(dutyChanges(one, one)).toMatchObject({ units: [], tasks: [], others: [], renumbered: 0 });
      const count = (changes: ReturnType<typeof dutyChanges>, kinds: readonly string[]) =>
        changes.units.flatMap(({ duties }) => duties).filter(({ kind }) => kinds.includes(kind)).length;
      const [there, back] = [dutyChanges(one, other), dutyChanges(other, one)];
      expect(count(there, ['new-lead', 'new-co'])).toBe(count(back, ['left']));
      expect(count(there, ['lead-to-co'])).toBe(count(back, ['co-to-lead']));
    }),
    mergeCases,
  );
});
