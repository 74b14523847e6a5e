/**
 * Lists of bodies in English, where commas and `and` part names or stand inside one: Ministry of Lands, Housing and Urban
 * Development. Every way to part a list is weighed by what its names look like, and the lightest is taken.
 */

import { outerBrackets, splitterOutside } from './brackets';
import { endsAsBody, holdsBody } from './english-names';
import { wordsBesideSubjects } from './english-subjects';

/** What the document shows of its names, as `nameKey` writes them. */
export interface KnownNames {
  readonly whole: ReadonlySet<string>;
  /** Two words with 'and' between them that never stand apart. */
  readonly pairs: ReadonlySet<string>;
}

export interface EnglishList {
  readonly names: readonly string[];
  /** Where another way to part the list is as likely. */
  readonly doubts: readonly ListDoubt[];
}

export interface ListDoubt {
  readonly words: string;
  /** The names that were taken. */
  readonly taken: readonly string[];
}

export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/^(?:the|The)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const none: KnownNames = { whole: new Set(), pairs: new Set() };

/** Crew members. Minutes are taken by the clerk: behind a full stop, a sentence names nobody. */
const remark =
  /(?<=[a-z]{3}|[a-z]\))\.\s+[A-Z][a-z]* (?:[a-z]+ )?(?:is|are|was|will|to|taken|provided|has|have|should|must|may|by)\b[^;\n]*$/;

/** Splits 'A, B and C' where the signs part names that are whole by themselves. */
export function splitEnglishNames(list: string, known: KnownNames = none): EnglishList {
  const names: string[] = [];
  const doubts: ListDoubt[] = [];
  // What a page has cut off is missing.
  if (/(?:[,&]|\s(?:and|of|for))\s*$/.test(list)) doubts.push({ words: list.trim(), taken: [] });
  for (const part of partedForSure(list.replace(remark, ''))) {
    const read = lightest(piecesOf(part), known);
    const taken = read.names.map(plainName).filter(isName);
    names.push(...taken);
    if (read.doubtful) doubts.push({ words: part.trim(), taken });
  }
  return { names, doubts };
}

/** The parts of a list between signs that stand in no name: one or several names each. */
export function partedForSure(list: string): readonly string[] {
  return splitAtSigns(list.replace(/\bn\/a\b/gi, '').replace(/[.,;\s]+$/, '')).flatMap((part) =>
    part.split(surely),
  );
}

/** Behind a bracket, and before a whole name, 'and' parts two names. */
const surely =
  /(?<=\))\s+(?:and|&)\s+(?=(?:the )?[A-Z])|,?\s(?:and|&)\s(?:the\s)?(?=(?:Department|Ministry|Bureau|Directorate|Office) (?:of|for) [A-Z])|\s[•·|]\s/;

/** D/Works is one name, and so is what stands in a bracket. */
const splitAtSigns = (list: string) => {
  const parts: string[] = [];
  for (const part of splitterOutside(';\n/')(list)) {
    const last = parts[parts.length - 1];
    const slash = last !== undefined && list[parts.join(' ').length] === '/';
    if (slash && (/\b[A-Z]$/.test(last) || /\band$/.test(last))) parts[parts.length - 1] = `${last}/${part}`;
    else parts.push(part);
  }
  return parts;
};

function plainName(name: string): string {
  return name
    .trim()
    .replace(/^(?:and|&)\s+/i, '')
    .replace(/^the\s+/, '')
    .replace(/\s*\((?:joint|jointly|both)\)$|\s+jointly$/i, '')
    .replace(/[.,\s]+$/, '')
    .trim();
}

function isName(name: string): boolean {
  return name !== '' && !/^by\s/.test(name) && !/^(?:none|n\/?a|tbd|tbc|others?|etc|-+|–|—)$/i.test(name);
}

export interface Piece {
  readonly words: string;
  /** What parts it from the piece before: ',', 'and', '&' or '' for the first. */
  readonly before: '' | ',' | 'and' | '&';
  /** As printed, with the words. */
  readonly sign: string;
}

const weakSign = /\s*,\s*(?:(?:and|&)\s+(?=\S))?|\s+(?:and|&)\s+/g;

