import type { Comparator } from '../plan/plan';
import { endsWithChange, endsWithCommitment, hasCommitment, hasConstruction } from './commitment-words';
import { comparatorAfter, comparatorBefore, joinComparators } from './comparator-words';
import { isBuilding, isMoney, isQualifying, isShare, isVague } from './measure-word';
import type { Quantity } from './quantity';

/** A quantity and what surrounds it. */
export interface Setting {
  /** The clause, names and dates blanked out. */
  readonly words: string;
  readonly quantity: Quantity;
  readonly next?: Quantity | undefined;
  /** The last quantity of the clause that was found to be a target. */
  readonly prior?: { readonly quantity: Quantity; readonly comparator: Comparator } | undefined;
  /** A date or a rhythm (每年) holds for the clause. */
  readonly timed: boolean;
  /** The sentence has set a target already. */
  readonly continues: boolean;
}

/** Why a quantity is a target. */
export interface Evidence {
  readonly comparator: Comparator;
  /** Unit where it is none of the known measure words. */
  readonly unit?: string;
  /** The printed number has visibly lost characters. */
  readonly damaged?: boolean;
}

/**
 * Whether a quantity is a target. A word of comparison right before it (达到, 不少于) says so; one after it (以上) says so unless
 * it only describes who is meant (60岁以上老人); a bare figure needs a verb of commitment, or a date and the end of the clause.
 */
export function readEvidence(setting: Setting): Evidence | undefined {
  const { words, quantity, prior } = setting;
  const lead = leadOf(setting);
  const tail = words.slice(quantity.end, quantity.end + 24);
  if (isCondition(words, tail) || isReward(words, lead, quantity)) return undefined;
  const prefix = comparatorBefore(lead) ?? elided(setting, lead);
  const suffix = quantity.suffix ?? sharedSuffix(setting);
  const comparator = rangeComparator(quantity, joinComparators(prefix, suffix));
  if (quantity.unit === undefined) return readUnitless(setting, lead, tail, prefix, comparator);
  const believed = prefix
    ? isAim(quantity, tail)
    : (prior !== undefined && isListed(lead) && !isQualifying(quantity.unit) && !countsStructure(tail)) ||
      (quantity.suffix ? isBounded(setting, lead, tail) : isCommitted(setting, lead, tail));
  if (!believed) return undefined;
  return { comparator, ...(isTooFewHeads(lead, quantity) && { damaged: true }) };
}

/** The words between the quantity before and this one. */
function leadOf({ words, quantity, prior }: Setting): string {
  return words.slice(Math.max(prior?.quantity.end ?? 0, quantity.start - 60), quantity.start);
}

/** In 国家级达到5个、省级20个 and 分别达到30%、20%和10% the word of comparison is not said again. */
function elided({ words, quantity, prior }: Setting, lead: string): Comparator | undefined {
  if (!prior || !isListed(lead) || hasCommitment(lead)) return undefined;
  const before = words.slice(0, prior.quantity.start);
  return prior.quantity.unit === quantity.unit && (comparatorBefore(before) || /分别/.test(before))
    ? prior.comparator
    : undefined;
}

/** 国家级5个、省级20个 and 10个示范镇、100个示范村 go on with what the figure before began. */
function isListed(lead: string): boolean {
  return /^[、和及与/]|^[^、]{0,12}[、和及与]$/.test(lead);
}

/** In 分别为30%、20%和10%以上 the last 以上 holds for all. */
function sharedSuffix({ words, quantity, next }: Setting): Comparator | undefined {
  if (!next || !/分别/.test(words.slice(0, quantity.start))) return undefined;
  const rest = words.slice(quantity.end).replace(/[\d.%、和及]+/, '');
  return comparatorAfter(rest, 0)?.comparator;
}

/** 1—2项 promises at least one; 控制在3—5天 allows at most five. */
function rangeComparator(quantity: Quantity, comparator: Comparator): Comparator {
  return quantity.high !== undefined && comparator === '=' ? '>=' : comparator;
}

