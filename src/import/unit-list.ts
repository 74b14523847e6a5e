import { splitOutside } from './brackets';
import { isEnglish, splitEnglishNames } from './english-names';
import { beginsWithLevel, isBareLevel, looksLikeUnit, placeName, tailAfterPlace } from './unit-names';

export interface PrintedUnit {
  /** As printed, without tails that are not part of a name. */
  readonly printed: string;
  /** The name it stands for, where that is more than what is printed: 甲市 in 甲市、乙市人民政府. */
  readonly name: string;
}

export interface UnitList {
  readonly units: readonly PrintedUnit[];
  /** The words that leave the list open (等单位, 及相关部门), '' when it is closed. */
  readonly open: string;
}

/** Words round a name that are not part of it. */
const heads = /^(?:由|以及|及|和|与|并|并由|会同|包括|其中|原|请)(?=[一-鿿])/;
const openTail =
  /(?:[及和、，,]|以及)?(?:等(?:(?:国务院|省级|市级|区级|县级|州级|各|省直|市直|区直|县直)?(?:有关|相关|各有关|各相关)?(?:职能)?(?:单位|部门|成员单位|方面|机构|企业)?)?|(?:以及|及|和)(?:其他|其它)?(?:有关|相关)(?:职能)?(?:单位|部门|方面))$/;
const dutyTail =
  /(?:按照|按|依|根据)?(?:各自)?(?:职责|职能)?(?:分工)?(?:分别|共同|具体)?(?:负责|落实|参加|参与|配合|协助|牵头)+(?:落实|实施)?$/;
const nothing = /^(?:无|暂无|下同|略|—+|-+|\/|同上)?$/;

/** Splits a list of units as printed. `、` inside brackets and between words of level does not separate. */
export function splitUnits(list: string): UnitList {
  if (isEnglish(list)) return { units: splitEnglishNames(list).map((name) => ({ printed: name, name })), open: '' };
  let open = '';
  let text = list.replace(/^[\s:：]+/, '').replace(/[\s。；;，,、.]+$/, '');
  // Tails may stand one behind the other: 等单位按职责分工负责.
  for (;;) {
    const duty = text.replace(dutyTail, '').trim();
    const tail = openTail.exec(duty);
    const cut = tail && tail[0] !== '' ? duty.slice(0, tail.index) : duty;
    if (tail && tail[0] !== '') open = tail[0].replace(/^[、，,]/, '');
    if (cut === text) break;
    text = cut;
  }
  const pieces: string[] = [];
  for (const part of splitOutside(text, '、，,；;/／\n\t')) {
    for (const piece of splitAtSpaces(part)) {
      const tail = openTail.exec(piece);
      const name = (tail && tail.index > 0 && tail[0].includes('等') ? piece.slice(0, tail.index) : piece)
        .replace(heads, '')
        .replace(/[。.]$/, '')
        .trim();
      if (name !== piece.trim() && tail && tail.index > 0 && tail[0].includes('等')) open ||= tail[0];
      pieces.push(...splitAtConjunctions(name));
    }
  }
  const names = joinLevels(pieces.filter((piece) => !nothing.test(piece)));
  return { units: shareTails(names), open };
}

/** Spaces separate only where both sides are names of their own; inside a name they are an artefact. */
function splitAtSpaces(part: string): string[] {
  const words = part.trim().split(/\s+/);
  if (words.length > 1 && words.every((word) => looksLikeUnit(word) && word.length > 2)) return words;
  return [/[A-Za-z]/.test(part) ? part.trim() : words.join('')];
}

/** 甲局和乙局 are two, 文化和某某部 is one: both sides must be whole names. */
function splitAtConjunctions(piece: string): string[] {
  for (const match of piece.matchAll(/以及|[和及与]/g)) {
    const left = piece.slice(0, match.index);
    const right = piece.slice(match.index + match[0].length);
    if (left.length > 2 && right.length > 2 && looksLikeUnit(left) && /[部委办局厅院会社署府校团联协]$/.test(left) && looksLikeUnit(right))
      return [left, ...splitAtConjunctions(right)];
  }
  return [piece];
}

/** Joins 州 and 县(市)某办公室, 各市 and 县（市、区）人民政府; leaves 各地区 and 各部门 apart. */
function joinLevels(pieces: readonly string[]): string[] {
  const names: string[] = [];
  let head = '';
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1];
    if (isBareLevel(piece) && next !== undefined && beginsWithLevel(next)) {
      head += `${piece}、`;
      return;
    }
    names.push(head + piece);
    head = '';
  });
  return names;
}

/** 甲市、乙市人民政府: the tail of the last belongs to all the places before it. */
function shareTails(names: readonly string[]): PrintedUnit[] {
  const units: PrintedUnit[] = [];
  let tail: string | undefined;
  for (const printed of [...names].reverse()) {
    if (tail !== undefined && placeName(printed) !== undefined) units.push({ printed, name: printed + tail });
    else {
      tail = tailAfterPlace(printed);
      units.push({ printed, name: printed });
    }
  }
  return units.reverse();
}