/** What commas and 'and' stand between. */
export function piecesOf(part: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const brackets = outerBrackets(part);
  let from = 0;
  let sign = '';
  const push = (to: number) => {
    const words = part.slice(from, to);
    const before = pieces.length === 0 ? '' : sign.includes('&') ? '&' : sign.includes('and') ? 'and' : ',';
    if (words.trim() !== '')
      pieces.push({ words: words.trim(), before, sign: pieces.length === 0 ? '' : sign });
  };
  for (const match of part.matchAll(weakSign)) {
    const { index } = match;
    if (brackets.some(({ open, close }) => open < index && index < close)) continue;
    // The comma before Inc. is part of the name.
    if (/^\s*(?:Inc|Ltd|LLC|PLC|LP)\b/.test(part.slice(index + match[0].length))) continue;
    push(index);
    [sign] = match;
    from = index + match[0].length;
  }
  push(part.length);
  return pieces;
}

/** No name holds more commas. */
const mostPieces = 6;

/** Two ways that differ by less are as likely. */
const asLikely = 0.35;

interface Way {
  readonly names: readonly string[];
  readonly weight: number;
}

/** The lightest way to part the pieces, looked for from the end; the second tells how sure it is. */
function lightest(
  pieces: readonly Piece[],
  known: KnownNames,
): { names: readonly string[]; doubtful: boolean } {
  const best: (readonly Way[])[] = [];
  best[pieces.length] = [{ names: [], weight: 0 }];
  for (let from = pieces.length - 1; from >= 0; from--) {
    const ways: Way[] = [];
    for (let to = from; to < Math.min(pieces.length, from + mostPieces); to++) {
      const own = pieces.slice(from, to + 1);
      const weight = weigh(own, known);
      if (weight === undefined) continue;
      for (const rest of best[to + 1] ?? [])
        ways.push({ names: [printed(own), ...rest.names], weight: weight + rest.weight });
    }
    best[from] = ways.sort((a, b) => a.weight - b.weight).slice(0, 2);
  }
  const [first, second] = best[0] ?? [];
  return {
    names: first?.names ?? [],
    doubtful: first !== undefined && second !== undefined && second.weight - first.weight < asLikely,
  };
}

function printed(pieces: readonly Piece[]): string {
  return pieces.map(({ words, sign }, at) => (at === 0 ? words : sign + words)).join('');
}

/** How unlikely these pieces are to be one name; `undefined`: they are none. */
function weigh(pieces: readonly Piece[], known: KnownNames): number | undefined {
  const [first] = pieces;
  const key = nameKey(plainName(printed(pieces)));
  if (known.whole.has(key) || known.whole.has(key.replace(/\s*\([^()]*\)$/, '')))
    return pieces.length > 1 ? -0.1 : 0;
  if (pieces.length === 1) return first && weighWord(first.words);
  const last = pieces[pieces.length - 1];
  if (!first || !last) return undefined;
  if (last.before === ',') return pieces.length === 2 ? ofPost(pieces) : undefined;
  const pairs = pieces.slice(1, -1).filter(({ before }) => before !== ',').length;
  // Department of Further and Higher Education, Research and Science.
  if (pairs > 0) {
    const weight =
      pairs === 1 && pieces[1]?.before !== ',' && pieces.length > 3 ? ofSubjects(pieces) : undefined;
    return weight === undefined || weight > 0.4 ? undefined : weight + 0.5;
  }
  const bound = known.pairs.has(key);
  const together = bound ? (pieces.every(({ words }) => standsForItself(words)) ? 1.1 : 0.3) : undefined;
  const weights = [
    ofSubjects(pieces),
    beforeBody(pieces),
    onlySubjects(pieces),
    ofPartners(pieces),
    ofPlaces(pieces),
    ofPost(pieces),
    ofKinds(pieces),
    together,
  ];
  const lowest = Math.min(...weights.map((weight) => weight ?? Infinity));
  // & binds closer than 'and'; what stands elsewhere by itself is less of a part.
  const alone =
    (known.whole.has(nameKey(plainName(last.words))) ? 0.8 : 0) +
    (known.whole.has(nameKey(first.words)) ? 0.4 : 0);
  return lowest === Infinity ? undefined : lowest + alone - (last.before === '&' ? 0.3 : 0);
}

