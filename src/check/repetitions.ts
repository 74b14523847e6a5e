import type { Task } from '../plan/plan';

/** Tasks that say the same, kept as tasks come and go. */
export interface Repetitions {
  /** The first task of the list that says what this one says, unless it is this one. */
  saidBefore(task: Task): Task | undefined;
  add(task: Task): void;
  remove(task: Task): void;
  /** Tasks that say the same as one of these; first puts them in the order of the list, which an edit may have changed. */
  alike(tasks: readonly Task[], order: readonly Task[]): readonly Task[];
}

export function repetitions(): Repetitions {
  const sayings = new WeakMap<Task, readonly string[]>();
  const sayers = new Map<string, Set<Task>>();
  const sayingsOf = (task: Task): readonly string[] => {
    let said = sayings.get(task);
    if (!said) sayings.set(task, (said = whatItSays(task)));
    return said;
  };
  return {
    saidBefore(task) {
      for (const saying of sayingsOf(task)) {
        for (const first of sayers.get(saying) ?? []) {
          if (first !== task) return first;
          break;
        }
      }
      return undefined;
    },
    add(task) {
      for (const saying of sayingsOf(task)) {
        const group = sayers.get(saying);
        if (group) group.add(task);
        else sayers.set(saying, new Set([task]));
      }
    },
    remove(task) {
      for (const saying of sayingsOf(task)) sayers.get(saying)?.delete(task);
    },
    alike(tasks, order) {
      const alike = new Set<Task>();
      for (const saying of new Set(tasks.flatMap(sayingsOf))) {
        const group = sayers.get(saying);
        if (!group) continue;
        if (group.size > 1) sayers.set(saying, new Set(order.filter((task) => group.has(task))));
        for (const task of group) alike.add(task);
      }
      return [...alike];
    },
  };
}

/** Below this many characters, equal words are a common phrase rather than the same duty. */
const shortest = 10;

/** What would make another task a repetition of this one: its words, or its title within the same section. */
function whatItSays(task: Task): readonly string[] {
  const text = wordsOnly(task.text);
  const title = wordsOnly(task.title);
  const said: string[] = [];
  if (text.length >= shortest) said.push(text);
  if (title.length >= shortest) said.push(`${task.section} ${title}`);
  return said;
}

function wordsOnly(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}
