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

/** The longest list of names before such a verb. */
const longestList = 80;

/**
 * The parts of work that the units of a text have, one behind each comma; what stands between commas without a unit
 * is none.
 */
export function findDutyParts(text: string): DutyPart[] {
  const parts: DutyPart[] = [];
  for (const match of text.matchAll(/(?:[^，,；;。（(]|[（(][^（()）]*[）)])+/g)) {
    const words = match[0];
    const lead = /^\s*(?:由|请)?/.exec(words)?.[0].length ?? 0;
    const units = unitsBeforeVerb(words.slice(lead, lead + longestList + 10));
    if (units) parts.push({ units, start: match.index, end: match.index + words.length });
  }
  return parts;
}

/** The units that a text begins with, if a verb and what is done stand behind them. */
function unitsBeforeVerb(words: string): readonly PrintedUnit[] | undefined {
  for (const { index } of words.matchAll(doing)) {
    if (index > longestList) return undefined;
    const { units } = splitUnits(words.slice(0, index));
    if (units.length > 0 && units.every(({ name }) => looksLikeUnit(name))) return units;
  }
  return undefined;
}

/** Whether a text tells the parts of units and nothing else: 甲局负责总体协调，乙局负责宣传. */
export function areDutyParts(text: string): boolean {
  const parts = findDutyParts(text);
  const all = text.split(/[，,；;。]+/).filter((part) => part.trim() !== '');
  return parts.length === all.length && (parts.length > 1 || /负责(?!人)/.test(text));
}
