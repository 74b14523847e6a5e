import { proseDoubts } from '../../src/prose/prose-doubts';
import { samplePlan } from '../sheets/sample-plan';

test('assumed and missing leads are said', () => {
  expect(proseDoubts(samplePlan).map((doubt) => doubt['zh-CN'])).toEqual([
    expect.stringContaining('有 1 项任务原文没有写明牵头单位'),
    expect.stringContaining('有 1 项任务没有牵头单位'),
  ]);
});

test('a plan without either leaves no doubt', () => {
  const tasks = samplePlan.tasks.filter(({ assignments }) =>
    assignments.some(({ role, basis }) => role === 'lead' && basis === 'labelled'),
  );
  expect(proseDoubts({ ...samplePlan, tasks })).toEqual([]);
});
