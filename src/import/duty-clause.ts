import type { Deadline } from '../plan/plan';
import { deadlineInWords } from './deadline-in-words';
import { findFirstLeads, findLabels, findVerbs, type DutyField, type DutyVerb } from './duty-words';
import { areDutyParts, findDutyParts, type DutyPart } from './duty-parts';
import { splitAtBracket, splitAtWith } from './english-lists';
import { isEnglish } from './english-names';
import { readRoleMarks } from './role-marks';
import { splitUnits, type PrintedUnit } from './unit-list';
import { isCollective, looksLikeUnit } from './unit-names';

/** A unit as a clause names it. `unranked`: the clause names it and says nothing of its role. */
export interface Party extends PrintedUnit {
  readonly role: 'lead' | 'co' | 'unranked';
}

/** What one responsibility clause says. */
export interface Duties {
  readonly parties: readonly Party[];
  /** Words that leave the list open (等单位), '' when it is closed. */
  readonly open: string;
  /** Several units share the work and the words name no lead (按职责分工负责). */
  readonly shared: boolean;
  /** A unit that shares every later task too (以下均需地方落实不再重复列出). */
  readonly blanket?: Party;
  /** The units are those of another item: the one before (同上), or the one of this number (同第5项). */
  readonly sameAs?: 'above' | number;
  readonly deadline?: Deadline;
}

/** A responsibility clause in its paragraph: `[start, end)` are the signs that belong to it. */
export interface DutyClause {
  readonly duties: Duties;
  readonly start: number;
  readonly end: number;
  /** It speaks for the whole group above it, whatever stands around it. */
  readonly ofGroup: boolean;
  /** It begins a sentence of running text, and counts only where tasks are told. */
  readonly inProse?: boolean;
}

const blanketWords =
  /[，,、；;]?\s*以下(?:各[项条])?(?:任务|工作|措施|事项)?(?:均|都)((?:[^，,。；;（(）)]|[（(][^（()）]{0,20}[）)])*)(?:[，,]?不再[^，,。；;）)、]*)?/;

/** 以下均需各县（市、区）人民政府落实: whose duty all later tasks are; 地方 only points at those just named. */
function namedInBlanket(words: string): Party | undefined {
  const named =
    /^(?:需要?|须|由|要|请)?(?![需须由要请])(.{3,40}?)(?:贯彻)?(?:落实|负责|配合|参与|实施|组织|抓好|做好)/.exec(
      words,
    )?.[1];
  const unit = named === undefined ? undefined : splitUnits(named).units.at(-1);
  return unit && looksLikeUnit(unit.name) ? withRole([unit], 'co')[0] : undefined;
}

const nothing: Duties = { parties: [], open: '', shared: false };

/** Reads the inside of a clause: labelled fields, verbs, or a bare list of units. */
export function readDuties(text: string): Duties {
  const stated = withoutFirstLeads(text);
  const blanket = stated.includes('以下') ? blanketWords.exec(stated) : null;
  if (blanket) {
    const duties = readDuties(stated.replace(blanket[0], ''));
    const unit = namedInBlanket(blanket[1] ?? '') ?? duties.parties.at(-1);
    return unit ? { ...duties, blanket: unit } : duties;
  }
  const labels = findLabels(stated);
  if (labels.length === 0) return readUnlabelled(stated);
  const fields = labels.map(({ field, end, words: label, each }, at) => ({
    field,
    label,
    each,
    // Lead: A | Partners: B, and • between them.
    words: stated.slice(end, labels[at + 1]?.start).replace(/[\s|•·▲●■◆]+$/, ''),
  }));
  const before = stated.slice(0, labels[0]?.start);
  const read = fields.map(readField);
  const merged = merge(before === '' ? read : [readBefore(before), ...read]);
  // Beside a label that names leads, an unranked label (责任单位) names co-responsible units.
  if (fields.some((field) => field.field === 'lead' && !isOfPerson(field))) return asCo(merged);
  // Beside one that names partners, an English one (Responsible) names those who lead.
  const english = isEnglish(stated) && fields.some(({ field }) => field === 'co');
  return english ? { ...merged, parties: merged.parties.map(asLead) } : merged;
}

/** Text without the words that state the first-leads rule. */
export function withoutFirstLeads(text: string): string {
  const rule = findFirstLeads(text);
  return rule ? `${text.slice(0, rule.start)}。${text.slice(rule.end)}` : text;
}

