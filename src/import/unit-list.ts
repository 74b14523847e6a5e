import { splitterOutside } from './brackets';
import { splitEnglishNames, type EnglishList } from './english-lists';
import { isEnglish } from './english-names';
import { remember } from './remember';
import { simplified } from './simplified';
import { trimSigns } from './trim';
import { beginsWithLevel, isBareLevel, looksLikeUnit, placeName, tailAfterPlace } from './unit-names';

export interface PrintedUnit {
  /** As printed, without tails and marks that are not part of a name. */
  readonly printed: string;
  /** The name it stands for, where that is more than what is printed: 甲市 in 甲市、乙市人民政府. */
  readonly name: string;
  /** A ★ or the like stands at the name. */
  readonly marked: boolean;
  /** The English list it was cut from: other lists of the document may tell how it is to be cut. */
  readonly list?: string;
}

export interface UnitList {
  readonly units: readonly PrintedUnit[];
  /** The words that leave the list open (等单位), '' when it is closed. */
  readonly open: string;
  /** A time that stands among the units (长期坚持, 年底前), '' when there is none. */
  readonly deadline: string;
}

/** Words before a name that are not part of it. */
const heads = /^(?:由|以及|以(?=[省市县区州各])|及|和|与|并|并由|会同|包括|其中|请)(?=[一-鿿])/;

/** 等, 等单位, 等12个部门和单位, 等国务院相关部门: 高等 and 中等 are parts of names. */
const openTail =
  /(?:(?<![高中初平同上])等(?![级专职教院学])(?:[^、，,；;（(）)及和与]{0,10}?(?:单位|部门|方面|机构|企业|地区)(?:[和及与](?:单位|部门|企业|机构))?)?|(?:以及|及|和)(?:其他|其它)?(?:有关|相关)(?:职能)?(?:单位|部门|方面))$/;
const dutyTail =
  /(?:按照|按|依|根据)?(?:各自)?(?:职责|职能)?(?:分工)?(?:分别|共同|具体)?(?:负责|落实|参加|参与|配合|协助|牵头)+(?:落实|实施)?$/;
const nothing = /^(?:无|暂无|下同|以下同|略|[—–]+|-+|\/|同上|排名不分先后)?$/;
const time =
  /^(?:长期|持续|常年|全年|每年|年内|年底|年末|\d{4}年|\d{1,2}月|[一二三四]季度|上半年|下半年)[^局委厅部办院会]{0,12}$/;
const mark = /^[★☆＊*▲△※†]+|[★☆＊*▲△※†]+$/g;

const splitAtSeparators = splitterOutside('、，,；;/／\\＼\n\t');

/** Splits a list of units as printed. `、` inside brackets and between words of level does not separate. */
export function splitUnits(list: string): UnitList {
  if (isEnglish(list)) return { units: englishUnits(list, splitEnglishNames(list)), open: '', deadline: '' };
  if (list.includes('/') && /^\s*n\/a[.;]?\s*$/i.test(list)) return { units: [], open: '', deadline: '' };
  let open = '';
  let deadline = '';
  let partial = false;
  const units: PrintedUnit[] = [];
  for (const part of splitAtSeparators(trimSigns(list, ' \u3000\n\t:：', ' \u3000\n\t。；;，,、.'))) {
    // A year or a number that has strayed among names is none.
    if (!/\p{L}/u.test(part)) continue;
    const piece = readPiece(part);
    open ||= piece.open;
    deadline ||= piece.deadline;
    partial ||= piece.partial;
    for (const unit of piece.units) units.push(unit);
  }
  return { units: partial ? shareTails(joinLevels(joinRests(units))) : units, open, deadline };
}

function printedUnit(printed: string, marked = false, name = printed): PrintedUnit {
  return { printed, name, marked };
}

/** The units of an English list that has been parted. */
export function englishUnits(list: string, { names }: EnglishList): PrintedUnit[] {
  return names.map((name) => ({ ...withoutMark(name), list }));
}

function withoutMark(printed: string): PrintedUnit {
  const name = printed.replace(mark, '');
  return printedUnit(name, name !== printed);
}

interface Piece {
  readonly units: readonly PrintedUnit[];
  readonly open: string;
  readonly deadline: string;
  /** A name among them may be a part of one, which its neighbours tell. */
  readonly partial: boolean;
}

/** No name with its tail is longer; such a piece is kept whole and noted as no unit. */
const longestPiece = 120;

/** What stands between two separators: one name as a rule. */
const readPiece = remember((part: string): Piece => {
  if (part.length > longestPiece)
    return { units: [printedUnit(part.trim())], open: '', deadline: '', partial: false };
  const units: PrintedUnit[] = [];
  let open = '';
  let deadline = '';
  for (const piece of splitAtSpaces(part)) {
    if (time.test(piece)) {
      deadline ||= piece;
      continue;
    }
    const outer = withoutTail(withoutDuty(piece));
    open ||= outer.tail;
    for (const words of splitAtConjunctions(outer.name)) {
      const { name, tail } = withoutTail(words);
      open ||= tail;
      const unmarked = name.replace(mark, '');
      const plain = withoutStrayBrackets(
        unmarked
          .slice(heads.exec(simplified(unmarked))?.[0].length ?? 0)
          .replace(/[。.]$/, '')
          .trim(),
      );
      if (!nothing.test(simplified(plain))) units.push(printedUnit(plain, unmarked !== name));
    }
  }
  return { units, open, deadline, partial: units.some(({ name }) => mayBePart(name)) };
});

