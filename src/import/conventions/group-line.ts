import {
  looksLikeUnitList,
  mostLookLikeUnits,
  readUnlabelled,
  withoutFirstLeads,
  type DutyClause,
} from '../duty-clause';
import { findVerbs } from '../duty-words';
import type { Convention } from './convention';

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
  hint: /牵头|负责/,
  find(paragraph) {
    const inProse = findInProse(paragraph);
    if (inProse) return [inProse];
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
      (first.verb !== 'lead' && first.verb !== 'charge') ||
      !looksLikeUnitList(body.slice(0, first.start))
    )
      return [];
    const duties = readUnlabelled(body);
    // Every word must be a unit or a duty verb: prose with 牵头 in it assigns nothing.
    if (!mostLookLikeUnits(duties.parties) || leftover(body) > 2) return [];
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
  },
};

/** 本行动由甲局牵头，乙局、丙局参加。 as a sentence of the group's introduction. */
function findInProse(paragraph: string): DutyClause | undefined {
  const match =
    /(?<=^|[。；;])\s*(?:本|该|此)(?:项|次|个)?(?:行动|工程|专项|项目|计划|任务|工作|领域|部分)由([^。]{4,600})。?/.exec(
      paragraph,
    );
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
