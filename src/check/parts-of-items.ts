import type { Task } from '../plan/plan';

/** A task and one that it is a part of. */
export interface PartOfItem {
  readonly part: Task;
  readonly whole: Task;
}

/** Tasks that are parts of another by their number: 3.2 belongs to 3, 3.2.1 to 3.2. `tasks` are those of one section. */
export function partsOfItems(tasks: readonly Task[]): readonly PartOfItem[] {
  const numbers = tasks.map(digitsOf);
  if (!numbers.some((number) => number?.includes('.'))) return [];
  const byNumber = new Map<string, Task>();
  tasks.forEach((task, i) => {
    const number = numbers[i];
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, task);
  });
  return tasks.flatMap((part, i): PartOfItem[] => {
    const whole = byNumber.get(numbers[i]?.replace(lastStep, '') ?? '');
    return whole && whole !== part ? [{ part, whole }] : [];
  });
}

const lastStep = /\.\d+$/;

/** 3．2、 and Action 3.2: are 3.2. */
function digitsOf({ number }: Task): string | undefined {
  const [digits, ...more] = number.normalize('NFKC').match(/\d+(?:\.\d+)*/g) ?? [];
  return more.length ? undefined : digits;
}
