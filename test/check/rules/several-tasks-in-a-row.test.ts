import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('several-tasks-in-a-row', () => {
  const plan = planOf([
    { units: '市教育局', text: '一是开好课程，二是建好场馆。' },
    { units: '市教育局', text: '开好课程，建好场馆，办好十二是非题竞赛。' },
    '市科协',
  ]);
  expect(saidOf('several-tasks-in-a-row', plan)).toEqual([
    't1: “办好第1件实事”里分了几条（“一是…二是”），像是几项任务。',
  ]);
});
