import { decodeNumeral } from './chinese-number';
import { remember } from './remember';

/**
 * Numbers at the head of a paragraph. `rank` says how deep such a number usually stands in a Chinese official document
 * (GB/T 9704-2012: 一、 then （一） then 1. then （1）); only the order of ranks is used, so documents may skip some.
 */
export interface Numbered {
  /** As printed, spaces trimmed: '（一）', '1．'. */
  readonly printed: string;
  readonly rank: number;
  readonly value: number;
  /** What follows the number. */
  readonly rest: string;
  /** The dot or bracket was lost: only a digit glued to the words, believed because it continues a count. */
  readonly glued?: boolean;
}

export const rank = { chapter: 0, major: 1, minor: 2, item: 3, part: 4, circled: 5, dash: 6 } as const;

const chinese = '〇零一二三四五六七八九十百';

type Style = readonly [rank: number, pattern: RegExp];

/** Ways to number by the sign they begin with, so that only those are tried that may be. */
const stylesOf: readonly (readonly [signs: string, styles: readonly Style[]])[] = [
  [
    '第',
    [
      [rank.chapter, new RegExp(`^第([${chinese}\\d]{1,4})(?:章|部分|篇|编)[、.．:：\\s]*`)],
      [rank.major, new RegExp(`^第([${chinese}\\d]{1,4})节[、.．:：\\s]*`)],
      [rank.minor, new RegExp(`^第([${chinese}]{1,3})[，,]\\s*`)],
    ],
  ],
  [
    chinese,
    [
      [rank.major, new RegExp(`^([${chinese}]{1,4})\\s?[、.．,，](?![${chinese}])\\s*`)],
      [rank.minor, new RegExp(`^([${chinese}]{1,3})[）)]\\s*`)],
    ],
  ],
  [
    '（(',
    [
      [rank.minor, new RegExp(`^[（(]\\s*([${chinese}]{1,4})\\s*[）)][、.．]?\\s*`)],
      [rank.part, /^[（(]\s*(\d{1,3})\s*[）)][、.．]?\s*/],
      // (a) Review the guidelines: below every number.
      [rank.circled, /^\(([a-h])\)\s+(?=[A-Z])/],
    ],
  ],
  [
    '目任行工举措专项重',
    [
      [
        rank.minor,
        new RegExp(
          `^(?:目标|任务|行动|工程|举措|措施|专项|项目|重点)(?:\\d{1,2}[.．-](?=\\d))?([${chinese}\\d]{1,3})(?:\\s*[:：、.．]\\s*|\\s+(?=[一-鿿]))`,
        ),
      ],
    ],
  ],
  [
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
    [
      [
        rank.major,
        /^(?:(?:strategic )?(?:goal|objective|priority(?: area)?)|domain|theme|pillar|chapter|part|section|focus area|outcome|appendix|annex)\s+(\d{1,2}(?:\.\d{1,2})?|[A-H])(?![A-Za-z])\s*[.:：)–—-]?\s+/i,
      ],
      [rank.item, /^[A-H]\.(\d{1,2})[.):]?\s+(?=\S)/],
      [rank.minor, /^(?:commitment|strategy|recommendation)\s+(\d{1,2})\s*(?:[.:–—-]\s*(?!\d)|\s(?=[A-Z]))/i],
      [
        rank.item,
        /^(?:(?:action|task|measure|activity|step|initiative|recommendation|strategy)\s+)?[A-Z]{1,3}-?(\d{1,2})(?:\.\d{1,2})?(?:[.:)]\s+|(?<=\s\S+)\s+)(?=[A-Z])/i,
      ],
      [
        rank.major,
        /^(?:target|output|result|aim|component|workstream|element)\s+(\d{1,2}(?:\.\d{1,2})?)\s*[.:：)–—-]\s+/i,
      ],
      [
        rank.item,
        /^(?:action|task|measure|activity|step|initiative|recommendation|strategy|intervention|project)\s+(\d{1,2})(?:[.-]\w{1,2}){0,2}\s*[.:：)–—-]?\s+/i,
      ],
      // Mitigation Action 3: ...
      [
        rank.item,
        /^(?:[A-Z][a-z]+ ){1,2}(?:Action|Measure|Activity|Project|Initiative|Recommendation)\s+(\d{1,2})(?:[.-]\w{1,2}){0,2}\s*[.:)–—-]\s+/,
      ],
    ],
  ],
  [
    '0123456789',
    [
      [rank.part, /^(\d{1,2})\.\d{1,2}(?:\.\d{1,2})?[.、]?\s+(?=\S)/],
      [rank.part, /^(\d{1,3})\s*[）)]\s*/],
      [rank.item, /^(\d{1,3})\s?[.．﹒、]\s*(?!\d)/],
      [rank.item, /^(\d{1,3}),\s*(?=[一-鿿])/],
      // 1  Fund clubs: a wide blank in place of the dot.
      [rank.item, /^(\d{1,2})(?:\s{2,}|\t)(?=[A-Z][a-z])/],
    ],
  ],
  ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', [[rank.circled, /^([①-⑳])\s*/]]],
  ['▸►', [[rank.item, /^[▸►]\s*(?=\S)/]]],
  ['—–-•·●◆■★', [[rank.dash, /^(?:——|—|–|-|•|·|●|◆|■|★)\s*(?=[一-鿿“])/]]],
];

