import { readList, type DutyClause, type Duties } from '../duty-clause';
import { holdsBody } from '../english-names';
import { sign } from '../signs';
import type { Convention } from './convention';

/** This action will be led by the Harbour Office, with support from Tides Lowland. / The Harbour Office will lead on this work. */
export const englishSentence: Convention = {
  id: 'english-sentence',
  title: { 'zh-CN': '英文整句写明由谁牵头', en: 'sentences that say who will lead' },
  signs: sign.latin,
  hint: /\b(?:led|coordinated|co-ordinated|delivered|implemented|undertaken|taken forward) by\b|\blead\b|\b[Rr]esponsib/,
  find(paragraph) {
    const found: DutyClause[] = [];
    let from = 0;
    for (const sentence of paragraph.split(/(?<=[a-z\d)]\.)\s+(?=[A-Z])/)) {
      const start = paragraph.indexOf(sentence, from);
      from = start + sentence.length;
      const duties = sentence.length <= 400 ? dutiesOf(sentence.trim()) : undefined;
      if (duties) found.push({ duties, start, end: from, ofGroup: false, inProse: true });
    }
    return found;
  },
};

const work =
  '(?:action|work|task|measure|project|initiative|recommendation|activity|programme|program|effort|goal|objective|delivery|implementation|commitment)s?';

const passive = new RegExp(
  `^(?:(?:This|The|These|Each) ${work}|It|They|Delivery|Implementation|Work)(?: [a-z]+){0,5}? (?:will|shall|should|must|is to|are to|is|are)(?: be)? (?:jointly )?(?:led|coordinated|co-ordinated|delivered|implemented|undertaken|carried out|taken forward) by (.+)$`,
);
const active = new RegExp(
  `^((?:The )?[A-Z].{1,120}?) (?:will|shall) (?:jointly |take the )?(?:lead|coordinate|co-ordinate)(?: on)?(?: (?:this|the|its|their) (?:${work}|implementation of this ${work}))?((?:,? (?:with|supported by|in (?:partnership|collaboration|cooperation|coordination|consultation) with|working with) .+)?)$`,
);
const lies = new RegExp(
  `^(?:Lead |Overall |The )?[Rr]esponsibility(?: for (?:this|the|its) ?(?:${work})?| for ${work})? (?:lies|rests|sits) with (.+)$`,
);
const responsible = new RegExp(
  `^((?:The )?[A-Z].{1,120}?) (?:is|are|will be) responsible(?: for (?:this|the|its) ?${work})?$`,
);

/** When it is done, behind the names. */
const time =
  /,?\s+(?:by|before|in|from|until|during|over|through|starting|beginning|within)\s+(?:the\s+)?(?:end|start|early|late|mid|next|coming|\d|Q[1-4]|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b.*$/i;

/** A list of names without the time behind it. */
export function withoutTimeBehind(words: string): string {
  return words.replace(time, '');
}

function dutiesOf(sentence: string): Duties | undefined {
  const plain = withoutTimeBehind(sentence.replace(/[.;\s]+$/, ''));
  const [, by] = passive.exec(plain) ?? lies.exec(plain) ?? [];
  const [, who, others = ''] = active.exec(plain) ?? responsible.exec(plain) ?? [];
  const list = by ?? (who === undefined ? undefined : who + others);
  if (list === undefined) return undefined;
  const duties = readList(list.replace(/^The /, ''), 'lead');
  return duties.parties.length > 0 && duties.parties.every(isNamed) ? duties : undefined;
}

/** Running text goes on with words that are no names: led by example and by teams. */
export function isNamed({ name, role }: Pick<Duties['parties'][number], 'name' | 'role'>): boolean {
  const words = name.split(/\s+/).length;
  if (words > 10 || /^(?:My|Our|We|I|This|These|Its|Their|Each|Every|Those)\b/.test(name)) return false;
  if (/\b(?:will|which|that|who|is|are|be)\b/.test(name)) return false;
  return /^[A-Z]/.test(name) || (role === 'co' && (holdsBody(name) || /s$/.test(name)) && words < 5);
}
