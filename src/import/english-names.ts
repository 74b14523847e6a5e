/** Names of bodies in English lists, where commas separate and `and` may do so or be part of a name. */

import { splitterOutside } from './brackets';

/** Words that a body's name is built round; Services and Affairs alone may only end another name. */
const head =
  /\b(?:department|dept|office|council|agency|agencies|district|board|commission|authority|authorities|bureau|ministry|ministries|university|universities|college|school|schools|division|society|association|corps|trust|committee|institute|institutes|county|city|police|counsel|governments?|government|center|centre|centers|hospital|hospitals|foundation|network|partners|partnership|company|companies|union|federation|administration|service|secretariat|directorate|unit|team|group|groups|clubs?|organi[sz]ations?|organi[sz]ers|departments|districts|boards|divisions|offices|councils|committees|counties|cities|municipalities|landowners|businesses|residents|communities|utilities|developers|operators|providers|conservancy|extension|alliance|laboratory|laboratories|fund|coalition|cooperative|library|libraries|museum|museums|chamber|court|sector|task force|ngos?|planner|assessor|engineer|manager|administrator|director|clerk|coordinator|officer|staff|corporation|corporations|banks?|farmers|growers|ranchers|league|red cross|red crescent)\b/i;

/** Whether words hold one that a body's name is built round. */
export function holdsBody(words: string): boolean {
  return head.test(words);
}

/** What surely parts two bodies: 'and' before a whole name too. */
const betweenBodies =
  /;|(?<!\b[A-Z])\/|\n|,?\s(?:and|&)\s(?:the\s)?(?=(?:Department|Ministry|Bureau|Directorate|Office) (?:of|for) [A-Z])/;

const splitAtCommas = splitterOutside(',');

/** What commas part; that before Inc. is part of a name. */
function partsOf(list: string): readonly string[] {
  const parts: string[] = [];
  for (const part of splitAtCommas(list))
    if (parts.length > 0 && /^\s*(?:Inc|Ltd|LLC|PLC|LP)\b/.test(part)) parts.push(`${parts.pop()},${part}`);
    else parts.push(part);
  return parts;
}

/** Splits 'A, B and C' where `and` stands between two names that are whole by themselves. */
export function splitEnglishNames(list: string): string[] {
  return list
    .replace(/\bn\/a\b/gi, '')
    .split(betweenBodies)
    .flatMap((part) => joinSubjects(partsOf(part)))
    .flatMap((part) => splitAtAnd(part.trim().replace(/^(?:and|&)\s+/i, '')))
    .map((name) =>
      name
        .replace(/^the\s+/, '')
        .replace(/[.\s]+$/, '')
        .trim(),
    )
    .filter((name) => name !== '' && !/^(?:none|n\/?a|tbd|tbc|others?|etc|-+|–|—)$/i.test(name));
}

/** A body named by its subjects, of which commas may part several: Ministry of Lands, Housing and Urban Development. */
const ofSubjects =
  /\b(?:department|dept\.?|ministry|minister|secretary|secretariat|office|bureau|directorate|division|agency|commission|committee|council|cent(?:re|er)|institute|authority)\s+(?:of|for|on)\s+[A-Z][^()]*$/i;

/** Short names of offices that hold `and` and stand in lists by themselves. */
const officePair =
  /^(?:Parks|Recreation) (?:and|&) |\s(?:and|&) (?:Zoning|Building|Inspections?|Recreation|Wildlife|Rescue|Parks)$/;

/** Puts together again what commas part inside the name of one body. */
function joinSubjects(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as string;
    const end = ofSubjects.test(part) ? endOfSubjects(parts, at) : at;
    joined.push(parts.slice(at, end + 1).join(','));
    at = end;
  }
  return joined;
}

/** Bodies that others are in charge of: Ministry of Housing, Local Government and Heritage. */
const bodiesAsSubjects = /\b(?:Local Government|Communities|Utilities|(?:Social|Human) Services)\b/g;

/** The index of the last part of the name that begins at `from`: its subjects end with 'and' and hold no other body. */
function endOfSubjects(parts: readonly string[], from: number): number {
  const closed = /\s(?:and|&)\s/.test(parts[from] as string);
  for (let at = from + 1; at < parts.length && at <= from + 5; at++) {
    const subject = (parts[at] as string).trim();
    const plain = subject.replace(/^(?:and|&)\s+/, '');
    if (
      !/^[A-Z][a-z]/.test(plain) ||
      head.test(plain.replace(bodiesAsSubjects, '')) ||
      /\d|\b[A-Z]{2,}\b/.test(plain)
    )
      return from;
    if (/\s(?:and|&)\s/.test(subject))
      return (closed && at === from + 1) || officePair.test(subject) ? from : at;
    // An Oxford comma before the last subject: one word or two, or it is a body of its own.
    if (plain !== subject) return closed || plain.split(' ').length > 2 ? from : at;
    if (plain.split(' ').length > 3) return from;
  }
  return from;
}

