import {
  looksLikeUnitList,
  mostLookLikeUnits,
  readUnlabelled,
  withoutFirstLeads,
  type DutyClause,
} from '../duty-clause';
import { findDutyParts } from '../duty-parts';
import { findVerbs, ofThisTask } from '../duty-words';
import { readRoleMarks } from '../role-marks';
import { sign } from '../signs';
import { splitUnits } from '../unit-list';
import { looksLikeUnit } from '../unit-names';
import type { Convention } from './convention';

const dutyWords =
  /[牵牽][头頭]|[负負][总總]?[责責]|[会會]同|由[^，,。；;]{2,80}(?:实施|落实|承担|承办|组织|實施|落實|承擔|承辦|組織)/;

/**
 * A line of its own that only says who leads and who takes part: 由甲局牵头，乙局、丙局参加。 A name of a group may stand before it:
 * 宣传组：由甲部牵头，乙部、丙局等参加。
 */
export const groupLine: Convention = {
  id: 'group-line',
  title: {
    'zh-CN': '单独成行的“由……牵头，……参加”',
    en: 'a line of its own that says who leads and who takes part',
  },
  signs: sign.duty,
  hint: dutyWords,
  find(paragraph) {
    const inProse = findInProse(paragraph);
    if (inProse) return [inProse];
    const whole = findWhole(paragraph);
    return whole.length > 0 ? whole : findInSentences(paragraph);
  },
};

/** A line that is nothing but the clause, or the name of a group and the clause. */
function findWhole(paragraph: string): DutyClause[] {
  const text = paragraph.trim();
  const head = /^[^：:，,。、]{2,12}[:：]/.exec(text)?.[0] ?? '';
  // Behind a group's name the sentence may be followed by what the group has to do.
  const sentence =
    head === '' ? text.slice(head.length) : (/^[^。]*。?/.exec(text.slice(head.length))?.[0] ?? '');
  const body = withoutFirstLeads(sentence).replace(/^[\s—–-]+/, '');
  if (body.length > 600) return [];
  const first = findVerbs(body)[0];
  if (
    !first ||
    (first.verb !== 'lead' && first.verb !== 'charge' && first.verb !== 'share') ||
    !looksLikeUnitList(body.slice(0, first.start))
  )
    return [];
  const duties = readUnlabelled(body);
  // Every word must be a unit or a duty verb: prose with 牵头 in it assigns nothing.
  if (!mostLookLikeUnits(duties.parties, duties.open) || leftover(body) > 2) return [];
  const start = paragraph.indexOf(text) + head.length;
  const whole = head === '' && sentence.length === text.length;
  return [
    {
      duties,
      start: whole ? 0 : start,
      end: whole ? paragraph.length : start + sentence.length,
      ofGroup: whole,
    },
  ];
}

/** The beginning of a sentence: 由甲局牵头，乙局配合，做某事。 Verbs must be followed by a stop, or they only tell of work. */
function findInSentences(paragraph: string): DutyClause[] {
  const found: DutyClause[] = [];
  let from = 0;
  const sentences = paragraph
    .split(/(?<=[。：:])/)
    .flatMap((sentence) =>
      !dutyWords.test(sentence) || endOfDuties(sentence) > 0 ? [sentence] : sentence.split(/(?<=[；;])/),
    );
  for (const sentence of sentences) {
    const start = from;
    from += sentence.length;
    if (sentence.length > 600 || !dutyWords.test(sentence)) continue;
    const within = dutiesWithin(sentence) ?? markedWithin(sentence);
    if (!within) continue;
    const duties = readUnlabelled(sentence.slice(within.start, within.end));
    if (!mostLookLikeUnits(duties.parties, duties.open)) continue;
    const stop = /^[，,；;。]/.test(sentence.slice(within.end)) ? 1 : 0;
    found.push({
      duties,
      start: start + within.start,
      end: start + within.end + stop,
      ofGroup: false,
      inProse: true,
    });
  }
  return found;
}

/** 甲局（牵头）、乙局、丙局: a sentence that is a list of units, and marks who of them leads. */
function markedWithin(sentence: string): { readonly start: number; readonly end: number } | undefined {
  const marked = readRoleMarks(sentence.replace(/[。；;\s]+$/, ''));
  const named = marked?.some(({ role }) => role === 'lead') && marked.flatMap(({ units }) => units);
  return named && named.every(({ name }) => looksLikeUnit(name))
    ? { start: 0, end: sentence.length }
    : undefined;
}

/**
 * Where in a sentence its duties stand: at its head, or behind a comma, where 由 says so (做某事，由甲局组织实施) or both a lead and
 * those who take part are named (做某事，市甲局牵头，市乙局配合). What only praises how work is shared (政府牵头、部门配合) names nobody.
 */
