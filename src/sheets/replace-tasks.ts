import type { Plan, Task } from '../plan/plan';

/** The plan with other tasks; nothing keeps pointing to a task that is gone. */
export function replaceTasks(plan: Plan, tasks: readonly Task[]): Plan {
  const left = new Set(tasks.map(({ id }) => id));
  const withoutLostTask = <Entry extends { readonly task?: string }>(entry: Entry): Entry => {
    if (entry.task === undefined || left.has(entry.task)) return entry;
    const { task: _gone, ...rest } = entry;
    return rest as Entry;
  };
  return {
    ...plan,
    tasks,
    targets: plan.targets.map(withoutLostTask),
    notes: plan.notes.map(withoutLostTask),
  };
}
