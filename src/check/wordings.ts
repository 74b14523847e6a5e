import { misbracketedNumbers } from '../plan/document-number';
import type { Task } from '../plan/plan';
import { type WordsOfTasks, wordsOfTasks } from './words-of-tasks';

/** Wordings of tasks that a rule weighs against all others. */
export interface Wordings {
  readonly documentNumbers: Words;
  readonly halfWidthSigns: Words;
  readonly yearSpans: Words;
}

type Words = Pick<WordsOfTasks, 'found' | 'of'>;

export interface LiveWordings {
  readonly wordings: Wordings;
  add(task: Task): void;
  remove(task: Task): void;
}

export function liveWordings(): LiveWordings {
  const documentNumbers = wordsOfTasks(({ text }) => misbracketedNumbers(text));
  const halfWidthSigns = wordsOfTasks(({ title, text }) => [
    ...all(title, halfWidth),
    ...all(text, halfWidth),
  ]);
  const yearSpans = wordsOfTasks(({ text }) => all(text, yearSpan));
  const every = [documentNumbers, halfWidthSigns, yearSpans];
  return {
    wordings: { documentNumbers, halfWidthSigns, yearSpans },
    add: (task) => every.forEach((words) => words.add(task)),
    remove: (task) => every.forEach((words) => words.remove(task)),
  };
}

/** Signs right behind Chinese characters. Brackets are left: names of units have them too, and must stay what they are. */
export const halfWidth = /[,;:?!](?<=[\p{Script=Han}”》）〕].)/gu;

/** 2021—2025年, with whatever dash. */
export const yearSpan = /(?<!\d)(?:19|20)\d\d[-‐–—―─－~～](?:19|20)\d\d(?=年)/g;

function all(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}