function dutiesWithin(sentence: string): { readonly start: number; readonly end: number } | undefined {
  const atHead = endOfDuties(sentence);
  if (atHead > 0) return { start: 0, end: atHead };
  for (const { index, 0: before } of sentence.matchAll(
    /[，,]|(?<=[一-鿿”》）])(?=由[^，,。；;]{2,80}(?:牵头|负责|实施))/g,
  )) {
    const start = index + before.length;
    const words = sentence.slice(start);
    const end = endOfDuties(words);
    if (end === 0) continue;
    const [first, second] = findVerbs(words.slice(0, end));
    const named = !splitUnits(words.slice(0, first?.start)).units.some(({ name }) => anybody.test(name));
    // Behind the name of an action, 由 must begin all that follows.
    const whole = before !== '' || /^[。，,；;\s]*$/.test(words.slice(end));
    if (named && whole && (/^\s*由/.test(words) || (first?.verb === 'lead' && second !== undefined)))
      return { start, end: start + end };
  }
  return undefined;
}

/** Words for kinds of bodies, none of them a name. */
const anybody = /^(?:党委|党政|政府|部门|企业|社会|单位|学校|家庭|高校|医院|市场|协会|社区|机构)+$/;

/** 甲局会同乙局负责做某事: here the verb may be followed by the work. Behind others a stop must come, or they tell of work. */
const sharedWith =
  /^([^，,。；;]{2,120}?)(?:共同|联合)?(?:负责|(?:(?:组织|具体|统筹)?(?:实施|落实|开展|推进)|办理)(?=[，,。；;\s]|$))/;

/** 市甲局、市乙局牵头（市甲局为第一牵头单位）: a remark on those who lead. */
const firstLead = /^[（(][^（()）]{2,40}第一(?:牵头|主办|责任)[^（()）]{0,6}[）)]/;

/** How far parts of the work, a unit in each, follow one another behind a place in a sentence. */
function endOfParts(sentence: string, from: number): number {
  let end = from;
  for (const { start, end: after } of findDutyParts(sentence.slice(from))) {
    if (!/^[，,；;\s]*$/.test(sentence.slice(end, from + start))) break;
    end = from + after;
  }
  return end;
}

/** How far a sentence consists of units and verbs of duty; 0 where it does not begin so. */
function endOfDuties(sentence: string): number {
  let end = 0;
  let from = 0;
  let ranked = false;
  if (sentence.length > 600) return 0;
  for (const { verb, start, end: after } of findVerbs(sentence)) {
    const list = sentence.slice(from, start).replace(/^[，,；;、\s]*由?/, '');
    if (list === '' && from > 0 && start === from) {
      from = after;
      continue;
    }
    // 甲局牵头，会同乙局实施: those that it names stand behind it.
    const isGoingOn = verb === 'together' && list === '' && end > 0;
    if (!isGoingOn && !looksLikeUnitList(list)) break;
    from = after;
    if (verb === 'together') {
      const shared = sharedWith.exec(sentence.slice(after));
      if (shared?.[1] && looksLikeUnitList(shared[1])) return after + shared[0].length;
      continue;
    }
    const remark = firstLead.exec(sentence.slice(after))?.[0].length ?? 0;
    if (!/^(?:[，,；;。\s]|$)/.test(sentence.slice(after + remark))) break;
    from += remark;
    if (verb === 'lead' || (end > 0 && verb === 'co')) ranked = true;
    end = after + remark;
  }
  // 市丙局负责宣传: behind who leads, what the others do tells that they take part.
  if (ranked) end = endOfParts(sentence, end);
  const rest = sentence.slice(end).replace(/[。，,；;\s]/g, '');
  return ranked || (end > 0 && rest === '') ? end : 0;
}

const sentenceOfThisTask = new RegExp(`(?<=^|[。；;])\\s*${ofThisTask.source}([^。]{4,600})。?`);

/** 本行动由甲局牵头，乙局、丙局参加。 as a sentence of the group's introduction. */
function findInProse(paragraph: string): DutyClause | undefined {
  if (!/[本该此]/.test(paragraph)) return undefined;
  const match = sentenceOfThisTask.exec(paragraph);
  if (!match?.[1]) return undefined;
  const duties = readUnlabelled(match[1]);
  if (!mostLookLikeUnits(duties.parties) || leftover(match[1]) > 2) return undefined;
  return { duties, start: match.index, end: match.index + match[0].length, ofGroup: false };
}

/** How many signs are neither units nor verbs. */
function leftover(body: string): number {
  let from = 0;
  let rest = 0;
  const verbs = findVerbs(body);
  for (const { start, end } of verbs) {
    const list = body.slice(from, start).replace(/^[，,；;。、\s]+/, '');
    if (list !== '' && !looksLikeUnitList(list)) rest += list.length;
    from = end;
  }
  const tail = body.slice(from).replace(/[。；;，,\s]/g, '');
  return rest + (tail === '' || looksLikeUnitList(tail) ? 0 : tail.length);
}
