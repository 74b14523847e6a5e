import { outerBrackets, turn, type Bracket } from '../brackets';
import { columnRole } from '../column-names';
import { readDuties, type DutyClause } from '../duty-clause';
import { findFirstLeads, findLabels, findVerbs, type Label } from '../duty-words';
import { looksLikeUnit } from '../unit-names';
import { sign } from '../signs';
import type { Convention } from './convention';

/**
 * 责任单位：甲局、乙局。 / 牵头单位：甲局 责任单位：乙局 / （牵头单位：甲局；配合单位：乙局）, as a line of its own, at the end of an
 * item, or in a bracket of any shape.
 */
export const labelled: Convention = {
  id: 'labelled',
  title: { 'zh-CN': '“责任单位：”“牵头单位：”等标签', en: 'labels such as “Lead:” and “Responsible:”' },
  signs: sign.colon | sign.office | sign.latin,
  hint: /[:：]|(?:^|[(\[;.]).{0,10}(?:[Ll]ed|[Dd]elivered|[Ss]upported) by |(?:单位|部门)(?:为|[】\]〕）)\s\u3000；;])|^\s*(?:责任|牵头)(?:单位|部门)[一-鿿]/,
  find(printed, signs) {
    const paragraph = withColon(printed, signs);
    const labels = findLabels(paragraph).filter(({ field }) => field !== 'other');
    if (!labels.some(namesUnits)) return findWithoutColon(printed);
    const clauses: DutyClause[] = [];
    const brackets = outerBrackets(paragraph);
    const used = new Set<Label>();
    for (const { open, close } of brackets) {
      const inside = labels.filter((label) => label.start > open && label.end <= close);
      // A long bracket is running text that happens to hold a label; 责任单位（…首位为牵头）： is a label with a bracket.
      if (!inside.some(namesUnits) || insideLabel(labels, open)) continue;
      for (const label of inside) used.add(label);
      clauses.push({
        duties: readDuties(paragraph.slice(open + 1, close)),
        start: open,
        end: close + 1,
        ofGroup: false,
      });
    }
    const outside = labels.filter((label) => !used.has(label));
    for (let at = 0; at < outside.length;) {
      const first = outside[at] as Label;
      let last = first;
      let end = endOfField(paragraph, first, brackets, outside[at + 1]);
      // Labels that follow each other with nothing but units between them make one clause.
      for (at++; at < outside.length && (outside[at] as Label).start <= end + 2; at++) {
        last = outside[at] as Label;
        end = endOfField(paragraph, last, brackets, outside[at + 1]);
      }
      if (!namesUnits(first) && !namesUnits(last)) continue;
      const rule = end < paragraph.length ? findFirstLeads(paragraph.slice(end)) : undefined;
      if (rule && rule.start <= 1) end += rule.end;
      const start = startOfClause(paragraph, first.start);
      clauses.push({
        duties: readDuties(paragraph.slice(first.start, end)),
        start,
        end,
        ofGroup: first.field === 'unranked' && /分工$/.test(first.words),
      });
    }
    return clauses.filter(
      ({ duties }) => duties.parties.length > 0 || duties.deadline || duties.sameAs !== undefined,
    );
  },
};

/** 责任单位甲局、乙局: a line of its own that a converter has robbed of its colons. */
function findWithoutColon(paragraph: string): DutyClause[] {
  if (!labelFirst.test(paragraph)) return [];
  const restored = paragraph.replace(eachLabel, '$1：');
  const duties = readDuties(restored);
  return duties.parties.length > 0 &&
    findVerbs(restored).length === 0 &&
    duties.parties.every(({ name }) => looksLikeUnit(name))
    ? [{ duties, start: 0, end: paragraph.length, ofGroup: false }]
    : [];
}

const named = '(?:牵头|责任|配合|主办|协办|参加|参与|协同|承办)(?:单位|部门)';
const labelFirst = new RegExp(`^\\s*(?:${named})[一-鿿]`);
const eachLabel = new RegExp(`(${named})(?!\\s*[:：])`, 'g');
const inBracket = new RegExp(`[【〔\\[（(](${named})[】〕\\]）)](?=\\s*[一-鿿])`, 'g');
const apart = new RegExp(
  `(^|[。；;，,（(【\\s])(${named})[\\s\\u3000；;](?=[\\s\\u3000]*([^、，,；;。\\s\\u3000）)]{2,30}))`,
  'g',
);

/** (led by Library Service), or a sentence that begins so: the blank behind the label holds the place of its colon. */
const ledBy = /(?<=(?:^|[([;.])\s{0,2})((?:jointly )?(?:led|delivered|supported) by) (?=[A-Za-z])/gi;

/** 【责任单位】甲局 / 责任单位　甲局: a colon where another sign holds its place; sign for sign. */
function withColon(printed: string, signs: number): string {
  if (signs & sign.latin && /\b(?:led|delivered|supported) by /i.test(printed))
    return printed.replace(ledBy, '$1:');
  if (!(signs & sign.office) || !/(?:单位|部门)[】\]〕）)\s\u3000；;]/.test(printed)) return printed;
  return printed
    .replace(inBracket, (_, label: string) => ` ${label}：`)
    .replace(apart, (whole, before: string, label: string, name: string) =>
      // 牵头部门 主责单位 协办单位 are the headings of a table.
      looksLikeUnit(name) && columnRole(name) === undefined ? `${before}${label}：` : whole,
    );
}

function namesUnits({ field }: Label): boolean {
  return field === 'lead' || field === 'co' || field === 'unranked';
}

function insideLabel(labels: readonly Label[], open: number): boolean {
  return labels.some((label) => label.start < open && open < label.end);
}

const fullStop = '。'.charCodeAt(0);

/** A field runs to the end of its sentence, or to the next label; brackets inside it are its own. */
function endOfField(
  paragraph: string,
  label: Label,
  brackets: readonly Bracket[],
  next: Label | undefined,
): number {
  const limit = next?.start ?? paragraph.length;
  for (let at = label.end; at < limit; at++) {
    const sign = paragraph.charCodeAt(at);
    if (sign === fullStop) return at + 1;
    const way = turn(sign);
    if (way === -1) return at + 1;
    if (way === 1) at = closeOf(brackets, at);
  }
  return limit;
}

/** The end of the bracket that opens there; there, where it never closes. */
function closeOf(brackets: readonly Bracket[], at: number): number {
  for (const { open, close } of brackets) if (open === at) return close;
  return at;
}

/** A bracket that opens before the label and never closes belongs to the clause. */
function startOfClause(paragraph: string, labelStart: number): number {
  let at = labelStart - 1;
  while (at >= 0 && ' \u3000'.includes(paragraph[at] as string)) at--;
  return at >= 0 && turn(paragraph.charCodeAt(at)) === 1 ? at : labelStart;
}
