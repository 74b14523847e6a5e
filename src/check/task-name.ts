import type { Task } from '../plan/plan';

const longest = 30;

/** How a message calls a task: its title, shortened where it is a whole sentence. */
export function taskName(task: Task): string {
  const words = task.title || task.text || task.number;
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
