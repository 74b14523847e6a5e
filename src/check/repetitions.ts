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
  // Hardly ever does anybody say the same: a set for each saying would be most of what is kept.
  const sayers = new Map<number, Task | Set<Task>>();
  return {
    saidBefore(task) {
      for (const saying of whatItSays(task)) {
        const group = sayers.get(saying);
        if (!(group instanceof Set)) continue;
        for (const other of group) {
          if (other === task) break;
          if (saysTheSame(other, task)) return other;
        }
      }
      return undefined;
    },
    add(task) {
      for (const saying of whatItSays(task)) {
        const group = sayers.get(saying);
        if (group instanceof Set) group.add(task);
        else sayers.set(saying, group === undefined ? task : new Set([group, task]));
      }
    },
    remove(task) {
      for (const saying of whatItSays(task)) {
        const group = sayers.get(saying);
        if (group instanceof Set) group.delete(task);
        else if (group === task) sayers.delete(saying);
      }
    },
    alike(tasks, order) {
      const alike = new Set<Task>();
      for (const saying of new Set(tasks.flatMap(whatItSays))) {
        const group = sayers.get(saying);
        if (group === undefined) continue;
        if (!(group instanceof Set)) {
          alike.add(group);
          continue;
        }
        if (group.size > 1) sayers.set(saying, new Set(order.filter((task) => group.has(task))));
        for (const task of group) alike.add(task);
      }
      return [...alike];
    },
  };
}

/** Below this many characters, equal words are a common phrase rather than the same duty. */
const shortest = 10;

/** What would make another task a repetition of this one: its words, or its title within the same section; as numbers. */
function whatItSays({ section, title, text }: Task): readonly number[] {
  return [sayingOf(text, ''), sayingOf(title, section)].filter((saying) => saying !== undefined);
}

/** Other sayings hardly ever have the same number; whoever finds two compares their words. */
function saysTheSame(a: Task, b: Task): boolean {
  const same = (one: string, other: string) => {
    const words = wordsOnly(one);
    return words.length >= shortest && words === wordsOnly(other);
  };
  return same(a.text, b.text) || (a.section === b.section && same(a.title, b.title));
}

/** Of the words alone, whatever stands between them; undefined where they are too few. */
function sayingOf(text: string, within: string): number | undefined {
  let [sum, length] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (standsBetween(code)) continue;
    sum = (Math.imul(sum, 31) + code) | 0;
    length++;
  }
  if (length < shortest) return undefined;
  for (let at = 0; at < within.length; at++) sum = (Math.imul(sum, 31) + within.charCodeAt(at)) | 0;
  return sum;
}

const wordsOnly = (text: string) =>
  Array.from({ length: text.length }, (_, at) =>
    standsBetween(text.charCodeAt(at)) ? '' : text.charAt(at),
  ).join('');

/** Spaces and marks; by code, since asking a pattern for each would take most of a check. */
function standsBetween(code: number): boolean {
  const known = between[code];
  if (known) return known === isBetween;
  const is = /[\s\p{P}]/u.test(String.fromCharCode(code));
  between[code] = is ? isBetween : isWord;
  return is;
}

const [isBetween, isWord] = [1, 2];
const between = new Uint8Array(0x10000);