/** Words before the first label: 6月底完成，牵头单位：…, or units, as in 甲局；配合单位：乙局. */
function readBefore(text: string): Duties {
  const list = text.replace(/^[\s，,；;。]+|[\s，,；;。]+$/g, '');
  if (looksLikeUnitList(list)) return readUnlabelled(list);
  const due = /([^，,；;。（(〔]{1,20}(?:完成|办结|见效))/.exec(text)?.[1];
  return due && /[年月日底季]/.test(due) ? { ...nothing, deadline: { text: due.trim() } } : nothing;
}

/** What follows the full stop of an English list; the points of U.S., St. and Dept. end nothing. */
const englishSentence =
  /(?<=[a-z]{3}|[a-z]\))(?<!\b(?:[Dd]ept|[Uu]niv|[Gg]ov|[Cc]orp|[Aa]ssn|[Ii]nc|[Ii]nst|[Cc]omm))\.\s+[A-Z][^]*$/;

/** Behind a stop, words of a label that is not known: what they hold is no part of the list before it. */
const unknownLabel = /[.;|]\s+[A-Z][a-z]+(?: [a-z]+){0,2}:\s[^]*$/;

interface Field {
  readonly field: DutyField;
  readonly label: string;
  /** Each name has a part of the work, and none leads the others. */
  readonly each: boolean;
  readonly words: string;
}

/** Accountable: Director of Works. Of persons only the body is wanted, which another label names. */
const person =
  /\b(?:director|manager|head|officer|chief|minister|secretary|commissioner|councillor|member|holder|chair|mayor)\b/i;

function isOfPerson({ label, words }: Field): boolean {
  return /^accountable$/i.test(label) && person.test(words);
}

function readField(whole: Field): Duties {
  const { field, words } = whole;
  if (field === 'other' || isOfPerson(whole)) return nothing;
  if (field === 'deadline') {
    const [time = '', ...others] = words.split(/[；;]/);
    const deadline = time
      .replace(/^[\s：:]+/, '')
      .replace(/[\s。；;，,、]+$/, '')
      .replace(/(?<=\w)\.$/, '');
    const due = deadline ? { ...nothing, deadline: { text: deadline } } : nothing;
    // 完成时间：年底；甲局牵头，乙局配合: behind the time the clause goes on without a label.
    const rest = others.join('；');
    return findVerbs(rest).length > 0 ? merge([due, readUnlabelled(rest)]) : due;
  }
  // A field ends with its sentence; what follows is text again.
  const [sentence = ''] = words.split('。', 1);
  const own = unknownLabel.test(sentence) ? sentence.replace(unknownLabel, '') : sentence;
  const list = own.includes('.') ? own.trim().replace(englishSentence, '') : own.trim();
  const same = /^同(?:上|前)$|^同第?\s*(\d{1,3})\s*[项条]?$/.exec(list);
  if (same) return { ...nothing, sameAs: same[1] ? Number(same[1]) : 'above' };
  const marked = readMarked(list, field);
  if (marked) return marked;
  // 牵头单位：甲局，乙局、丙局按职责分工负责 (or 参加): what a comma parts from the lead shares the work.
  const shared = field === 'lead' ? /^([^，,；;]+)[，,；;](.+)$/.exec(list) : null;
  if (
    shared?.[1] &&
    shared[2] &&
    findVerbs(shared[1]).length === 0 &&
    isOfPartners(findVerbs(shared[2])[0]?.verb)
  )
    return merge([readList(shared[1], 'lead'), asCo(readUnlabelled(shared[2]))]);
  if (findVerbs(list).length > 0) {
    const spoken = readUnlabelled(list);
    if (spoken.parties.some(({ role }) => role === 'lead') || (spoken.shared && field === 'unranked'))
      return spoken;
  }
  if (areDutyParts(list)) return readUnlabelled(list);
  const read = readList(/人$/.test(whole.label) ? list.replace(behindBody, '') : list, field);
  return whole.each ? { ...read, shared: true } : read;
}

/** 责任部门及责任人：甲部 某某某: the person stands behind the body. */
const behindBody = /(?<=[局委厅部办处科室会中心])\s+[一-鿿]{2,4}(?=$|[、，,；;])/g;

function isOfPartners(verb: DutyVerb | undefined): boolean {
  return verb === 'share' || verb === 'co';
}