/** 对达标率超过90%的企业给予…, 完成率低于60%的，…, 申报单位…: the figure is part of a condition. */
function isCondition(words: string, tail: string): boolean {
  if (/^□*申[报请](?:单位|主体|企业|条件|对象|人|者)/.test(words)) return true;
  return tail === '的' || (/^□*(?:对|凡|如|若|当)/.test(words) && /^的/.test(tail));
}

/** Grants and fees are terms, not aims, unless a standard is raised to them. */
function isReward(words: string, lead: string, quantity: Quantity): boolean {
  return (
    isMoney(quantity.unit) &&
    /给予|予以|奖励|奖补|补助|补贴|资助|罚|收费|报销|最高/.test(words) &&
    !/标准|水平/.test(lead)
  );
}

/** After a word of comparison: an aim, unless it says which people or firms are meant (从业超过3年的人员). */
function isAim(quantity: Quantity, tail: string): boolean {
  return !(isQualifying(quantity.unit ?? '') && /^(?:的|[\u4e00-\u9fff]{1,8}$)/.test(tail));
}

/** A figure with 以上 and the like after it. */
function isBounded({ quantity, next, timed, continues }: Setting, lead: string, tail: string): boolean {
  const unit = quantity.unit ?? '';
  if (isAtEnd(tail)) {
    if (isQualifying(unit)) return /小时|分钟|倍/.test(unit) && lead.length > 0;
    return (
      isShare(unit) || endsWithChange(lead) || hasCommitment(lead) || timed || continues || lead.length > 1
    );
  }
  if (isQualifying(unit)) return false;
  if (isShare(unit)) return next === undefined;
  return next === undefined && !isMoney(unit) && (endsWithCommitment(lead) || /一[支批个]$/.test(lead));
}

/** A bare figure. */
function isCommitted(setting: Setting, lead: string, tail: string): boolean {
  const { quantity, timed, continues } = setting;
  const unit = quantity.unit ?? '';
  if (quantity.written === 'round' || isQualifying(unit) || countsStructure(tail)) return false;
  if (isShare(unit) || unit.endsWith('百分点')) return isRate(quantity, lead, tail);
  if (quantity.written === 'words' && quantity.value < 100) return isCountedInWords(setting, lead, tail);
  if (isMoney(unit) && !isAtEnd(tail)) return false;
  return (
    hasCommitment(lead) || endsWithChange(lead) || (isAtEnd(tail) && lead.length > 1 && (timed || continues))
  );
}

/** 覆盖率42.4%, 下降18%, 实现100%覆盖; not 按30%的比例. */
function isRate(quantity: Quantity, lead: string, tail: string): boolean {
  if (quantity.value === 100 && /^(?:全?覆盖|达标|完成|实现|到位|接种|合格|落实|整改)/.test(tail))
    return true;
  if (!isAtEnd(tail)) return isShareOfAll(lead, tail);
  return (
    endsWithChange(lead) ||
    /(?:率|比例|比重|占比|覆盖面|满意度|参与度|达标|均)□*(?:(?:分别)?[达为是]|实现|完成|要)?□*$/.test(lead) ||
    /(?:实现|确保|力争)$/.test(lead)
  );
}

/** 80%的乡镇设有…, 让90%的群众满意: so many of all are to do or have something. */
function isShareOfAll(lead: string, tail: string): boolean {
  return (
    /^的?[^，。的]{1,12}(?:[建设配拥]有|建成|建立|达|实现|开展|满意|纳入|接受|参[加与]|配备|完成|通过)/.test(
      tail,
    ) && !/[按以占给补扣的]/.test(lead)
  );
}

/** 一座, 两所, 每县一名: a Chinese numeral is often rhetoric, so it takes a thing one can count and a verb that makes it. */
function isCountedInWords({ quantity, timed, words }: Setting, lead: string, tail: string): boolean {
  const unit = quantity.unit ?? '';
  if (/^(?:批|轮|些|类|种|面|级)/.test(unit) || !hasCommitment(lead)) return false;
  const distributed = /[每各均都]|人人/.test(words.slice(0, quantity.start));
  if (isBuilding(unit)) return hasConstruction(lead);
  if (quantity.value === 1)
    return (distributed && isPlainNoun(tail)) || (timed && /^(?:次|场|场次)$/.test(unit));
  return isVague(unit)
    ? (distributed || timed) && hasConstruction(lead)
    : distributed || timed || hasConstruction(lead);
}

