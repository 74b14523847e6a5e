import { withEarlierLeads, withoutEarlierLeads } from '../../src/check/earlier-leads';
import { leadCandidates } from '../../src/check/lead-candidates';
import type { Plan } from '../../src/plan/plan';
import { planOf, unitOf } from './plan-of';

function proposed(plan: Plan, id = 't1', most?: number): string[] {
  const task = plan.tasks.find((row) => row.id === id);
  if (!task) throw new Error(`No task ${id}.`);
  return leadCandidates(task, plan, most).map(({ unit, reason }) => `${unit.name}: ${reason['zh-CN']}`);
}

test('the row’s own units come first: who leads nearby, then in printed order; then who leads nearby', () => {
  const plan = planOf([
    '| 各县人民政府、市科协、市教育局',
    '市教育局 | 市科协',
    '市妇联 | 市教育局',
    '市妇联',
  ]);
  expect(proposed(plan)).toEqual([
    '市教育局: 在本项责任单位中，并牵头同组另外 1 项任务。',
    '市科协: 在本项责任单位中列第 2 位。',
    '市妇联: 牵头同组 2 项任务，如“办好第3件实事”。',
  ]);
  expect(proposed(plan, 't1', 1)).toHaveLength(1);
});

test('a unit that the clause itself names goes before all', () => {
  const plan = planOf([{ units: '| 市科协', text: '由市妇联开设课堂。' }, '市妇联 | 市科协']);
  expect(proposed(plan)[0]).toBe('市妇联: 任务原文写明由其承担或牵头。');
});

test('a task with a lead needs none, and where nobody is near nobody is proposed', () => {
  expect(proposed(planOf(['市教育局 | 市科协']))).toEqual([]);
  expect(proposed(planOf(['', { units: '市教育局', section: 's2' }]))).toEqual([]);
});

test('nothing is filled in', () => {
  const plan = planOf(['| 市科协', '市教育局 | 市科协']);
  const before = JSON.stringify(plan);
  proposed(plan);
  expect(JSON.stringify(plan)).toBe(before);
});

test('who led the same task in an earlier plan is proposed, under whatever name the register has now', () => {
  const plan = planOf(['| 市科协', '市教育局 | 市科协'], {
    units: [unitOf('市科协'), unitOf('市教育局'), unitOf('市文化和旅游局', { aliases: ['市文广局'] })],
  });
  const earlier = planOf([{ id: 'old-7', title: '办好 第1件实事。', units: '市文广局、市水务局 | 市科协' }], {
    title: '云岭市上一轮工作方案',
  });
  expect(proposed(withEarlierLeads(plan, earlier), 't1')).toEqual([
    '市文化和旅游局: 在“云岭市上一轮工作方案”中牵头“办好 第1件实事。”。',
    '市科协: 在本项责任单位中列第 1 位。',
    '市教育局: 牵头同组 1 项任务，如“办好第2件实事”。',
  ]);
  // A task that only bears the same id says something else.
  const other = planOf([{ title: '修一座桥', text: '修一座桥。', units: '市文广局' }]);
  expect(proposed(withEarlierLeads(plan, other), 't1')).toEqual(proposed(plan));
  expect(withoutEarlierLeads(withEarlierLeads(plan, earlier))).toEqual(plan);
});
