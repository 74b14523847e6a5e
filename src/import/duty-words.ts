import { englishLeads, englishPartners, englishResponsible, englishTimes } from './english-roles';
import { simplified } from './simplified';
import { wordSearch } from './word-search';

/**
 * The words by which documents say who does what. `lead` and `co` name the role; `unranked` names the units only
 * (责任单位 on its own), and the order or another label must tell who leads; `deadline` is no unit at all.
 */
export type DutyField = 'lead' | 'co' | 'unranked' | 'deadline' | 'other';

const bodies = '(?:单位|部门|处室|科室|股室|机构|机关|主体|地区|方)';

/** A label beside one of leads; alone it greets those a notice is sent to. */
const memberUnits = '成员单位';

/** A word of prose too (明确责任：), so it must begin what it labels. */
const bareDuty = '责任';

const labels: readonly (readonly [DutyField, string])[] = [
  ['lead', `(?:总|主|共同)?牵头(?:的)?[一-鿿]{0,4}${bodies}(?:及(?:责任|配合|参与)${bodies})?`],
  ['lead', `(?:主办|主责|主要责任|第一责任|首要责任|主管|主体责任|组织实施)${bodies}`],
  ['lead', '(?:总|共同)?(?:牵头|主办)'],
  ['co', `(?:其他|其它|其余|次要)(?:责任)?${bodies}`],
  [
    'co',
    `(?:主要|共同)?(?:配合|协办|参与|参加|协同|协助|协作|支持|会同|协力|联合|会办)(?:的)?(?:责任)?${bodies}`,
  ],
  ['co', '(?:配合|参加|参与|协办|协助|协同)'],
  ['co', memberUnits],
  ['unranked', '承办'],
  [
    'unranked',
    `(?:主要|相关|共同|具体)?(?:责任|承办|实施|落实|承担|分工|负责|任务|完成)${bodies}(?:和分工|及分工|(?:及|和|、)(?:责任人|负责人|联系人))?`,
  ],
  ['unranked', '(?:责任|任务|职责)?分工'],
  ['unranked', '组织实施'],
  ['unranked', bareDuty],
  [
    'deadline',
    '(?:完成|办结|时间|实施|推进|任务完成|整改)?(?:时限|期限)(?:要求)?|(?:完成|办结|实施|推进|举办)?时间|时间节点|时间安排|时间进度|时间要求|完成日期|进度安排',
  ],
  [
    'other',
    '(?:牵头|责任|分管|联系|责任单位|配合)?(?:市|县|区|省|州)?(?:领导|负责人|责任人|联系人|联络员|联络人)|(?:联系)?电话|备注|考核(?:分值|指标)|分值',
  ],
];

/** With: and By: are words of a sentence, too, and must begin what they label. */
const atBeginning = '(?<=^|[.;|]\\s)';

const englishLabels: readonly (readonly [DutyField, string])[] = [
  ['co', `${englishPartners}|${atBeginning}with`],
  ['lead', englishLeads],
  ['unranked', englishResponsible],
  ['deadline', `${englishTimes}|${atBeginning}by`],
  [
    'other',
    '(?:key |performance |success |output |progress )?(?:measures?(?: of success)?|indicators?|metrics?|milestones?|outputs?|outcomes?|deliverables?)|(?:estimated |indicative )?(?:costs?|budget)|(?:potential )?(?:funding|resources)(?: sources?| required)?|status|priority|contact(?: person)?|consulted|informed|baseline|background|description|notes?',
  ],
];

