import { splitUnits, type PrintedUnit } from './unit-list';
import { looksLikeUnit } from './unit-names';

/** Units and the part of the work that is theirs: 甲局负责制定预案, 各镇承建, 乙局按标准给予补助. */
export interface DutyPart {
  readonly units: readonly PrintedUnit[];
  readonly start: number;
  readonly end: number;
}

/** Verbs with what is done behind them; a name may hold some of the same signs (住房保障局, 组织部). */
const doing =
  /(?:具体|分别|主要|积极|统一|全面|认真)?(?:负责(?!人)|承建|承担|承办|做好|抓好|落实|提供|给予|保障|统筹|加强|组织|协调|指导|督促|按照?|根据|结合|将|对|为)(?![局部厅委办处科院会所室中组]|$)/g;

/** Behind this verb a single name is enough to be told, whatever it does. */
const fewest = 2;

/** The longest list of names before such a verb. */
const longestList = 80;

/**
 * The parts of work that the units of a text have, one behind each comma. What stands between commas without a unit goes on with
 * the part before it.
 */
export function findDutyParts(text: string): DutyPart[] {
  const parts: DutyPart[] = [];
  for (const match of text.matchAll(/(?:[^，,；;。（(]|[（(][^（()）]*[）)])+/g)) {
    const words = match[0];
    const lead = /^\s*(?:由|请)?/.exec(words)?.[0].length ?? 0;
    const list = listBeforeVerb(words.slice(lead, lead + longestList + 10));
    if (list === undefined) continue;
    const { units } = splitUnits(list);
    parts.push({ units, start: match.index, end: match.index + words.length });
  }
  return parts;
}

/** The names that a text begins with, if a verb and what is done stand behind them. */
function listBeforeVerb(words: string): string | undefined {
  for (const { index } of words.matchAll(doing)) {
    if (index < fewest) continue;
    if (index > longestList) return undefined;
    const list = words.slice(0, index);
    const { units } = splitUnits(list);
    if (units.length > 0 && units.every(({ name }) => looksLikeUnit(name) && isWhole(name))) return list;
  }
  return undefined;
}

/** 市委 before 组织部, 县政府 before 办公室 are parts of other names: a verb that begins one is none. */
const isWhole = (name: string) => !/^[省市县区州旗]$/.test(name);

/** Whether a text tells the parts of units and nothing else: 甲局负责总体协调，乙局负责宣传. */
export function areDutyParts(text: string): boolean {
  const parts = findDutyParts(text);
  const all = text.split(/[，,；;。]+/).filter((part) => part.trim() !== '');
  return parts.length === all.length && (parts.length > 1 || /负责(?!人)/.test(text));
}
