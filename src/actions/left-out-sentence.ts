import type { Language, Text } from '../plan/language';
import { noteSentence, placeText } from '../plan/note';
import type { Note } from '../plan/plan';
import { usualTerms } from '../plan/role-terms';

/** What was not taken over from the sheets and what is to be looked at, after the receipt; '' where there is nothing. */
export function leftOutSentence(notes: readonly Note[]): Text {
  const left = notes.filter(({ kind }) => kind === 'edit-left-out' || kind === 'generated-sheet-edited');
  // A new unit whose name is like no other is what somebody meant to type.
  const doubtful = notes.filter(
    ({ kind, proposal }) => kind === 'copied-row' || (kind === 'new-unit' && proposal !== undefined),
  );
  const parts: Text[] = [];
  if (left[0])
    parts.push({
      'zh-CN': `有 ${left.length} 处改动未采用：${sentence(left[0], 'zh-CN')}`,
      en: ` ${left.length === 1 ? '1 edit was' : `${left.length} edits were`} not taken over: ${sentence(left[0], 'en')}`,
    });
  if (doubtful[0])
    parts.push({
      'zh-CN': `有 ${doubtful.length} 处请核对：${sentence(doubtful[0], 'zh-CN')}`,
      en: ` Please check ${doubtful.length === 1 ? 'one thing' : `${doubtful.length} things`}: ${sentence(doubtful[0], 'en')}`,
    });
  return { 'zh-CN': parts.map((part) => part['zh-CN']).join(''), en: parts.map(({ en }) => en).join('') };
}

/** Of the roles these notes say nothing. */
function sentence(note: Note, language: Language): string {
  const place = placeText(note.place, language);
  const said = noteSentence(note, usualTerms)[language];
  if (!place) return said;
  return language === 'en' ? `${said} (${place})` : `${said}（${place}）`;
}