/** A list whose heading or label gives the role; in English, 'A with B' names the lead first. */
export function readList(list: string, role: Party['role']): Duties {
  const joint = role !== 'co' && isEnglish(list) ? (splitAtBracket(list) ?? splitAtWith(list)) : undefined;
  if (joint) {
    const leads = withRole(splitUnits(joint.lead).units, 'lead');
    return withLeadMarks({
      ...nothing,
      parties: [...leads, ...withRole(splitUnits(joint.partners).units, 'co')],
    });
  }
  const duties = listed(list, role);
  return isEnglish(list) ? withLeadMarks(duties) : duties;
}

/** 甲局（牵头）、乙局: beside one whose bracket says that it leads, the others share. */
function readMarked(list: string, role: Party['role']): Duties | undefined {
  const marked = readRoleMarks(list);
  if (!marked) return undefined;
  const parties = marked.flatMap((part) => withRole(part.units, part.role ?? role));
  const duties = { ...nothing, parties };
  return marked.some((part) => part.role === 'lead') ? asCo(duties) : duties;
}

/** A bracket that says of the name before it that it leads. */
export const leadMark =
  /\s*[([](?:(?:co-?|joint )?leads?(?: agency| department)?|coordinat(?:or|ing)|L)[)\]]\s*$/i;

/** A bracket that says of the name before it that it shares. */
export const supportMark = /\s*[([](?:support(?:ing)?|partner|S|P)[)\]]\s*$/i;

/** Ministry of Labour (lead), Trade Union Congress: the bracket tells who leads, the others share. */
function withLeadMarks(duties: Duties): Duties {
  if (!duties.parties.some(({ printed }) => leadMark.test(printed))) return duties;
  const parties = duties.parties.map((party): Party => {
    const leads = leadMark.test(party.printed) || party.role === 'lead';
    return { ...party, ...withoutRoleMark(party), role: leads ? 'lead' : 'co' };
  });
  return { ...duties, parties };
}

/** A unit without the bracket that says what it does. */
export function withoutRoleMark({ printed, name }: PrintedUnit): Pick<PrintedUnit, 'printed' | 'name'> {
  const plain = (words: string) => words.replace(leadMark, '').replace(supportMark, '');
  return { printed: plain(printed), name: plain(name) };
}

function withRole(units: readonly PrintedUnit[], role: Party['role']): Party[] {
  return units.map((unit) => ({ ...unit, role }));
}

function listed(list: string, role: Party['role']): Duties {
  const { units, open, deadline } = splitUnits(list);
  const parties = withRole(units, role);
  return { ...nothing, parties, open, ...(deadline ? { deadline: { text: deadline } } : {}) };
}

function merge(all: readonly Duties[]): Duties {
  const [only] = all;
  if (all.length === 1 && only) return only;
  const deadline = all.find((duties) => duties.deadline)?.deadline;
  const sameAs = all.find((duties) => duties.sameAs !== undefined)?.sameAs;
  return {
    parties: all.flatMap(({ parties }) => parties),
    open: all.map(({ open }) => open).find((open) => open !== '') ?? '',
    shared: all.some(({ shared }) => shared),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(deadline ? { deadline } : {}),
  };
}

/** One whose words give it no rank leads. */
export function asLead(party: Party): Party {
  return party.role === 'unranked' ? { ...party, role: 'lead' } : party;
}

function asCo(duties: Duties): Duties {
  const parties = duties.parties.map((party) =>
    party.role === 'unranked' ? { ...party, role: 'co' as const } : party,
  );
  return { ...duties, parties, shared: false };
}

/** 分管副省长、协管副秘书长负责，: persons who answer for a task beside the units that do it. */
const persons =
  /^\s*(?:由)?(?:[^，,；;。、]{0,8}(?:省长|市长|县长|区长|州长|镇长|秘书长|主席|书记|[领領][导導]|[负負][责責]同志)[、和及]?){1,6}(?:共同|分[别別])?(?:负责|負責|牵头负责|牽頭負責|牵头|牽頭)[，,；;]\s*/;

/** 甲局、乙局牵头（甲局为第一牵头单位）: of those who lead, one comes first. */
const firstOfLeads = /[（(][^（()）]{2,40}(?:为|是|系)第一(?:牵头|主办|责任)[^（()）]{0,6}[）)]/g;

