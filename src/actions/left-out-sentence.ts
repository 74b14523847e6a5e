import type { Text } from '../plan/language';
import { noteSentence } from '../plan/note';
import type { Note } from '../plan/plan';

/** What was not taken over from the sheets, after the receipt; '' where everything was. */
export function leftOutSentence(notes: readonly Note[]): Text {
  const left = notes.filter(({ kind }) => kind === 'edit-left-out' || kind === 'generated-sheet-edited');
  const [first] = left;
  if (!first) return { 'zh-CN': '', en: '' };
  const { 'zh-CN': zh, en } = noteSentence(first);
  return {
    'zh-CN': `有 ${left.length} 处改动未采用：${zh}`,
    en: ` ${left.length === 1 ? '1 edit was' : `${left.length} edits were`} not taken over: ${en}`,
  };
}
