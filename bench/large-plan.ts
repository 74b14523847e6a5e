import type { Assignment, Plan } from '../src/plan/plan';

/** An invented plan, as large as the largest that anybody has to handle: ten units a task, the first of them leads. */
export function largePlan(tasks = 5_000, units = 300): Plan {
  const sections = Array.from({ length: 50 }, (_, i) => ({
    id: `s-${i}`,
    number: `${i + 1}.`,
    title: `第${i + 1}项重点行动`,
    kind: 'action' as const,
  }));
  return {
    title: '青河市重点工作任务方案',
    basis: [],
    leadRule: 'labelled',
    sections,
    units: Array.from({ length: units }, (_, i) => ({
      id: `u-${i}`,
      name: `市第${i + 1}办公室`,
      aliases: [],
      kind: 'unit' as const,
    })),
    tasks: Array.from({ length: tasks }, (_, i) => ({
      id: `t-${i}`,
      section: `s-${Math.floor((i * sections.length) / tasks)}`,
      number: `${i + 1}.`,
      title: `完成第${i + 1}项工作`,
      text: `完成第${i + 1}项工作。建立台账，按季度调度，年底前报送总结。`,
      assignments: Array.from({ length: 10 }, (_, j): Assignment => {
        // Multiplication by a number without common factors with `units` spreads the tasks over all of them.
        const unit = (i * 7 + j * 31) % units;
        return {
          unit: `u-${unit}`,
          printed: `市第${unit + 1}办公室`,
          role: j ? 'co' : 'lead',
          basis: 'labelled',
        };
      }),
      deadline: { text: '年底前' },
    })),
    targets: [],
    milestones: [],
    notes: [],
  };
}