const aloneNoName =
  /^(?:Independent|Executive|Local|Regional|National|Federal|Provincial|Central|International|Public|Private|Rural|Urban|Internal|External|Senior|Junior)$/;

/** Independent and Executive Branch Regulators: bodies of two kinds, the first of which names nobody by itself. */
function ofKinds(pieces: readonly Piece[]): number | undefined {
  return pieces.slice(0, -1).every(({ words }) => aloneNoName.test(words)) ? 0.6 : undefined;
}

const shortName = /^[A-Z][A-Za-z\d&.-]*[A-Z\d][A-Za-z\d-]?s?$/;

/** One name without commas or 'and'. */
function weighWord(printedWord: string): number {
  const word = plainName(printedWord).replace(/\s*\([^()]*\)$/, '');
  const count = word.split(/\s+/).length;
  if (/\b(?:of|for|and|the|on|in)$/.test(word)) return 5;
  if (count === 1 && shortName.test(word)) return 0.2;
  if (/^[a-z]/.test(word)) return holdsBody(word) || /s$/.test(word) ? 0.7 : 1.5;
  if (endsAsBody(word)) return 0.5;
  if (holdsBody(word)) return 0.9;
  if (wordsBesideSubjects(word) === 0) return count === 1 ? 2 : 1;
  return count === 1 ? 1.2 : 0.8;
}

/** Whether one name without 'and' looks whole. */
export function standsForItself(name: string): boolean {
  return weighWord(name) < 1;
}

/** Bodies that others are in charge of: Ministry of Housing, Local Government and Heritage. */
const bodiesAsSubjects =
  /\b(?:(?:Government|County|City|Town|Borough|State|District|Council|Farmers|Fishers)(?= [A-Z])|(?:Police and )?Crime (?:Commissioner|Panel)|(?:Science|Maritime|History|Natural|Arts?|National|City|County) Museum|Museum|Companies|Local (?:Government|Authorities)|Communities|Utilities|Cooperatives|Police|Libraries|Museums|Schools|Hospitals|Courts?|Cities|Banking|(?:Social|Human|Health|Community|Emergency|Corporate|Support|Public|Family|Disability|Financial|Internal|Regulatory|Environmental|Veterinary|Library) Services|(?:Civil|Public|Prison) Service|Services|Public Administration|Extension)\b/g;

function isSubject(words: string): boolean {
  return (
    /^[A-Z]/.test(words.replace(/^the /, '')) &&
    !holdsBody(words.replace(bodiesAsSubjects, '')) &&
    !/\d|[A-Z]{2,}|[()]/.test(words.replace(/\b(?:ICT|IT|HR|HIV|AIDS)\b/g, ''))
  );
}

const bodyOfSubjects =
  /\b(?:department|dept\.?|ministry|minister|secretary|secretariat|office|bureau|directorate|division|agency|commission|commissioner|committee|council|cent(?:re|er)|institute|institution|authority|association|society|college|federation|union|academy|faculty|school|group|board|forum|unit|team|head|director|manager|chief|officer|(?:university(?= of (?:science|agriculture|health|technology|engineering))))\s+(?:of|for|on)\s+(?:the )?(?=\S)/i;

/** Ministry of Lands, Housing and Urban Development. */
function ofSubjects(pieces: readonly Piece[]): number | undefined {
  const [first, ...others] = pieces;
  const match = first && bodyOfSubjects.exec(first.words);
  if (!match) return undefined;
  const subjects = [first.words.slice(match.index + match[0].length), ...others.map(({ words }) => words)];
  const bare = subjects.map((words, at) =>
    at === others.length ? words.replace(/\s*\([^()]*\)$/, '') : words,
  );
  if (!bare.every(isSubject)) return undefined;
  // An association is of its members, which are seldom several subjects.
  const ofMembers = /\b(?:association|federation|union|society|college|group|forum|academy)\b/i.test(match[0])
    ? 0.7
    : 0.4;
  return ofMembers + bare.reduce((sum, words) => sum + 0.5 * wordsBesideSubjects(words) + tooLong(words), 0);
}

