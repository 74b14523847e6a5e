import { outerBrackets } from '../brackets';
import { looksLikeUnitList, readUnlabelled, withoutFirstLeads } from '../duty-clause';
import { findLabels } from '../duty-words';
import type { Convention } from './convention';

/** …做某事。（甲局、乙局）: a bracket of nothing but units that closes a sentence or the item. */
export const bareBracket: Convention = {
  id: 'bare-bracket',
  title: { 'zh-CN': '句末括号内列出单位', en: 'units in a bracket at the end of a sentence' },
  hint: /[）)〕］\]】}｝]/,
  find(paragraph) {
    return outerBrackets(paragraph).flatMap(({ open, close }) => {
      if (!closesSentence(paragraph, open, close)) return [];
      const inner = withoutFirstLeads(paragraph.slice(open + 1, close));
      if (findLabels(inner).length > 0 || kindOfPlace.test(inner.trim()) || !looksLikeUnitList(inner))
        return [];
      return [{ duties: readUnlabelled(inner), start: open, end: close + 1, ofGroup: false }];
    });
  },
};

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
