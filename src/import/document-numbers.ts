import { inYearBrackets, misbracketedNumbers } from '../plan/document-number';
import type { Note, Task } from '../plan/plan';
import { sign, type SignedBlock } from './signs';

/** Document numbers with a year in wrong brackets where no task has them: of tasks a check tells, and can mend them. */
export function notesOfDocumentNumbers(blocks: readonly SignedBlock[], tasks: readonly Task[]): Note[] {
  return blocks.flatMap((block): Note[] => {
    if (block.kind !== 'paragraph' || !(block.signs & sign.opening) || !(block.signs & sign.digit)) return [];
    return misbracketedNumbers(block.text)
      .filter((words) => tasks.every(({ text }) => !text.includes(words)))
      .map((words) => ({
        kind: 'year-brackets',
        words,
        proposal: inYearBrackets(words),
        place: block.place,
      }));
  });
}