function tooLong(words: string): number {
  return 0.5 * Math.max(0, words.split(/\s+/).length - 3);
}

const levels =
  /^(?:[A-Z][a-z]+ )?(?:state|federal|local|national|regional|central|provincial|municipal|district|public|private|primary|secondary|community|commonwealth|county|city|parish|town|borough|village|tribal|territory|voluntary|further|higher)$/i;

/** Food, Farming and Fisheries Agency; State and territory governments. */
function beforeBody(pieces: readonly Piece[]): number | undefined {
  const subjects = pieces.slice(0, -1).map(({ words }) => words);
  const last = pieces[pieces.length - 1]?.words.replace(/\s*\([^()]*\)$/, '') ?? '';
  const words = last.split(/\s+/);
  const of = /^(.*?)\s+(?:of|for)\s/.exec(last)?.[1];
  const named = of ?? last;
  if (!endsAsBody(named) || words.length < 2) return undefined;
  const own = named.split(/\s+/).slice(0, -1).join(' ');
  if (subjects.every((one) => levels.test(one)) && levels.test(own)) return 0.4;
  if (own === '' || !/^[A-Z]/.test(last)) return undefined;
  let weight = 0.5 + 0.5 * wordsBesideSubjects(own);
  for (const [at, one] of subjects.entries()) {
    const plain = one.replace(/^the /, '');
    if (!isSubject(plain.replace(/\b(?:Library|Police|Fire|Museum|School)\b/g, 'Fire'))) return undefined;
    const beside = wordsBesideSubjects(plain);
    // Northmark Library and Information Council: the place stands before the first subject.
    const placed = at === 0 && beside > 0 && wordsBesideSubjects(plain.split(/\s+/).at(-1) ?? '') === 0;
    weight += placed ? 0.2 : 1.2 * beside;
    if (endsAsBody(plain)) weight += placed ? 0.1 : 0.4;
    if (beside === 0 && plain.split(/\s+/).length > 2) weight += 0.4;
  }
  return weight;
}

/** Arts, Culture and Heritage: teams of a council are called by what they do. */
function onlySubjects(pieces: readonly Piece[]): number | undefined {
  let weight = 1;
  const last = pieces[pieces.length - 1]?.words ?? '';
  for (const [at, { words }] of pieces.entries()) {
    const plain = words.replace(/^the /, '').replace(/\s*\([^()]*\)$|\.$/, '');
    if (!isSubject(plain.replace(/^HM /, ''))) return undefined;
    const beside = wordsBesideSubjects(plain);
    const edge = plain.split(/\s+/).at(at === 0 ? -1 : 0) ?? '';
    // Lowland Ports and Piers; Ports and Piers Lowland.
    const placed =
      (at === 0 || at === pieces.length - 1) &&
      plain !== edge &&
      wordsBesideSubjects(edge) === 0 &&
      beside === 1;
    if (beside > 0 && !placed) return undefined;
    if (placed) weight += 0.3;
  }
  // Building Control and Environmental Health may be two; Internal Relations and Foreign Affairs are one.
  if (!pieces.every(({ words }) => words.includes(' '))) return weight;
  return /\b(?:Affairs|Relations|Inclusion|Change|Safety|Welfare|Innovation|Protection)$/.test(last)
    ? weight + 0.6
    : weight + 1;
}

const post =
  '(?:director|manager|head|coordinator|co-ordinator|leader|lead|officer|executive|dean|chief|secretary|president|chancellor|principal|adviser|advisor|supervisor|superintendent|commissioner)';

/** A post that does not say of what: Deputy Director, Senior Manager. */
const barePost = new RegExp(
  `^(?:(?:assistant|associate|deputy|executive|senior|general|group|regional|managing|acting|interim|chief|vice|pro|first|team|unit|branch|section|divisional|area)[ -])*${post}$`,
  'i',
);

