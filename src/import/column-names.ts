import { englishLeads, englishPartners, englishResponsible, englishTimes } from './english-roles';
import { simplified } from './simplified';

/** What a column of a responsibility table holds, as its heading says. */
export type ColumnRole =
  | 'number'
  | 'category'
  | 'task'
  | 'detail'
  | 'lead'
  | 'co'
  | 'units'
  /** Bodies that score or check the work, and have no part in it. */
  | 'overseer'
  | 'deadline'
  | 'target'
  | 'remark';

function englishHeading(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, 'i');
}

/** Tried in order on a heading without spaces and brackets; the first that fits decides. */
const headings: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'number',
    /^(序号|编号|序|项次|((action|task|activity|measure|item|goal|commitment|recommendation) )?(no\.?|#|id|ref(erence)?\.?|number|code)( ?(#|no\.?|number))?|item)$/i,
  ],
  [
    'deadline',
    /(时限|时限要求|期限|完成时间|时间节点|时间安排|时间进度|进度安排|进度要求|时间要求|完成日期)$/,
  ],
  ['deadline', englishHeading(`${englishTimes}|time`)],
  ['overseer', /^(负责)?(评分|考核|考评|评价|评估|验收|监督|督办|督查|督导|审核)(责任)?(部门|单位|机构)$/],
  ['remark', /^(计量|度量|量化)单位$/],
  ['remark', /(领导|责任人|负责人|负责同志|联系人|联络员|联系方式|电话|分值|得分)$/],
  ['lead', /^(总?牵头.{0,6}|主办.{0,4}|主责.{0,4}|第一责任.{0,4}|主要责任.{0,4})$/],
  ['lead', englishHeading(`${englishLeads}|(?:leading|primary|principal|coordinating)(?: role)?`)],
  ['co', /^((配合|协办|参与|参加|协同|协助|协作|支持|会同|承办).{0,4}(单位|部门|处室|科室|机构|方)?)$/],
  ['co', englishHeading(`${englishPartners}|with`)],
  [
    'units',
    /^((主要|相关)?责任.{0,4}|(落实|实施|承担|分工|完成)(单位|部门)|单位|部门|职责分工|任务分工|责任分工)$/,
  ],
  ['units', englishHeading(`${englishResponsible}|agenc(?:y|ies)|departments?|organi[sz]ations?`)],
  [
    'category',
    /^(.{0,6}类别|所属.{1,8}|分类|类型|大类|领域|板块|方面|层面|重点领域|(任务|工作|项目|行动)(类别|分类|领域|板块)|行动|工程|专项|专项行动|一级.{0,4})$/,
  ],
  [
    'category',
    /^(category|categories|area|theme|pillar|goal|goals|objective|objectives|priority|focus area|strategy)$/i,
  ],
  [
    'target',
    /(目标值|指标值|预期目标|量化目标|考核指标|主要指标|工作目标|年度目标|目标要求|预期成效|工作成效|成果)$/,
  ],
  [
    'target',
    /^(target|targets|indicator|indicators|measure of success|kpi|metrics?|outcomes?|outputs?|(performance |success |key )?(measures?|indicators?)( of success)?|measurement|milestones?)$/i,
  ],
  ['detail', /^((具体|主要|工作|推进|重点)?(措施|举措|做法)|具体内容|任务要求|工作要求|任务说明|内容描述)$/],
  [
    'task',
    /(任务|事项|工作内容|任务内容|重点工作|主要工作|工作要点|重点项目|项目|内容|工作|指标|措施)(名称|分解|清单)?$|内容[及和与](目标|要求|措施|标准)$/,
  ],
  [
    'task',
    /^(actions?|tasks?|sub-? ?(activit(y|ies)|actions?|tasks?)|(key |main |proposed |mitigation |recovery |planned |recommended |specific |priority |implementation |implementing |milestone |strategic |detailed |agreed |required |major |supporting )?(actions?|activit(y|ies))( descriptions?| points?| measures?| required| needed| to be taken| details?)?|measures?|initiatives?|projects?|recommendations?|deliverables?|(action )?steps?|action items?|commitments?|(goals?|objectives?|strateg(y|ies)) ?(\/|and|&) ?actions?|actions? ?\/ ?\w+|description( of actions?)?|what|(what )?(we will|will we|we'll|needs to|must)( do| happen| be done)?|(our|agreed|next) (actions?|steps?|commitments?))$/i,
  ],
  [
    'remark',
    /^(备注|说明|附注|remarks?|notes?|comments?|status|priority|(estimated )?(costs?|budget)|(potential )?(funding|resources)( sources?| required| needed)?)$/i,
  ],
];

/** By code unit, whether a known heading may hold it; what may be another form of such a sign counts too. */
const ofHeadings = new Uint8Array(0x10000).fill(1);
ofHeadings.fill(0, 0, 0x80).fill(0, 0x3000, 0x3020).fill(0, 0xff01, 0xff20).fill(0, 0x4e00, 0xa000);
for (const [, { source }] of headings)
  for (const one of source.match(/[#A-Za-z一-鿿]/g) ?? [])
    for (const form of [one, one.toUpperCase(), one.toLowerCase()]) ofHeadings[form.charCodeAt(0)] = 1;
ofHeadings['＃'.charCodeAt(0)] = 1;

/** Spares figures and most names the patterns. */
function mayBeHeading(words: string): boolean {
  for (let at = 0; at < words.length; at++) if (ofHeadings[words.charCodeAt(at)]) return true;
  return false;
}

/** The role a heading gives its column, if we know it. Spaces (责 任 部 门) and brackets do not count. */
export function columnRole(heading: string): ColumnRole | undefined {
  // Most lines of a document are asked; few are short enough, and a Chinese sentence is told by its beginning.
  if (heading.length > 40 || /^[一-鿿][一-鿿，。、；：,:\d]{14}/.test(heading)) return undefined;
  const here = simplified(heading);
  if (!mayBeHeading(here)) return undefined;
  const plain = here
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/\s*[?:]\s*$/, '')
    .trim();
  if (plain.length === 0 || plain.length > 40) return undefined;
  const words = /[一-鿿]/.test(plain) ? plain.replace(/\s/g, '') : plain.replace(/\s+/g, ' ');
  if (/[一-鿿]/.test(words) && words.length > 14) return undefined;
  return headings.find(([, pattern]) => pattern.test(words))?.[0] ?? roleBesideTime(words);
}

/** Agency / Time Frame: one column holds who does it and when. */
function roleBesideTime(heading: string): ColumnRole | undefined {
  const [who, when, ...more] = heading.split(/\s*(?:[/&,]|\band\b)\s*/);
  if (who === undefined || when === undefined || more.length > 0) return undefined;
  const roles = [who, when].map((words) => headings.find(([, pattern]) => pattern.test(words))?.[0]);
  const role = roles.find((one) => one === 'lead' || one === 'units');
  return role !== undefined && roles.includes('deadline') ? role : undefined;
}

/**
 * The roles of headings that stand side by side. Beside the column of those responsible, 单位 is the unit of measure; where
 * rows are numbered and only one heading is unknown (民生实事), it is that of the tasks.
 */
export function columnRoles(headings: readonly string[]): (ColumnRole | undefined)[] {
  const roles = headings.map(columnRole);
  const plain = headings.map((text) => simplified(text).replace(/\s/g, ''));
  const ofUnits = (at: number) => ['lead', 'co', 'units'].includes(roles[at] ?? '') && plain[at] !== '单位';
  const held = roles.some((_, at) => ofUnits(at));
  const found = roles.map((role, at) => (held && plain[at] === '单位' ? ('remark' as const) : role));
  const unknown = found.flatMap((role, at) => (role === undefined && plain[at] !== '' ? [at] : []));
  const [only] = unknown;
  const named = found.some((role) => role === 'task' || role === 'detail' || role === 'target');
  // Milestone | Measurement | Responsible party: what is to be reached is the task.
  const aim = found.indexOf('target');
  // 任务分工 | 责任单位: beside those responsible it is the task that is told.
  const divided = plain.indexOf('任务分工');
  if (divided >= 0 && !named && roles.some((_, at) => at !== divided && ofUnits(at))) found[divided] = 'task';
  if (held && aim >= 0 && !found.some((role) => role === 'task' || role === 'detail')) found[aim] = 'task';
  if (only !== undefined && unknown.length === 1 && held && !named && found.includes('number'))
    found[only] = 'task';
  return found;
}
