import { looksLikeUnitList, readUnlabelled, type DutyClause } from './duty-clause';
import { findLabels, findVerbs } from './duty-words';
import { readNumber } from './numbering';
import { sign, type SignedParagraph } from './signs';
import { splitUnits } from './unit-list';
import { isCollective } from './unit-names';

/**
 * The paragraphs of a document that is ordered by unit: 甲局：1.…2.… or （一）甲局 and its tasks below. Empty unless several
 * units head their tasks, and more do so than paragraphs name units in another way; 一、甲局牵头的工作 is sure by itself.
 */
export function findUnitHeadings(paragraphs: readonly SignedParagraph[]): ReadonlySet<SignedParagraph> {
  const found = new Set<SignedParagraph>();
  const led = new Set<SignedParagraph>();
  for (const paragraph of paragraphs) {
    const { text, signs } = paragraph;
    if (signs & sign.duty && text.length <= 60 && ledBy(readNumber(text)?.rest ?? '')) led.add(paragraph);
    // Most paragraphs are long and hold no colon.
    const head = text.length <= 60 || signs & sign.colon ? headOf(text) : undefined;
    // Before the first of them, 各县区、各部门： greets those a notice is sent to.
    if (head && (found.size > 0 || !isCollective(head.list.slice(0, 20)))) found.add(paragraph);
  }
  if (found.size < 3) return led;
  const others = paragraphs.filter((paragraph) => !found.has(paragraph) && namesUnits(paragraph.text)).length;
  return found.size > others ? new Set([...found, ...led]) : led;
}

function namesUnits(text: string): boolean {
  return (
    (/牵头|负责|责任/.test(text) && findLabels(text).some(({ field }) => field !== 'other')) ||
    /[（(〔【][^）)〕】]*(?:牵头|负责|配合)[^）)〕】]*[）)〕】]/.test(text.slice(-300))
  );
}

/** The units that head a paragraph, which is given without its number, as a clause of it. */
export function unitHeading(text: string): DutyClause | undefined {
  const led = ledBy(text);
  if (led) return { duties: readUnlabelled(led), start: 0, end: text.length, ofGroup: false };
  const head = headOfWords(text, true);
  if (!head) return undefined;
  return { duties: readUnlabelled(`${head.list}负责`), start: 0, end: head.end, ofGroup: false };
}

/** 甲局、乙局牵头的工作（3项）: the clause that a numbered heading is, where it is nothing else. */
function ledBy(words: string): string | undefined {
  const list =
    /^(?:由)?([^。；;：:]{2,40}?)(?:牵头|主办|主责|负责)(?:组织|推进|实施|落实|负责)*的?(?:重点|主要)?(?:工作|任务|事项|项目)(?:[（(][^（()）]{1,8}[）)])?$/.exec(
      words.trim(),
    )?.[1] ?? '';
  return looksLikeUnitList(list) ? `${list}牵头` : undefined;
}

/** `end` counts from the beginning of what follows the number. */
function headOf(text: string): { readonly list: string; readonly end: number } | undefined {
  if (text.length > 60 && !/[：:]/.test(text.slice(0, 80))) return undefined;
  const number = readNumber(text);
  return headOfWords(number?.rest ?? text.trim(), number !== undefined);
}

/** Without a colon behind it, only what is numbered is a heading. */
function headOfWords(words: string, numbered: boolean): ReturnType<typeof headOf> {
  const colon = /^([^：:。；;]{2,60})[：:]\s*/.exec(words);
  const list = colon?.[1] ?? (numbered && words.length <= 40 ? words : '');
  // Most labels, and most beginnings of sentences, hold no word of level.
  if (!/[省市县区州旗盟团各其]/.test(list)) return undefined;
  if (findVerbs(list).length > 0 || findLabels(`${list}：`).length > 0) return undefined;
  if (!looksLikeUnitList(list) || !splitUnits(list).units.every(({ name }) => isOffice(name)))
    return undefined;
  return { list, end: colon?.[0].length ?? words.length };
}

/** Headings such as 建设科普基地 or 完善机制 must not pass for offices. */
function isOffice(name: string): boolean {
  return (
    /^(?:[省市县区州旗盟]|团|各|其[他它余]|[一-鿿]{2,4}[省市县区州旗盟])/.test(name) &&
    /(?:[局委办部厅院会联协室府]|中心|公司|集团|党校|街道|乡镇|[镇乡]|团委|政府|单位|部门|支队|各[县市区旗镇乡]+(?:[（(][^）)]*[）)])?)$/.test(
      name,
    )
  );
}
