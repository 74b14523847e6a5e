import type { Task } from '../plan/plan';

/** What some rule looks for in the words of tasks, kept as tasks come and go: an edit looks through its own row only. */
export interface WordsOfTasks {
  /** What was found, each wording once, with how often it stands in all tasks together. */
  readonly found: ReadonlyMap<string, number>;
  /** What was found in one task, in the order in which it stands there. */
  of(task: Task): readonly string[];
  add(task: Task): void;
  remove(task: Task): void;
}

export function wordsOfTasks(wordsIn: (task: Task) => readonly string[]): WordsOfTasks {
  const found = new Map<string, number>();
  const byTask = new Map<Task, readonly string[]>();
  return {
    found,
    of: (task) => byTask.get(task) ?? [],
    add(task) {
      const words = wordsIn(task);
      if (words.length === 0) return;
      byTask.set(task, words);
      for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
    },
    remove(task) {
      for (const word of byTask.get(task) ?? []) {
        const left = (found.get(word) ?? 0) - 1;
        if (left > 0) found.set(word, left);
        else found.delete(word);
      }
      byTask.delete(task);
    },
  };
}
