/**
 * Measure words and units that figures of plans are counted in. Where one is also the beginning of other words (名 of 名称,
 * 家 of 家庭), the characters that follow it in those are given, and it is no measure word before them.
 */
const measureWords: Readonly<Record<string, string>> = {
  // People and families.
  人次: '', 户次: '', 人: '均民才口工类员物大力社', 名: '称单字牌优片额录师', 户: '外口籍均型', 位: '置于列移次', 人日: '', 人天: '',
  // Things counted one by one.
  个: '百性体别人', 项: '目', 件: '', 家: '庭长属园乡电政具国校', 所: '有在得需属以谓长', 座: '谈位右', 处: '理于在置长罚境', 条: '件例款约文', 间: '接隔距',
  台: '账湾阶', 台套: '', 套: '餐', 部: '门分委级署队长', 本: '级市地区单科部轮届省县办着次', 册: '', 份: '额', 篇: '', 种: '植类养子业苗群粮质畜', 类: '别型似',
  门: '类户诊店槛', 组: '织建成团合', 支: '持撑部出付', 队: '伍员', 只: '能有要是', 头: '部雁', 羽: '', 株: '', 棵: '', 块: '', 片: '区', 栋: '', 幢: '', 张: '力',
  盏: '', 艘: '', 架: '构', 列: '入为车', 例: '如会', 宗: '旨', 起: '步来草点到至用施实', 笔: '', 首: '先次要席都', 幅: '度', 集: '中群聚成团体约', 辆: '', 颗: '',
  枚: '', 根: '据本治', 口: '径岸', 眼: '前', 孔: '', 面: '向积对临', 标段: '', 单: '位一元个', 批: '准示', 批次: '', 期: '间末限内初', 节: '约能点水日', 届: '', 封: '闭',
  // Times and occasions.
  次: '数要日年生', 场: '所馆地景次合', 场次: '', 轮: '训换', 班: '子', 班次: '', 课时: '', 学时: '', 学分: '', 倍: '', 折: '',
  // Places to be, seats and the like, which follow 个 or stand alone.
  床: '位', 张床位: '', 床位: '', 学位: '', 个学位: '', 车位: '', 泊位: '', 座位: '', 工位: '', 岗位: '', 个岗位: '',
  // Traffic.
  辆次: '', 架次: '', 艘次: '', 列次: '', 标准箱: '', 标箱: '', 车次: '',
  // Length, area, volume, mass.
  公里: '', 千米: '', 米: '', 厘米: '', 毫米: '', 海里: '', 里: '程', 平方公里: '', 平方千米: '', 平方米: '', 平米: '', 公顷: '', 亩: '', 亩次: '', 立方米: '', 立方: '',
  吨: '', 吨标准煤: '', 吨标煤: '', 吨二氧化碳: '', 公斤: '', 千克: '', 克: '服', 毫克: '', 微克: '', 斤: '', 升: '级至到降', 毫升: '', 平方: '',
  // Energy, data.
  千瓦时: '', 千瓦: '', 兆瓦: '', 吉瓦: '', 万千瓦: '', 度: '假过', 分贝: '', 兆: '', 比特: '',
  // Money.
  元: '旦素', 美元: '', 欧元: '', 港元: '',
  // Time.
  年: '', 个月: '', 月: '', 周: '边期', 天: '然气府', 日: '', 小时: '', 分钟: '', 秒: '', 个工作日: '', 工作日: '', 岁: '', 周岁: '',
  // Shares and scores.
  '%': '', '‰': '', 个百分点: '', 百分点: '', 分: '别类级布工步之期批层', 位次: '', 成: '立效果为员功本套熟品长都绩就分',
}; // prettier-ignore

/** Units written in Latin letters. */
const symbols = [
  'km²',
  'km2',
  'm³',
  'm3',
  'm²',
  'm2',
  '㎡',
  'km',
  'kg',
  'mg',
  'μg',
  'MW',
  'GW',
  'kW',
  'KW',
  'kWh',
  'KWh',
  'TEU',
  'Mbps',
  'Gbps',
  'PB',
  'TB',
  'EFLOPS',
  'PFLOPS',
  'dB',
  't',
  'm',
];

