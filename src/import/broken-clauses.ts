import { findLabels, findVerbs } from './duty-words';
import { longestParagraph } from './long-paragraphs';
import { readNumber } from './numbering';
import { isBlank, sign, together, type SignedBlock, type SignedParagraph } from './signs';
import { splitUnits } from './unit-list';
import { looksLikeUnit } from './unit-names';

/** 牵头单位： on one line and its units on the next are one paragraph. */
export function joinLabels(blocks: readonly SignedBlock[]): readonly SignedBlock[] {
  const joined: SignedBlock[] = [];
  let previous: SignedBlock | undefined;
  let awaits = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph' && previous?.kind === 'paragraph') {
      if (isBlank(block) && awaits) continue;
      const text = isBlank(block) ? undefined : joinedText(previous, block, awaits);
      if (text !== undefined) {
        previous = together(previous, block, text);
        joined[joined.length - 1] = previous;
        awaits = awaitsMore(previous);
        continue;
      }
    }
    joined.push(block);
    previous = block;
    awaits = block.kind === 'paragraph' && awaitsMore(block);
  }
  return joined;
}

/** 牵头单位：甲局 on one line and 完成时间：2027年12月 on the next, or the other way round: one clause. */
function tellsDeadline({ text: before, signs }: SignedParagraph, line: string): boolean {
  if ((signs & (sign.colon | sign.office)) === 0) return false;
  // English lines know their own labels.
  if (before.length > 600 || line.length > 600 || !/^\s*[一-鿿]{2,8}\s*[:：]/.test(line)) return false;
  const [first, second] = [findLabels(before.trimStart())[0], findLabels(line.trimStart())[0]];
  if (first?.start !== 0 || second?.start !== 0) return false;
  const isDeadline = (text: string, field: string) => field === 'deadline' && text.length <= 40;
  return isDeadline(line, second.field)
    ? first.field !== 'deadline' && first.field !== 'other'
    : isDeadline(before, first.field) && second.field !== 'other';
}

/** The words of a paragraph and of a line that goes on with it; `undefined` where it does not. */
function joinedText(before: SignedParagraph, line: SignedParagraph, awaits: boolean): string | undefined {
  const words = line.text.trim();
  if (goesOn(before, line, awaits)) return before.text.trimEnd() + words;
  return tellsDeadline(before, words)
    ? `${before.text.trimEnd().replace(/[。；;]$/, '')}；${words}`
    : undefined;
}

const levelAlone = /[一-鿿][、，,][省市县区州旗]\s*$/;

/** 县妇联、县: the level of a name that is to follow. Joining on and on would cost more with every line. */
function awaitsName(before: string): boolean {
  return before.length < longestParagraph && levelAlone.test(before);
}

/** Whether a line that is not blank goes on with the paragraph before it. */
function goesOn(before: SignedParagraph, line: SignedParagraph, awaits: boolean): boolean {
  return (
    (awaits && !beginsItem(before.text, line.text)) ||
    (awaitsName(before.text) && /^\s*[一-鿿]/.test(line.text) && !readNumber(line.text)) ||
    breaksName(before, line.text) ||
    ((line.signs & sign.colon) !== 0 && before.text.length < 1000 && breaksLabel(before.text, line.text)) ||
    closesDuties(before, line)
  );
}

/** Whether a line is the next item and none of what a list before it still waits for; below a label, units may be numbered. */
function beginsItem(before: string, line: string): boolean {
  const number = readNumber(line);
  if (!number) return false;
  const [name = ''] = number.rest.split(/[、，,；;。]/);
  return !endsWithLabel(before) || (/\p{Script=Han}/u.test(name) && !/\d/.test(name) && !looksLikeUnit(name));
}

/** 完成 at the margin and 时限： on the next line: what stands there is a label too, but of less. */
export function breaksLabel(last: string, line: string): boolean {
  const begun = /[。；;，,（(]\s*([一-鿿]{1,4})$/.exec(last)?.[1];
  if (begun === undefined || !/[:：]/.test(line)) return false;
  const [label] = findLabels(begun + line.trim());
  return label?.start === 0 && label.end > begun.length && label.field !== 'other';
}

/** 责任单位：甲局、各县 and （市、区）人民政府 on the next line: a labelled list that breaks off inside a name. */
function breaksName({ text: before, signs }: SignedParagraph, line: string): boolean {
  if ((signs & (sign.colon | sign.office)) === 0) return false;
  if (line.length > 120 || before.length > 1000 || /[。；;].*\S/.test(line)) return false;
  if (/[。；;：:]\s*$/.test(before) || /[：:]/.test(line)) return false;
  const labels = findLabels(before);
  const last = labels[labels.length - 1];
  if (labels[0]?.start !== 0 || !last || last.field === 'deadline' || last.field === 'other') return false;
  const list = before.slice(last.end).trimEnd();
  const names = list.split(/[、，,；;]/);
  const whole = looksLikeUnit(names[names.length - 1] ?? '');
  // Where the names say their level, the short rest of one is told by lacking it.
  const levelled = names.filter((name) => /^\s*[省市县区州盟旗镇乡]/.test(name)).length * 2 > names.length;
  const isRest =
    /^\s*[（(〔][省市县区州旗镇乡街]/.test(line) ||
    (levelled && /^\s*(?![省市县区州盟旗镇乡各有相其团中国驻])[^、，,；;]{1,8}(?:[、，,；;]|$)/.test(line));
  if (!/[一-鿿]$/.test(list) || (whole && !isRest)) return false;
  return splitUnits(list + line.trim()).units.every((unit) => looksLikeUnit(unit.name));
}

/** （牵头单位：甲局；责任单位：乙局、 and 丙局） on the next line: a bracket of duties, or of units, that is still open. */
function closesDuties({ text: before, signs }: SignedParagraph, next: SignedParagraph): boolean {
  if ((signs & sign.opening) === 0 || (next.signs & sign.closing) === 0) return false;
  const line = next.text;
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  if (open < 0 || line.length > 300 || before.length > longestParagraph) return false;
  const inside = before.slice(open + 1);
  if (/[）)。]/.test(inside) || !/^[^（(。]*(?:[（(][^（()）。]*[）)][^（(。]*)*[）)]/.test(line))
    return false;
  if (readNumber(line)) return false;
  if (findLabels(inside).length > 0 || findVerbs(inside).length > 0) return true;
  // （牵头单 and 位：甲局）
  if (findLabels(inside.trimEnd() + line.trim())[0]?.start === 0) return true;
  const list = inside.trimEnd() + line.trim().replace(/[）)]。?$/, '');
  return (
    looksLikeUnit(list.split('、')[0] ?? '') &&
    splitUnits(list).units.every(({ name }) => looksLikeUnit(name))
  );
}

/** A label without its units yet, or a labelled list that ends with a separator. */
function awaitsMore({ text, signs }: SignedParagraph): boolean {
  if ((signs & (sign.colon | sign.office)) === 0) return false;
  const trimmed = text.trimEnd();
  const last = trimmed.charAt(trimmed.length - 1);
  if ('：:'.includes(last) && last !== '') return endsWithLabel(trimmed);
  return '、，,'.includes(last) && last !== '' && trimmed.length < 400 && findLabels(trimmed)[0]?.start === 0;
}

function endsWithLabel(text: string): boolean {
  const trimmed = text.trimEnd();
  if (trimmed.length > 20) return false;
  const labels = /[:：]$/.test(trimmed) ? findLabels(trimmed) : [];
  const last = labels[labels.length - 1];
  return last !== undefined && last.end === trimmed.length && last.field !== 'other';
}