/** Director, People and Culture; General Manager, Works: behind the comma stands what the post is for. */
function ofPost(pieces: readonly Piece[]): number | undefined {
  const [first, ...others] = pieces;
  if (!first || !barePost.test(first.words) || others[0]?.before !== ',') return undefined;
  const ofPosts = new RegExp(`\\b${post}$`, 'i');
  const subjects = others.map(({ words }) => words.replace(/\s*\([^()]*\)$/, ''));
  if (!subjects.every((words) => /^[A-Z]/.test(words) && !ofPosts.test(words))) return undefined;
  const [own = ''] = subjects;
  return 0.3 + (holdsBody(own) ? 0.3 : 0) + subjects.reduce((sum, words) => sum + tooLong(words), 0);
}

/** Tarn and Fell Police; Northside and Vale NHS Trust. */
function ofPlaces(pieces: readonly Piece[]): number | undefined {
  const [first, last, ...more] = pieces;
  if (!first || !last || more.length > 0 || !/^(?:[A-Z]{2,4} )?[A-Z][a-z]+$/.test(first.words))
    return undefined;
  const shared =
    /^[A-Z][a-z]+ (?:(?:[A-Z]\w+ ){0,3})(?:Police|Constabulary|Trust|Ambulance|Partnership|Fire|Rescue|Health Board|Integrated Care|Combined Authority)\b/;
  return shared.test(last.words) && wordsBesideSubjects(first.words) > 0
    ? first.words.includes(' ')
      ? 1
      : 1.5
    : undefined;
}

/** Smith & Daughters; Prime Minister's Office, Labour and Youth. */
function ofPartners(pieces: readonly Piece[]): number | undefined {
  const [first, second] = pieces;
  if (!first || !second) return undefined;
  if (/(?:Minister|President)['’]s Office$/.test(first.words))
    return pieces.slice(1).every(({ words }) => isSubject(words) && wordsBesideSubjects(words) === 0)
      ? 0.5
      : undefined;
  const alone = pieces.length === 2 && second.before === '&' && !pieces.some(({ words }) => holdsBody(words));
  // Northern Telephone & Data.
  const named = /^[A-Z][a-z'’]+(?: [A-Z][a-z'’]+)?$/.test(first.words);
  return alone && named && /^[A-Z][a-z'’]+(?:, Inc\.?)?$/.test(second.words) ? 1 : undefined;
}

/** 'A with B and C': who leads stands before `with`, unless that is part of a name (Council for Persons with Disabilities). */
export function splitAtWith(list: string): { readonly lead: string; readonly partners: string } | undefined {
  const match =
    /^(.+?)[,;]?\s+(?:(?:working )?(?:together|jointly) with|working with|alongside|in (?:close )?(?:partnership|collaboration|cooperation|coordination|consultation|conjunction) with|with (?:the )?(?:support|assistance|help|input) (?:of|from)|supported by|assisted by|(?<!\b(?:people|persons?|children|adults|women|families|those|individuals|students|youth|living|residents|patients) )with)\s+(.+)$/is.exec(
      list,
    );
  return match?.[1] && match[2] ? { lead: match[1], partners: match[2] } : undefined;
}

/** Rivers Authority (with Lakes Lowland): a bracket at the end says with whom. */
export function splitAtBracket(
  list: string,
): { readonly lead: string; readonly partners: string } | undefined {
  const match =
    /^([^()]{2,200}?)\s*\((?:working )?(?:with|alongside|supported by|assisted by|in (?:partnership|collaboration|cooperation|coordination|consultation|conjunction) with)\s+(?:the )?((?:support|assistance|help|input) (?:of|from) )?([^()]+)\)[.;\s]*$/i.exec(
      list,
    );
  return match?.[1] && match[3] ? { lead: match[1], partners: match[3] } : undefined;
}

/** A list of a cell goes on in its next line: names one below the other stay apart, where nothing runs on over the end. */
export function withEnglishLine(list: string, line: string): string {
  const goesOn =
    /[,;&/]\s*$|\b(?:of|for|and|the|on|with)\s*$/i.test(list) || /^(?:and|&|of|for|with)\b|^[,;&]/.test(line);
  return `${list}${goesOn ? '' : ';'} ${line.replace(/^[-•·●*–]\s*/, '')}`;
}
