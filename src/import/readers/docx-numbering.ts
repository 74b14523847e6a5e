import { listNumber, type NumberStyle } from './list-number';
import { elementAt, elementsOf, type XmlElement } from './xml-tree';

/** Numbers that Word works out when it shows the file; they stand nowhere in the text. */
export interface Numbering {
  /** Counts the next paragraph of the list at `level` (from 0), and gives its number as Word would show it. */
  next(list: string, level: number): string;
  /** The level of the list that is made for a paragraph style. */
  levelOfStyle(list: string, style: string): number | undefined;
}

/** One level of a list. `text` holds %1 .. %9 where the numbers of the levels stand. */
interface Level {
  readonly style: NumberStyle;
  readonly start: number;
  readonly text: string;
  /** The level, counted from 1, whose next paragraph sets this one back; 0 for none, usually the one above. */
  readonly restartAfter: number;
  /** Numbers of higher levels are shown in digits. */
  readonly digitsOnly: boolean;
  /** Id of the paragraph style it is made for. */
  readonly paragraphStyle: string | undefined;
}

interface List {
  /** Lists made from the same definition count on together. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels at which this list sets the common count back when it is first used. */
  readonly startsAt: ReadonlyMap<number, number>;
}

const levelsOfAList = 9;

export function readNumbering(root: XmlElement | undefined): Numbering {
  const definitions = new Map(
    elementsOf(root, 'w:abstractNum').map((it) => [attributeOf(it, 'abstractNumId'), it]),
  );
  const lists = new Map(
    elementsOf(root, 'w:num').map((num) => [attributeOf(num, 'numId'), readList(num, root, definitions)]),
  );
  const counts = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();
  return {
    levelOfStyle(list, style) {
      const level = lists.get(list)?.levels.findIndex((it) => it?.paragraphStyle === style) ?? -1;
      return level < 0 ? undefined : level;
    },
    next(id, at) {
      const list = lists.get(id);
      const level = list?.levels[at];
      if (!list || !level) return '';
      const count = counts.get(list.definition) ?? [];
      counts.set(list.definition, count);
      if (!used.has(id)) {
        used.add(id);
        for (const restarted of list.startsAt.keys()) count[restarted] = undefined;
      }
      advance(count, list, at);
      return level.text.replace(/%([1-9])/g, (_, digit) => {
        const shown = Number(digit) - 1;
        const source = list.levels[shown];
        if (!source) return '';
        const style = level.digitsOnly && shown < at ? 'decimal' : source.style;
        return listNumber(count[shown] ?? startOf(list, shown), style);
      });
    },
  };
}

function advance(count: (number | undefined)[], list: List, at: number): void {
  const last = count[at];
  count[at] = last === undefined ? startOf(list, at) : last + 1;
  // Levels that were passed over count as begun.
  for (let above = 0; above < at; above++) count[above] ??= startOf(list, above);
  for (let below = at + 1; below < levelsOfAList; below++) {
    const restartAfter = list.levels[below]?.restartAfter ?? below;
    if (at < restartAfter) count[below] = undefined;
  }
}

function startOf(list: List, level: number): number {
  return list.startsAt.get(level) ?? list.levels[level]?.start ?? 1;
}

function readList(
  num: XmlElement,
  root: XmlElement | undefined,
  definitions: ReadonlyMap<string, XmlElement>,
): List {
  const definition = definitionOf(num, root, definitions);
  const levels = new Map(elementsOf(definitions.get(definition), 'w:lvl').map((it) => [levelOf(it), it]));
  const startsAt = new Map<number, number>();
  for (const override of elementsOf(num, 'w:lvlOverride')) {
    const level = levelOf(override);
    const replacement = elementAt(override, 'w:lvl');
    if (replacement) levels.set(level, replacement);
    const start = Number(valueOf(override, 'w:startOverride') ?? NaN);
    if (Number.isInteger(start)) startsAt.set(level, start);
  }
  return {
    definition,
    levels: Array.from({ length: levelsOfAList }, (_, level) => {
      const element = levels.get(level);
      return element && readLevel(element, level);
    }),
    startsAt,
  };
}

/** A definition may only name a list style, which stands in another definition. */
function definitionOf(
  num: XmlElement,
  root: XmlElement | undefined,
  definitions: ReadonlyMap<string, XmlElement>,
): string {
  const id = valueOf(num, 'w:abstractNumId') ?? '';
  const styleLink = valueOf(definitions.get(id), 'w:numStyleLink');
  if (!styleLink) return id;
  const styled = elementsOf(root, 'w:abstractNum').find((it) => valueOf(it, 'w:styleLink') === styleLink);
  return styled ? attributeOf(styled, 'abstractNumId') : id;
}

function readLevel(element: XmlElement, level: number): Level {
  const format = valueOf(element, 'w:numFmt') ?? 'decimal';
  const style = numberStyles[format] ?? 'decimal';
  const restart = valueOf(element, 'w:lvlRestart');
  return {
    style,
    start: Number(valueOf(element, 'w:start') ?? 0) || 0,
    // A bullet says nothing, and is often a sign of a font of its own.
    text: format === 'bullet' ? '' : (valueOf(element, 'w:lvlText') ?? ''),
    restartAfter: restart === undefined ? level : Number(restart),
    digitsOnly: isOn(elementAt(element, 'w:isLgl')),
    paragraphStyle: valueOf(element, 'w:pStyle'),
  };
}

/** Names of number formats in the standard (ECMA-376, 17.18.59). */
const numberStyles: Readonly<Record<string, NumberStyle>> = {
  none: 'none',
  decimal: 'decimal',
  decimalZero: 'decimal-zero',
  decimalFullWidth: 'full-width',
  decimalFullWidth2: 'full-width',
  decimalEnclosedCircle: 'in-circle',
  decimalEnclosedCircleChinese: 'in-circle',
  decimalEnclosedParen: 'in-brackets',
  decimalEnclosedFullstop: 'with-full-stop',
  numberInDash: 'in-dashes',
  upperLetter: 'upper-latin',
  lowerLetter: 'lower-latin',
  upperRoman: 'upper-roman',
  lowerRoman: 'lower-roman',
  ordinal: 'ordinal',
  chineseCounting: 'chinese',
  chineseCountingThousand: 'chinese',
  japaneseCounting: 'chinese',
  taiwaneseCounting: 'chinese',
  taiwaneseCountingThousand: 'chinese',
  ideographDigital: 'chinese-digits',
  japaneseDigitalTenThousand: 'chinese-digits',
  taiwaneseDigital: 'chinese-digits',
  chineseLegalSimplified: 'chinese-legal',
  ideographLegalTraditional: 'chinese-legal',
  ideographEnclosedCircle: 'chinese-in-circle',
  ideographTraditional: 'heavenly-stems',
  ideographZodiac: 'earthly-branches',
};

/** The attribute of Word's own namespace. */
export function attributeOf(element: XmlElement | undefined, name: string): string {
  return element?.attributes[`w:${name}`] ?? '';
}

/** What the child `name` says in its `w:val`. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return elementAt(parent, name)?.attributes['w:val'];
}

/** A switch is on where it stands, unless it says otherwise. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(attributeOf(element, 'val'));
}

function levelOf(element: XmlElement): number {
  return Number(attributeOf(element, 'ilvl')) || 0;
}
