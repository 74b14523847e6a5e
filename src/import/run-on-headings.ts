import type { Note } from '../plan/plan';
import type { Entry } from './outline';
import { firstSentence, titleHabit, titleOf } from './title';

/** Numbered items outside the tasks whose title runs into the text, while their neighbours' ends with a full stop. */
export function notesOfRunOnHeadings(root: Entry): Note[] {
  const notes: Note[] = [];
  const walk = (entry: Entry): void => {
    const items = entry.children.filter(({ number, region }) => number && !ofTasks.has(region));
    const texts = items.map(({ lines }) => lines[0]?.text ?? '');
    const untitled = texts.filter((text) => !isTitled(text)).length;
    items.forEach(({ place }, at) => {
      const text = texts[at] ?? '';
      if (items.length < 3 || untitled > (isTitled(text) ? 0 : 1)) return;
      const { title, guessed } = titleOf(text, () => titleHabit(texts.filter((_, other) => other !== at)));
      if (guessed) notes.push({ kind: 'cut-title', words: text.slice(0, 40), proposal: title, place });
    });
    entry.children.forEach(walk);
  };
  walk(root);
  return notes;
}

/** Titles of tasks are told of where tasks are read. */
const ofTasks: ReadonlySet<Entry['region']> = new Set(['tasks', 'annex', 'unknown']);

function isTitled(text: string): boolean {
  const title = firstSentence(text.trim());
  return title.length <= 25 && text.length > title.length + 10;
}
