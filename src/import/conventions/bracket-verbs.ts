import { outerBrackets } from '../brackets';
import { mostLookLikeUnits, readDuties } from '../duty-clause';
import { areDutyParts } from '../duty-parts';
import { findLabels, findVerbs, ofThisTask } from '../duty-words';
import { sign } from '../signs';
import type { Convention } from './convention';

const ofAllAbove =
  /^\s*(?:以上|上述)(?:各[项条]|[\d一二三四五六七八九十]+[项条])?(?:任务|工作|措施|事项)?(?:均|都)?/;

/** （此项由甲局牵头…） */
const pointing = new RegExp(`^\\s*${ofThisTask.source}`);

/** （甲局牵头，乙局、丙局配合） / （甲部、乙部按职责分工负责） / （甲局负责）: verbs inside a bracket give the roles. */
export const bracketVerbs: Convention = {
  id: 'bracket-verbs',
  title: { 'zh-CN': '括号内写明“……牵头，……配合”', en: 'brackets that say who leads and who supports' },
  signs: sign.opening,
  hint: /[（(〔［[【{｛]/,
  find(paragraph) {
    return outerBrackets(paragraph).flatMap(({ open, close }) => {
      // （以上任务由甲局牵头…） speaks for all the items above it.
      const whole = paragraph.slice(open + 1, close);
      const inner = whole.replace(ofAllAbove, '');
      const own = inner.replace(pointing, '');
      const labels = findLabels(inner);
      const spoken = findVerbs(inner).length > 0 || areDutyParts(inner);
      if (!spoken || labels.some(({ field }) => field !== 'deadline')) return [];
      const duties = readDuties(own);
      return mostLookLikeUnits(duties.parties, duties.open)
        ? [{ duties, start: open, end: close + 1, ofGroup: inner !== whole }]
        : [];
    });
  },
};