/** Spans of time, ages and marks: they qualify other things unless a word of comparison says that they are the aim. */
const qualifying = new Set(['年', '个月', '月', '周', '天', '日', '小时', '分钟', '秒', '个工作日', '工作日', '岁', '周岁', '分', '度', '倍', '折', '期', '届', '节', '位次', '成', '单', '面', '首', '列', '位']); // prettier-ignore
/** So often rhetoric after a Chinese numeral (三个方面, 一批, 两类) that the numeral alone proves nothing. */
const vague = new Set(['个', '项', '种', '类', '批', '支', '轮', '期', '组', '套', '片', '块', '条', '门', '面', '头', '根', '例', '起', '人', '部', '本', '位', '级', '份', '只', '台', '张', '家', '口', '里', '队', '集']); // prettier-ignore
const buildings = new Set(['座', '所', '处', '栋', '幢']);

/** Longest first, so that 人次 is not read as 人. */
const alternatives = [
  ...Object.entries(measureWords).map(([word, others]) => ({ word, not: others && `(?![${others}])` })),
  ...symbols.map((word) => ({ word, not: '(?![A-Za-z0-9])' })),
]
  .sort((a, b) => b.word.length - a.word.length)
  .map(({ word, not }) => word + not);
/** A unit may be per another: 毫克/升, 人/平方公里, /10万. */
const measureWord = new RegExp(
  `\\s{0,2}((?:${alternatives.join('|')})?(?:\\/(?:\\d{1,3}万|${alternatives.join('|')}))?)`,
  'y',
);

/** The measure word or unit that begins at `at` (blanks before it are passed over), if any. */
export function readMeasureWord(text: string, at: number): { unit: string; end: number } | undefined {
  measureWord.lastIndex = at;
  const unit = measureWord.exec(text)?.[1];
  if (!unit) return undefined;
  // 2000台（套）: another word for the same things.
  const end = measureWord.lastIndex;
  other.lastIndex = end;
  const same = other.exec(text)?.[1];
  return { unit, end: same !== undefined && Object.hasOwn(measureWords, same) ? other.lastIndex : end };
}

const other = /[（(]([一-鿿]{1,2})[）)]/y;

export function isShare(unit: string | undefined): boolean {
  return unit === '%' || unit === '‰';
}

export function isMoney(unit: string | undefined): boolean {
  return unit !== undefined && /元/.test(unit);
}

export function isQualifying(unit: string): boolean {
  return qualifying.has(unit);
}

export function isVague(unit: string): boolean {
  return vague.has(unit);
}

export function isBuilding(unit: string): boolean {
  return buildings.has(unit);
}

/** What may begin a figure, by code unit. */
const beginnings = new Uint8Array(0x10000);
const [aDigit, aNumeral, aMeasure, aCoverage] = [1, 2, 4, 8];
const put = (signs: string, kind: number) => {
  for (let at = 0; at < signs.length; at++)
    beginnings[signs.charCodeAt(at)] = (beginnings[signs.charCodeAt(at)] ?? 0) | kind;
};
put('0123456789０１２３４５６７８９', aDigit);
put('〇零一二两三四五六七八九十百千万亿半', aNumeral);
put('全', aCoverage);
for (const word of Object.keys(measureWords)) put(word.charAt(0), aMeasure);

/** A cheap test: a digit, a share, or a numeral before what may be a measure word. */
export function mayHoldFigure(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const kind = beginnings[text.charCodeAt(at)] as number;
    if (kind === 0 || kind === aMeasure) continue;
    if (kind & aDigit) return true;
    if (kind & aNumeral && startsMeasure(text, at + 1)) return true;
    if (kind & aCoverage && text.startsWith('全覆盖', at)) return true;
  }
  return false;
}

/** A blank may stand before it. */
function startsMeasure(text: string, at: number): boolean {
  const next = /\s/.test(text.charAt(at)) ? at + 1 : at;
  return next < text.length && ((beginnings[text.charCodeAt(next)] ?? 0) & aMeasure) !== 0;
}
