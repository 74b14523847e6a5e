import { outerBrackets } from '../brackets';
import {
  looksLikeUnitList,
  readList,
  readUnlabelled,
  withoutFirstLeads,
  type DutyClause,
} from '../duty-clause';
import { findLabels } from '../duty-words';
import { holdsBody, isEnglish } from '../english-names';
import { sign } from '../signs';
import type { Convention } from './convention';

/** …做某事。（甲局、乙局）: a bracket of nothing but units that closes a sentence or the item. */
export const bareBracket: Convention = {
  id: 'bare-bracket',
  title: { 'zh-CN': '句末括号内列出单位', en: 'units in a bracket at the end of a sentence' },
  signs: sign.closing,
  hint: /[）)〕］\]】}｝]/,
  find(paragraph) {
    return outerBrackets(paragraph).flatMap(({ open, close }) => {
      const inner = withoutFirstLeads(paragraph.slice(open + 1, close));
      if (isEnglish(inner)) return englishBodies(paragraph, inner, open, close);
      if (!closesSentence(paragraph, open, close)) return [];
      if (findLabels(inner).length > 0 || kindOfPlace.test(inner.trim()) || !looksLikeUnitList(inner))
        return [];
      return [{ duties: readUnlabelled(inner), start: open, end: close + 1, ofGroup: false }];
    });
  },
};

/**
 * Open crisis cafés. (HSE, Harbour Health Board): behind a full stop a bracket of nothing but names. Before it, where words
 * are explained in brackets (Health Executive (HSE)), it takes several that are bodies' beyond doubt, or another bracket.
 */
function englishBodies(paragraph: string, inner: string, open: number, close: number): DutyClause[] {
  if (!/^[\s.]*$/.test(paragraph.slice(close + 1))) return [];
  const duties = readList(inner, 'unranked');
  const names = duties.parties.map(({ name }) => name);
  const apart = /[.!?]\s*$/.test(paragraph.slice(0, open));
  const square = paragraph[open] === '[';
  const sure = (name: string) =>
    apart ? properName.test(name) : sureBody.test(name) || (properName.test(name) && holdsBody(name));
  const areNames = names.some(sure) && names.every((name) => sure(name) || collective.test(name));
  if (!areNames || (!apart && !square && names.length < 2) || noBody.test(inner)) return [];
  return [{ duties, start: open, end: close + 1, ofGroup: false }];
}

const sureBody = /^[A-Z][a-z]?[A-Z][A-Za-z&-]{0,8}$/;
/** Beside names of their own: all agencies, local authorities. */
const collective = /^(?:[Aa]ll )?[a-z-]+(?: [a-z]+){0,2}s$/;
const properName =
  /^(?:[A-Z][A-Za-z&.'’-]+(?:,? (?:of|for|and|the|on|with|in|&|[A-Z][A-Za-z&.'’-]*))+|[A-Z][a-z]?[A-Z][A-Za-z&-]{0,8}|NGOs?)$/;

/** Words about the state of a task, or pointing elsewhere in the text. */
const noBody =
  /\d|^(?:see|new|ongoing|completed?|underway|in progress|draft|continu\w+|short|medium|long|high|low|all|annual|figure|table|annex|appendix|section|chapter|page|box|source|notes?)\b/i;

/** 整治企业（场所）。: the bracket goes on with the word before it and names nobody. */
const kindOfPlace =
  /^(?:场所|企业|公司|单位|部门|机构|园区|学校|医院|社区|街道|小区|地区|基地|站点|组织|团体)$/;

/** At the end of the paragraph, or between a full stop and what follows it, or before a full stop that ends all. */
function closesSentence(paragraph: string, open: number, close: number): boolean {
  const before = nextSign(paragraph, open - 1, -1);
  const after = nextSign(paragraph, close + 1, 1);
  return before !== '' && (after === '' || /[。；;！]/.test(before) || /[。；;]/.test(after));
}

/** The first sign that is no blank, from an index on in one direction; '' at the end of the text. */
function nextSign(text: string, from: number, step: 1 | -1): string {
  let at = from;
  while (/\s/.test(text[at] ?? '.')) at += step;
  return text[at] ?? '';
}