/** 责 任 单 位: spaces inside a label are an artefact of lay-out. */
const spaced = (pattern: string) => pattern.replace(/[一-鿿](?=[一-鿿(\[])/g, '$&[ \\u3000]{0,3}');

/** A bracket, or what says that each name has a part, may stand before the colon: 责任单位（排在首位的为牵头单位）：, 责任单位依次为： */
const beforeColon = '(?:[（(〔\\[][^）)〕\\]]{0,40}[）)〕\\]]|(?:依次|分别)[为是]?)?';

/** The longest label that ends where the pattern is tried: right before a colon. */
function labelPattern(all: readonly (readonly [DutyField, string])[], before: string, flags: string): RegExp {
  return new RegExp(
    `${before}(?:${all.map(([, words]) => `(${words})`).join('|')})${beforeColon}\\s*$`,
    flags,
  );
}

/** Signs that a label may end with: more than there are, but few of all. */
function signsOf(all: readonly (readonly [DutyField, string])[]): ReadonlySet<string> {
  return new Set(all.map(([, words]) => `${words}${words.toUpperCase()}`).join('') + '）)〕]次别为是');
}

const languages = [
  {
    all: labels,
    ends: signsOf(labels),
    pattern: labelPattern(
      labels.map(([field, words]) => [field, spaced(words)] as const),
      '',
      '',
    ),
  },
  {
    all: englishLabels,
    ends: signsOf(englishLabels),
    pattern: labelPattern(englishLabels, '(?<![A-Za-z])', 'i'),
  },
] as const;

/** No label, its bracket included, is longer. */
const longestLabel = 64;

export interface Label {
  readonly field: DutyField;
  /** The label's words, without bracket and colon. */
  readonly words: string;
  readonly start: number;
  /** Index of the first sign after the colon. */
  readonly end: number;
  /** 依次为：the names belong to one part of the work each. */
  readonly each: boolean;
}

/** A colon, or 为, 是 or 有 in its place. */
const colonOrVerb = wordSearch([
  ...[':', '：', '为', '為', '位是', '位有', '门是', '门有', '門是', '門有'],
  ...['位包括', '门包括', '門包括'],
]);

function nextColon(text: string, from: number): number {
  let at = signOfColon(text, from);
  while (at >= 0 && !isColon(text, at) && !isVerbBehindLabel(text, at)) at = signOfColon(text, at + 1);
  return at;
}

function signOfColon(text: string, from: number): number {
  const at = colonOrVerb(text, from);
  if (at < 0 || !'位门門'.includes(text[at] as string)) return at;
  return at + 1;
}

function isColon(text: string, at: number): boolean {
  return text[at] === ':' || text[at] === '：';
}

/** 牵头单位为甲局, but not 责任单位为第一责任单位, nor 责任单位有关人员. */
function isVerbBehindLabel(text: string, at: number): boolean {
  return (
    ['单位', '部门', '單位', '部門'].includes(text.slice(Math.max(0, at - 2), at)) &&
    !/^(?:[牵牽][头頭]|[责責]任|配合|第一|主|关|關)/.test(text.slice(at + 1, at + 3))
  );
}

/** The labels of duty in a text, in order. They are looked for backwards from each colon, which are few. */
export function findLabels(printed: string): Label[] {
  const found: Label[] = [];
  let from = 0;
  for (let colon = nextColon(printed, 0); colon >= 0; colon = nextColon(printed, from)) {
    const label = labelBefore(printed, colon, from);
    // Whom a notice is sent to, unless leads are named beside them.
    const greets = label?.words === memberUnits && !found.some(({ field }) => field === 'lead');
    if (label && !greets) found.push(label);
    from = colon + 1;
  }
  return found;
}

/** The field of a line that is nothing but an English label, of two words at least: Supporting stakeholders. */
export function bareLabel(line: string): DutyField | undefined {
  const words = line.trim().replace(/\s*:$/, '');
  if (words.length > longestLabel || !/^[A-Z][a-z]+ [A-Za-z /&()]+$/.test(words)) return undefined;
  const label = labelBefore(`${words}:`, words.length, 0);
  return label?.start === 0 ? label.field : undefined;
}

/** Whether a line is nothing but a label behind which nobody has written anything yet. */
export function isEmptyLabel(line: string): boolean {
  const words = line.trim();
  if (words.length > longestLabel || !/[:：]$/.test(words)) return false;
  const [label, ...more] = findLabels(words);
  return label?.start === 0 && label.end === words.length && label.field !== 'other' && more.length === 0;
}

/** The field of a line that is nothing but an English label, of one word perhaps: Lead, LEAD; but WHO is a body. */
export function bareField(words: string): DutyField | undefined {
  if (words.length > longestLabel || !/^(?:[A-Z][a-z]|[A-Z]{4})/.test(words)) return undefined;
  const label = labelBefore(`${words}:`, words.length, 0);
  return label?.start === 0 ? label.field : undefined;
}

/** By: March 2030, but By: Rivers Authority. */
const aTime =
  /^\s*(?:$|[\d(~]|(?:Q[1-4]|FY|end|early|mid|late|the|spring|summer|autumn|fall|winter|year|month|ongoing|tb[cd]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)(?:[ \d,-]|$))/i;

function labelBefore(printed: string, colon: number, from: number): Label | undefined {
  const begin = Math.max(from, colon - longestLabel);
  const before = simplified(printed.slice(begin, colon)).trimEnd();
  const last = before.charAt(before.length - 1);
  for (const { all, ends, pattern } of languages) {
    const match = ends.has(last) ? pattern.exec(before) : null;
    if (!match) continue;
    const group = groupOf(match);
    const words = (match[group] ?? '').replace(/\s/g, '');
    const start = begin + match.index;
    // 牵头单位为甲局: only where the label begins a clause of its own.
    const begins = start === 0 || /[，,；;。:：（(\s]/.test(printed.charAt(start - 1));
    if (!begins && (!isColon(printed, colon) || words === bareDuty)) return undefined;
    const [field] = all[group - 1] as (typeof all)[number];
    const names = /^by$/i.test(words) && !aTime.test(printed.slice(colon + 1, colon + 40));
    const end = printed.startsWith('包括', colon) ? colon + 2 : colon + 1;
    return {
      field: names ? 'unranked' : field,
      words,
      start,
      end,
      each: /(?:依次|分别)[为是]?$/.test(before),
    };
  }
  return undefined;
}

/** Which group of a pattern whose alternatives are groups has matched, from 1. */
function groupOf(match: RegExpExecArray): number {
  let group = 1;
  while (match[group] === undefined) group++;
  return group;
}

/** Verbs that give the units before them a role. 会同 gives it to the units after it. */
export type DutyVerb = 'lead' | 'co' | 'charge' | 'share' | 'together';

/** 此项工作由 and the like, before the units of the task at hand. */
export const ofThisTask =
  /(?:(?:本|该|此)(?:项|次|个|条)?(?:行动|工程|专项|项目|计划|任务|工作|领域|部分)|(?:本|该|此)[项条])由?/;

/** A verb that closes its words: names may hold the same signs (某纲要实施工作办公室). */
const closing = '(?:(?:好)?(?:相关|有关|具体|各项)?工作)?(?=[\\s，,；;。、：:）)\\]〕】]|$)';

const verbs: readonly (readonly [DutyVerb, string])[] = [
  // 项目牵头单位 is part of a name or a label, not a verb.
  [
    'lead',
    '(?:(?:按照|按|依照|依据)(?:各自)?(?:职责|职能)?(?:分工)?)?(?:共同|负责|分别|联合|分头)?(?:总)?(?:牵头|主办|主责|为主)(?!单位|部门|处室|人|的)(?:负责|组织|实施|推进|落实|抓总|协调|开展|统筹|考核|督办|办理|抓好|做好)*',
  ],
  ['lead', `负总责${closing}`],
  // 甲局为牵头单位，乙局为责任单位: the label behind the units.
  ['lead', `(?:作)?为(?:总)?(?:牵头|主责|主办)(?:单位|部门)${closing}`],
  ['co', `(?:作)?为(?:配合|协办|协同|协助|参与|参加|成员)(?:单位|部门)${closing}`],
  ['charge', `(?:作)?为(?:责任|落实|实施|承办)(?:单位|部门)${closing}`],
  ['together', '会同'],
  [
    'share',
    `(?:按照|按|依照|依据|根据)(?:各自)?(?:职责|职能|分工)+(?:和)?(?:任务)?(?:分工)?(?:要求)?(?:分别|共同|具体|协同|抓好|做好)?(?:负责|落实|推进|实施|抓好|做好|参与|配合)*${closing}`,
  ],
  [
    'share',
    `(?:分别|分工|共同|联合|各负其责)(?:组织|具体|统筹)?(?:负责|落实|推进|实施|开展|组织)+${closing}`,
  ],
  [
    'co',
    `(?:积极|共同|协同)?(?:配合|协办|协助|参加|参与|支持|协同|承办|承建)(?:实施|落实|推进|做|配合|负责)*${closing}`,
  ],
  // 由甲局组织: without 由 it is a word of what is done.
  ['charge', `(?<=由[^，,。；;由]{2,80})组织${closing}`],
  ['co', `(?:负责)?(?:业务|技术|跟踪)?(?:指导|督导)${closing}`],
  ['co', `(?:提供|给予)(?:技术|业务|资金|数据|经费|政策)?(?:支持|支撑|保障|指导)${closing}`],
  ['co', `(?:负责)?保障(?:工作)?(?:经费|资金)${closing}`],
  [
    'charge',
    `(?:结合(?:本地区?|各自|工作)?实际)?(?:(?:抓好|做好|认真|贯彻)(?=落实|实施))?(?:组织|具体|统筹)?(?:负责|落实|实施|承担|(?<=组织)开展)(?:落实|实施|组织实施|统筹|协调|推进|推动|监督|监管|考核|(?:业务|技术)?(?:指导|督导))*${closing}`,
  ],
];

const verbPattern = new RegExp(verbs.map(([, words]) => `(${words})`).join('|'), 'g');

/** What none of the verbs does without. */
const anyVerb = wordSearch(
  `牵头 牵頭 牽头 牽頭 为配合 為配合 为成员 為成員 为责任 為責任 主办 主辦 主责 主責 为主 会同 會同 配合 协办 协辦 协助 协同 協办 協辦 協助 協同 参加 参与 参與
   參加 參与 參與 支持 承建 承办 承辦 承担 承擔 职责 职責 职能 職责 職責 職能 指导 指導 督导 督導 负责 负責 负总责 负总責 负總责
   负總責 負责 負責 負总责 負总責 負總责 負總責 落实 落實 实施 實施 开展 開展 共同 联合 聯合`.split(/\s+/),
);

export interface VerbAt {
  readonly verb: DutyVerb;
  readonly start: number;
  readonly end: number;
}

/** The duty verbs of a text, in order. */
export function findVerbs(printed: string): VerbAt[] {
  if (anyVerb(printed) < 0) return [];
  const found: VerbAt[] = [];
  for (const match of simplified(printed).matchAll(verbPattern)) {
    const [verb] = verbs[groupOf(match) - 1] as (typeof verbs)[number];
    found.push({ verb, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/**
 * The rule that the first-listed unit leads, as documents state it once for all: 排在第一位的为牵头单位,下同.
 * Its words are removed before units are read.
 */
const firstLeads =
  /[（(〔\[]?(?:注[:：])?(?:除[^，,。；;（(）)]{1,24}外[，,]\s*)?[^，,。；;、:：（(〔\[]{0,14}(?:第一位|首位|第一个|第一名|排名第一|排第一|列第一|首个|排名首|最前面?|之首)[^，,。；;、]{0,10}(?:为|是|系|即)[^，,。；;、]{0,8}(?:牵头|主办|主责|总负责|第一责任)[^，,。；;）)〕\]]{0,8}(?:[，,。；;、]?\s*(?:其[余他它][^。；;）)〕\]]{0,20}|(?:以)?下同|不再[^。；;）)〕\]]{0,10}))*[。；;]?[）)〕\]]?/;

/** The words that state the rule, where a text does. */
export function findFirstLeads(
  printed: string,
): { readonly start: number; readonly end: number } | undefined {
  if (!/首|第一|最前/.test(printed)) return undefined;
  const text = simplified(printed);
  const match = firstLeads.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
