import { mended, saidOf } from '../findings-of';
import { assignmentsOf, planOf } from '../plan-of';

test('assumed-lead', () => {
  const plan = planOf(
    [
      {
        units: '',
        assignments: [
          ...assignmentsOf('市教育局', 'lead', 'assumed-order'),
          ...assignmentsOf('市科协', 'co', 'assumed-order'),
        ],
      },
      { units: '', assignments: assignmentsOf('市妇联', 'lead', 'assumed-order') },
      '市科协 | 市教育局',
    ],
    { leadRule: 'assumed' },
  );
  expect(saidOf('assumed-lead', plan)).toEqual([
    '-: 原文没有说明首位单位牵头，有 1 项任务是按排序暂定的牵头单位（如“办好第1件实事”）。',
  ]);
  const fixed = mended('assumed-lead', plan);
  expect(saidOf('assumed-lead', fixed)).toEqual([]);
  expect(fixed.leadRule).toBe('stated');
  expect(fixed.tasks[0]?.assignments.map(({ basis }) => basis)).toEqual(['stated-order', 'stated-order']);
  expect(fixed.tasks[2]).toBe(plan.tasks[2]);
});