/** Verbs tell the roles; without any, the list is unranked. */
export function readUnlabelled(printed: string): Duties {
  const text = printed.replace(persons, '').replace(firstOfLeads, '');
  const marked = readMarked(text, 'unranked');
  if (marked) return marked;
  const sentences = text.split(/[；;。]/).filter((sentence) => sentence.trim() !== '');
  const all = merge(sentences.map(readSentence));
  // 甲局负责制定: who has the only part of the work has all of it.
  const alone =
    all.shared && all.parties.length === 1 && all.parties.every(({ role }) => role === 'unranked');
  const merged = alone ? { ...all, parties: all.parties.map(asLead), shared: false } : all;
  // Once somebody leads, a list without a verb in the same clause shares the work.
  return merged.parties.some(({ role }) => role === 'lead') ? asCo(merged) : merged;
}

function readSentence(sentence: string): Duties {
  const parts: Duties[] = [];
  let from = 0;
  let hasLead = false;
  let together = false;
  for (const { verb, start, end } of findVerbs(sentence)) {
    const words = sentence.slice(from, start);
    const { units, open } = splitUnits(words);
    from = end;
    // 牵头负责, 配合落实: the second verb repeats the first.
    if (units.length === 0) continue;
    const role: Party['role'] = together ? 'co' : roleBy(verb, units, hasLead);
    const main = verb === 'co' && !hasLead ? mainUnits(words) : 0;
    parts.push({
      parties: [...withRole(units.slice(0, main), 'unranked'), ...withRole(units.slice(main), role)],
      open,
      shared: role !== 'lead' && verb === 'share' && !hasLead,
    });
    hasLead ||= role === 'lead';
    together = verb === 'together';
  }
  const rest = sentence.slice(from).replace(/^[，,、\s]+/, '');
  const due = parts.length > 0 ? deadlineInWords(rest) : undefined;
  if (due !== undefined) parts.push({ ...nothing, deadline: { text: due } });
  else if (rest !== '' && looksLikeUnitList(rest))
    parts.push(listed(rest, together || hasLead ? 'co' : 'unranked'));
  else {
    const shares = findDutyParts(rest);
    if (shares.length > 0) parts.push(sharing(shares, hasLead));
    else if (parts.length === 0) parts.push(listed(rest, together ? 'co' : 'unranked'));
  }
  return merge(parts);
}

/** 甲局负责制定预案，乙局负责专家库: each has a part, and beside one another none of them leads. */
function sharing(parts: readonly DutyPart[], hasLead: boolean): Duties {
  const units = parts.flatMap((part) => part.units);
  return { ...nothing, parties: withRole(units, hasLead ? 'co' : 'unranked'), shared: !hasLead };
}

/**
 * 甲局、乙局，丙局参与: where one comma parts units, only those behind it take part; how many stand before it. Where commas
 * part all of them, they tell nothing.
 */
function mainUnits(words: string): number {
  const [main = '', others, ...more] = words.split(/[，,]/);
  if (others === undefined || more.length > 0) return 0;
  return looksLikeUnitList(main) && looksLikeUnitList(others) ? splitUnits(main).units.length : 0;
}

/** 甲局负责 alone is a lead; 甲局、乙局负责 says nothing of rank; beside a lead, everybody else shares. */
function roleBy(verb: DutyVerb, units: readonly PrintedUnit[], hasLead: boolean): Party['role'] {
  if (verb === 'lead') return 'lead';
  if (hasLead || verb === 'co' || verb === 'share') return 'co';
  if (verb === 'together') return 'lead';
  return units.length === 1 && !units.some(({ name }) => isCollective(name)) ? 'lead' : 'unranked';
}

/** Whether every piece could be a unit, one damaged piece among several excepted. */
export function looksLikeUnitList(text: string): boolean {
  const { units, open } = splitUnits(text);
  return mostLookLikeUnits(units, open);
}

/** Whether every party of a clause could be a unit, one damaged one among several excepted. */
export function mostLookLikeUnits(units: readonly PrintedUnit[], open = ''): boolean {
  // 公安、市场监管等部门: the tail says what the short names are.
  const short = /部门/.test(open) ? /^[一-鿿]{2,6}$/ : undefined;
  const unlike = units.filter(({ name }) => !looksLikeUnit(name) && !short?.test(name)).length;
  return units.length > 0 && (unlike === 0 || (units.length >= 4 && unlike === 1));
}