/** No two names and the word between them are longer; trying each 'and' of more costs more with every one. */
const longestPair = 400;

function splitAtAnd(part: string): string[] {
  if (part.length > longestPair) return [part];
  for (const match of part.matchAll(/\s+(?:and|&)\s+/g)) {
    const left = part.slice(0, match.index);
    const right = part.slice(match.index + match[0].length).replace(/[.\s]+$/, '');
    if (endsAsBody(left) && head.test(right)) return [left, ...splitAtAnd(right)];
    if (shortName.test(left) && shortName.test(right)) return [left, right];
    if (standsAlone(left, right)) return [left, ...splitAtAnd(right)];
    // A whole name behind 'and': Harbour Master and Department of Fisheries.
    const named = /^the [A-Z]/.test(right) && head.test(right);
    if (named || (/^[A-Z]/.test(left) && wholeName.test(right))) return [left, ...splitAtAnd(right)];
    // A name and a kind of bodies: Coast Guard and local port districts.
    if (
      /^(?:the )?[A-Z]/.test(left) &&
      /^[a-z]/.test(right) &&
      (head.test(right) || /^[a-z]+(?: [a-z]+){0,3}s\.?$/.test(right)) &&
      left.split(' ').length < 5
    )
      return [left, ...splitAtAnd(right)];
  }
  return [part];
}

/** Not Lowland Government Health, which goes on behind 'and': a body's word ends a name, or 'of' or 'for' follows it. */
function endsAsBody(name: string): boolean {
  const plain = name.replace(/\s*\([^()]*\)\s*$/, '');
  const last = /[^\s]+(?:\s[Ff]orce)?$/.exec(plain)?.[0] ?? '';
  return head.test(last) || (head.test(plain) && /\b(?:of|for|on)\b/.test(plain));
}

/** ANR, VTrans: one word with two capitals. */
const shortName = /^[A-Z][a-z]{0,3}[A-Z][A-Za-z]{0,6}$/;

/** A short name behind a whole one (CDO Council and ICSP), or two of one house (NHS North and NHS South). */
function standsAlone(left: string, right: string): boolean {
  const house = /^[A-Z]{2,6}(?= [A-Z])/.exec(left)?.[0];
  if (house !== undefined && right.startsWith(`${house} `)) return true;
  return right.length > 2 && shortName.test(right) && /^[A-Z]/.test(left) && !/\b(?:of|for|on)\b/.test(left);
}

const wholeName =
  /^(?:[A-Z][\w'-]+ ){0,2}(?:Department|Dept\.?|Ministry|Office|Board|Division|Bureau|Council|Commission|Institute|University|City|Town|County) (?:of|for|on) [A-Z]/;

/** 'A with B and C': who leads stands before `with`. */
export function splitAtWith(list: string): { readonly lead: string; readonly partners: string } | undefined {
  const match =
    /^(.+?)[,;]?\s+(?:together with|in (?:partnership|collaboration|cooperation|coordination|consultation) with|with (?:the )?(?:support|assistance|help) (?:of|from)|supported by|assisted by|with)\s+(.+)$/is.exec(
      list,
    );
  return match?.[1] && match[2] ? { lead: match[1], partners: withLastParted(match[2]) } : undefined;
}

/** In a sentence the last 'and' parts the last two bodies, where neither side is half a name: Coast Watch and Sea Rangers. */
function withLastParted(list: string): string {
  const match = /^(?:.*,\s*)?([A-Z]\w+(?: [\w'’-]+)+|[A-Z]{2,})( and )(?=[A-Z][^,;/]*$)/s.exec(list);
  const [whole = '', left = '', and = ''] = match ?? [];
  const right = list.slice(whole.length);
  if (whole === '' || ofSubjects.test(left) || officePair.test(left + and + right)) return list;
  return `${whole.slice(0, -and.length)}; ${right}`;
}

/** Whether a list is in English rather than Chinese. */
export function isEnglish(text: string): boolean {
  if (text.charCodeAt(0) > 0x2e80) return false;
  return /[A-Za-z]{3}/.test(text) && !/[一-鿿]/.test(text);
}