/** 政府 behind 各县党委, 州 before 县某办公室, 甲市 before 乙市人民政府. */
function mayBePart(name: string): boolean {
  return restOfName.some(([, rest]) => rest.test(name)) || isBareLevel(name) || placeName(name) !== undefined;
}

function withoutDuty(words: string): string {
  return words.slice(0, dutyTail.exec(simplified(words))?.index);
}

function withoutTail(words: string): { readonly name: string; readonly tail: string } {
  const tail = openTail.exec(simplified(words));
  return tail
    ? { name: words.slice(0, tail.index), tail: words.slice(tail.index) }
    : { name: words, tail: '' };
}

/** A closing bracket whose opening one was lost, or the reverse, at the end of a name. */
function withoutStrayBrackets(name: string): string {
  const opened = (name.match(/[（(〔［[【]/g) ?? []).length;
  const closed = (name.match(/[）)〕］\]】]/g) ?? []).length;
  if (closed > opened) return name.replace(/[）)〕］\]】]$/, '');
  return opened > closed ? name.replace(/[（(〔［[【]$/, '') : name;
}

/** Spaces separate only where both sides are names of their own; inside a name they are an artefact. */
function splitAtSpaces(part: string): string[] {
  const words = /\s/.test(part) ? part.trim().split(/\s+/) : [part];
  if (
    words.length > 1 &&
    words.every((word) => looksLikeUnit(word) && (word.length > 2 || word.startsWith('各')))
  )
    return words;
  return [/[A-Za-z]/.test(part) ? part.trim() : words.join('')];
}

/** 甲局和乙局 are two, 文化和某某部 is one: both sides must be whole names. */
function splitAtConjunctions(piece: string): string[] {
  for (const match of piece.matchAll(/以及|[和及与與]/g)) {
    const left = piece.slice(0, match.index);
    const right = piece.slice(match.index + match[0].length);
    const { name, tail } = withoutTail(left);
    // 等相关部门和企业 is a tail with 和 in it.
    // 甲会及其所属学会 is named as one.
    if (right.startsWith('其')) continue;
    if (tail !== '' && /^(?:企业|单位|机构|地方)(?:$|[和及与與以])/.test(simplified(right))) continue;
    const whole =
      looksLikeUnit(name) &&
      /[部委办局厅院会社署府校团联协位门行司关]$/.test(
        simplified(/业$/.test(tail) ? name : left).replace(/[（(][^（()）]*[）)]$/, ''),
      );
    if (left.length > 2 && right.length > (right.startsWith('各') ? 1 : 2) && whole && looksLikeUnit(right))
      return [left, ...splitAtConjunctions(right)];
  }
  return [piece];
}

/** Behind a party committee, 政府 belongs to the same places; behind 部门, a bare 单位 does. */
const restOfName: readonly (readonly [before: RegExp, rest: RegExp])[] = [
  [/^(?:各.*(?:党委|[）)省市县区州旗]委)|.*[省市县区州旗镇乡]党委)$/, /^[省市县区州旗]?(?:人民)?政府$/],
  [/(?:有关|相关|直属|各)部门$/, /^(?:单位|机构|企业)$/],
];

/** 各县党委、政府 and 省有关部门、单位 are one name each. */
function joinRests(units: readonly PrintedUnit[]): readonly PrintedUnit[] {
  const joined: PrintedUnit[] = [];
  for (const unit of units) {
    const last = joined[joined.length - 1];
    if (last && restOfName.some(([before, rest]) => rest.test(unit.name) && before.test(last.name)))
      joined[joined.length - 1] = printedUnit(`${last.printed}、${unit.printed}`, last.marked);
    else joined.push(unit);
  }
  return joined;
}

const heights = ['乡镇', '县区旗', '市州盟', '省'];

/** 各市、县某局 is one name, 各区、市某局 are two: only a government is named upwards (各县、市人民政府). */
function goesDown(level: string, next: string): boolean {
  const height = (name: string) =>
    heights.findIndex((signs) =>
      signs.includes(
        simplified(name)
          .replace(/^各(?:有关|相关)?/, '')
          .charAt(0),
      ),
    );
  return height(next) <= height(level) || isBareLevel(next) || /(?:政府|管委会|党委|办事处)$/.test(next);
}

/** Joins 州 and 县(市)某办公室, 各市 and 县（市、区）人民政府; leaves 各地区 and 各部门 apart. */
function joinLevels(units: readonly PrintedUnit[]): readonly PrintedUnit[] {
  const joined: PrintedUnit[] = [];
  let head = '';
  units.forEach(({ name, marked }, at) => {
    const next = units[at + 1]?.name;
    if (isBareLevel(name) && next !== undefined && beginsWithLevel(next) && goesDown(name, next)) {
      head += `${name}、`;
      return;
    }
    joined.push(printedUnit(head + name, marked));
    head = '';
  });
  return joined;
}

/** 甲市、乙市人民政府: the tail of the last belongs to all the places before it. */
function shareTails(units: readonly PrintedUnit[]): readonly PrintedUnit[] {
  return units.map((unit, at) => {
    if (placeName(unit.name) === undefined) return unit;
    const holder = units.slice(at + 1).find(({ name }) => placeName(name) === undefined);
    const tail = holder && tailAfterPlace(holder.name);
    return tail ? printedUnit(unit.printed, unit.marked, unit.printed + tail) : unit;
  });
}
