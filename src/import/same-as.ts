import type { FoundClause } from './outline';
import type { FoundTask } from './tasks';

/** Gives 同上 and 同第5项 the units they stand for: those of the task before, or of the task of that number. */
export function resolveSameAs(tasks: readonly FoundTask[]): readonly FoundTask[] {
  if (!tasks.some(({ clauses }) => clauses.some(({ duties }) => duties.sameAs !== undefined))) return tasks;
  const resolved: FoundTask[] = [];
  const byNumber = new Map<number, FoundTask>();
  for (const task of tasks) {
    const clauses = task.clauses.flatMap((clause): readonly FoundClause[] => {
      const { sameAs } = clause.duties;
      if (sameAs === undefined) return [clause];
      const source = sameAs === 'above' ? resolved[resolved.length - 1] : byNumber.get(sameAs);
      return (source?.clauses ?? []).map((same) => ({ ...same, place: clause.place }));
    });
    const whole = { ...task, clauses };
    resolved.push(whole);
    const number = Number(/\d+/.exec(task.number)?.[0]);
    if (!byNumber.has(number)) byNumber.set(number, whole);
  }
  return resolved;
}
