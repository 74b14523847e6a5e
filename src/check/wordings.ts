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

/** Numbers of documents whose year stands in brackets other than 〔 〕. */
export function misbracketedNumbers(text: string): string[] {
  if (!bracketedYear.test(text)) return [];
  return all(text, documentNumber).map((words) => words.replace(/^.*(?:按照|根据|依据|依照|参照)/, ''));
}

/** 国办发(2016)10号: letters of an office, a year, a number. */
const documentNumber = /\p{Script=Han}{1,8}[([（［【](?:19|20)\d{2}[)\]）］】]\d{1,4}号/gu;

/** Its rarest part, which is looked for first. */
const bracketedYear = /[([（［【](?:19|20)\d{2}[)\]）］】]\d/;

function all(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}