/** 一个都不能少 and 一次次 are no counts. */
function isPlainNoun(tail: string): boolean {
  return !/^[都不也次个又]/.test(tail);
}

/** 5项重点工程, 三大行动, 八项措施: parts of the plan itself. */
function countsStructure(tail: string): boolean {
  const noun = /^[^，。、；和及与等]{0,16}/.exec(tail)?.[0] ?? '';
  return /(?:工程|行动|任务|举措|措施|方面|环节|领域|体系|机制|原则|目标|方向|阶段|计划|专项|工作|问题|要求|抓手|群体|人群|层面|清单|制度|重点|优势|规定|意见|方案|关系|转变|指标|能力|统筹|内容|类别|方式|途径|工作组|小组|专班|部门)$/.test(
    noun,
  );
}

/** A figure without a measure word: an index, a unit we do not know, or one that was lost. */
function readUnitless(
  setting: Setting,
  lead: string,
  tail: string,
  prefix: Comparator | undefined,
  comparator: Comparator,
): Evidence | undefined {
  const { quantity, timed, continues } = setting;
  if (quantity.written !== 'digits') return undefined;
  if (quantity.suffix || (prefix && isAtEnd(tail))) {
    const believed = prefix !== undefined || hasCommitment(lead) || (isAtEnd(tail) && (timed || continues));
    if (!believed || !isAtEnd(tail)) return undefined;
    return { comparator, ...(!isIndex(lead) && !namesMeasure(lead) && { damaged: true }) };
  }
  const unknown = prefix && /^[\u4e00-\u9fff]{1,3}$/.exec(tail)?.[0];
  if (unknown && !/[强级版代型化大优的世]/.test(unknown)) return { comparator, unit: unknown };
  // 掌握12实用技术: a small number glued to a noun right after a verb has lost its measure word, or a dash as well.
  const isGlued =
    quantity.value < 100 &&
    Number.isInteger(quantity.value) &&
    endsWithMaking(lead) &&
    /^[\u4e00-\u9fff]/.test(tail);
  return isGlued && !/^[强级版代型化大优维位层新好双百千]/.test(tail)
    ? { comparator, damaged: true }
    : undefined;
}

function endsWithMaking(lead: string): boolean {
  return /(?:掌握|建成|新建|建设|培训|培育|培养|创建|打造|新增|举办|开展|配备|完成|引进|认定|组建|发展)$/.test(
    lead,
  );
}

/** Measured without a unit: indexes, ratios, marks. */
function isIndex(lead: string): boolean {
  return /指数|系数|比值|之比|强度|评分|得分|分值|生育率|负荷|密度|浓度|PM|倍率|率|比$/.test(lead);
}

/** 参与人次超过300万, 产值达到20亿: what is counted has said its measure. */
function namesMeasure(lead: string): boolean {
  return /(?:人次|[人户场次件篇家]数|数量|总数|[产存容流销]量|额|产值|收入)[^，、；0-9]{0,6}$/.test(lead);
}

/** A stock of people of a whole place, reached with a single digit of heads: 万 or more was lost. */
function isTooFewHeads(lead: string, quantity: Quantity): boolean {
  const counts =
    /^(?:人|人次|名|户)$/.test(quantity.unit ?? '') && quantity.written === 'digits' && quantity.value < 10;
  return (
    counts &&
    /(?:人数|人次|总数|总量|接待量|用户数|规模)[^每各均]{0,6}$/.test(lead) &&
    !/每|各|平均|人均|至少|少于/.test(lead)
  );
}

function isAtEnd(tail: string): boolean {
  return /^[\s□]*(?:$|[、和及与])/.test(tail);
}