/** By code unit of the first sign. */
const bySign: (readonly Style[] | undefined)[] = new Array<undefined>(0x10000);
for (const [signs, styles] of stylesOf)
  for (let at = 0; at < signs.length; at++) bySign[signs.charCodeAt(at)] = styles;

/** The number a paragraph begins with. `expected` is the value with which a count in progress would go on. */
export function readNumber(text: string, expected?: number): Numbered | undefined {
  const trimmed = narrowDigits(text.trimStart());
  const styles = bySign[trimmed.charCodeAt(0)];
  if (!styles) return undefined;
  for (const [rankOfStyle, pattern] of styles) {
    const match = pattern.exec(trimmed);
    if (!match) continue;
    return {
      printed: match[0].trim().replace(/^[▸►]$/, ''),
      rank: rankOfStyle + depthWithin(rankOfStyle, match[0]),
      value: match[1] === undefined ? 0 : valueOf(match[1]),
      rest: trimmed.slice(match[0].length),
    };
  }
  // A digit glued to words, as where a converter lost the dot: not before a measure word, a year or a unit of time. Printed
  // pages are copied with a blank between digits and signs; where others follow, the line is a row of cells.
  const glued =
    /^(\d{1,2})(?:\s(?!.*[一-鿿]\s[一-鿿]))?(?=[一-鿿“])(?![年月日个项名次人家所座件届期级类大号时分天周])/.exec(
      trimmed,
    );
  const value = Number(glued?.[1]);
  if (!glued?.[1] || value !== expected) return undefined;
  return { printed: glued[1], rank: rank.item, value, rest: trimmed.slice(glued[0].length), glued: true };
}

/** Action 1.1.1 stands below Strategy 1.1, and H-1.1 below H-1: a tenth of a rank for each point between digits. */
function depthWithin(rankOfStyle: number, printed: string): number {
  if (rankOfStyle === rank.major && /^[A-Za-z]/.test(printed)) return depthOfWords(printed);
  if (rankOfStyle !== rank.item && rankOfStyle !== rank.part) return 0;
  if (!/\d[.-]\d/.test(printed)) return 0;
  const points = (printed.match(/\d[.-](?=\d)/g) ?? []).length;
  return Math.max(0, rankOfStyle === rank.part ? points - 1 : points) / 10;
}

/** PILLAR 1 holds Outcome 1, and Outcome 1 holds Output 1.1. */
function depthOfWords(printed: string): number {
  const depth = /^outcome/i.test(printed) ? 0.2 : /^(?:output|result)/i.test(printed) ? 0.3 : 0;
  return depth + (depth > 0 && /\d\.\d/.test(printed) ? 0.5 : 0);
}

/** Full-width digits at the head of a line as plain ones, sign for sign. */
function narrowDigits(text: string): string {
  if (!isFullWidth(text.charCodeAt(0)) && !isFullWidth(text.charCodeAt(1))) return text;
  if (!/^[（(]?[０-９]/.test(text)) return text;
  const head = text
    .slice(0, 6)
    .replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return head + text.slice(6);
}

function isFullWidth(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19;
}

const valueOf = remember((digits: string): number => {
  if (/^[A-H]$/i.test(digits)) return digits.toUpperCase().charCodeAt(0) - 64;
  const circled = digits.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  return decodeNumeral(digits.replace(/^\d+\./, '')) ?? 0;
});
