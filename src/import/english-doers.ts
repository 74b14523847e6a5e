import { isNamed, withoutTimeBehind } from './conventions/english-sentence';
import { readList, type Duties, type Party } from './duty-clause';
import { endsAsBody, holdsBody, isEnglish } from './english-names';
import type { FoundTask } from './tasks';

/**
 * The Harbour Office will work with Tides Lowland to …: where a document says nowhere who leads or is responsible, the
 * subjects of its sentences say who does each task.
 */
export function withDoers(tasks: readonly FoundTask[]): readonly FoundTask[] {
  return tasks.map((task) => {
    const duties = isEnglish(task.text) ? doersOf(task.text) : undefined;
    const clause = duties && { duties, convention: 'english-doers', place: task.place, inherited: false };
    return clause ? { ...task, clauses: [...task.clauses, clause] } : task;
  });
}

/** No sentence that is looked at is longer. */
const longest = 600;

function doersOf(text: string): Duties | undefined {
  for (const sentence of text.split(/\n|(?<=[a-z\d)]\.)\s+(?=[A-Z])/)) {
    const parties = sentence.length <= longest ? partiesOf(sentence.trim()) : [];
    if (parties.length > 0) return { parties, open: '', shared: false };
  }
  return undefined;
}

/** What is only given, or happens, to the subject makes it no doer. */
const will =
  / (?:will|shall|is to|are to|must)(?: (?:also|then|jointly|together|continue to|each))* (?!be\b|not\b|have\b|see\b|need\b|receive\b|benefit\b|become\b|face\b|remain\b|feel\b|apply\b|depend\b|require\b|include\b|cover\b|ensure that\b|enjoy\b)[a-z]/;

function partiesOf(sentence: string): readonly Party[] {
  const verb = will.exec(sentence);
  if (!verb || verb.index > 160) return [];
  const subject = sentence.slice(0, verb.index).replace(/^(?:By|In|From|During|Over) [^,]{4,30}, /, '');
  const [who = '', helpers = ''] = subject.split(
    /,? (?:supported by|assisted by|working with|together with|alongside|in (?:partnership|collaboration|cooperation|coordination|consultation) with) /,
  );
  const leads = /^ \w+(?: [a-z]+ly)? (?:co-)?lead\b(?! to\b)/.test(
    verb[0] + sentence.slice(verb.index + verb[0].length),
  );
  const doers = named(who.replace(/,$/, ''), leads ? 'lead' : 'unranked');
  if (doers.length === 0 || !doers.every(isDoer)) return [];
  const behind = partnersIn(sentence.slice(verb.index));
  const partners = [...named(helpers, 'co'), ...behind];
  return [...doers, ...partners.filter(({ name }) => !doers.some((doer) => doer.name === name))];
}

const oneWord =
  /^(?:Council|City|County|Government|Ministry|Department|Board|Commission|Agency|Authority|Trust|University)$/;

/** The Harbour Office, NSX; but not The Plan or Our partners. */
function isDoer({ name }: Party): boolean {
  const words = name.replace(/^[Tt]he\s+/, '');
  if (!/^[A-Z]/.test(words) || !isNamed({ name, role: 'lead' })) return false;
  if (oneWord.test(words) || /^[A-Z]{2,8}$/.test(words)) return true;
  if (!words.includes(' ') || !words.split(/\s+/).every(isOfName)) return false;
  return (holdsBody(words) && endsAsBody(words)) || /^[A-Z]{2,}\s|\s[A-Z]{2,}$/.test(words);
}

function isOfName(word: string): boolean {
  return /^[A-Z(&]|^(?:of|for|and|the|on|in)$/.test(word);
}

const beside =
  /\b(?:work(?:ing)?(?: closely| together)? with|collaborat(?:e|ing) with|partner(?:ing)? with|co-?operat(?:e|ing) with|supported by|with (?:the )?(?:support|help|assistance) (?:of|from)|alongside|together with|in (?:close )?(?:partnership|collaboration|cooperation|coordination|consultation|conjunction) with)\s+/i;

/** Where the names behind 'with' end and the sentence goes on. */
const goesOn =
  /\s+(?:to|so|that|who|which|as|through|during|under|when|while|if|via|using|on how|on the|in order|in developing|in delivering)\s|,\s+(?:to|which|who|including|building|using|so|with|by)\s|[.;:]\s|[.;:]$/;

function partnersIn(rest: string): readonly Party[] {
  const match = beside.exec(rest);
  if (!match) return [];
  const words = rest.slice(match.index + match[0].length);
  const end = goesOn.exec(words)?.index ?? words.length;
  return named(withoutTimeBehind(words.slice(0, end)), 'co');
}

function named(words: string, role: Party['role']): readonly Party[] {
  if (words.trim() === '') return [];
  return readList(words.trim().replace(/^[Tt]he /, ''), role)
    .parties.map((party): Party => ({ ...party, role }))
    .filter((party) => isNamed(party));
}
