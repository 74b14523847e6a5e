import type { Task } from '../plan/plan';

/** A task and one that it is a part of. */
export interface PartOfItem {
  readonly part: Task;
  readonly whole: Task;
}

/** Tasks that are parts of another by their number: 3.2 belongs to 3, 3.2.1 to 3.2. `tasks` are those of one section. */
export function partsOfItems(tasks: readonly Task[]): readonly PartOfItem[] {
  const byNumber = new Map(tasks.map((task) => [plainNumber(task), task]));
  return tasks.flatMap((part): PartOfItem[] => {
    const whole = byNumber.get(plainNumber(part).match(dotted)?.[1] ?? 'none');
    return whole && whole !== part ? [{ part, whole }] : [];
  });
}

const dotted = /^(\d+(?:\.\d+)*)\.\d+$/;

/** 3．2、 is 3.2. */
function plainNumber({ number }: Task): string {
  return number
    .normalize('NFKC')
    .replace(/[^\d.\p{L}]/gu, '')
    .replace(/\.+$/, '');
}
