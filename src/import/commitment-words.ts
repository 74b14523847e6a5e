/**
 * The verbs by which a plan takes on a countable thing: 培训…2万人次, 新建…5个. A bare figure without one of them near it is more
 * often a name, a condition or a description than a target.
 */
const flow = [
  '培训|轮训|培育|培养|培植|引进|引育|引入|选派|选树|选送|选拔|评选|认定|遴选|招募|招收|招录|录用|招聘|吸纳|吸引|安置|转移|表彰|命名|授牌|走访|慰问|救助|帮助|帮扶|扶持|支持|资助|服务|惠及|接待|参加|接受|接种',
  '打造|创建|争创|新建|建设|改建|扩建|改造|改扩建|新改扩建|新增|新设|增设|建立|组建|成立|设立|设置|(?<!下)设|布设|铺设|硬化|开工|竣工|开通|新开|新辟|更新|购置|采购|投放|投入|投资|筹集|募集|建',
  '开展|举办|举行|组织|召开|巡展|巡讲|巡演|宣讲|宣传|检查|巡查|抽查|抽检|监测|检测|筛查|排查',
  '治理|整治|修复|绿化|造林|营造|种植|栽植|栽种|补植|增殖|放流',
  '安排|完成|推广|发放|发布|制定|制修订|修订|编制|编写|出版|创作|开发|制作|推出|拍摄|录制|招引|发展|落实|提供|供应|储备|孵化|申报|获得|取得|办理',
  '解决|淘汰|转化|攻克|突破|申请|实施|推进|推动|压减|减少|化解|退出|关停|清理|拆除|整合|新签|签约|盘活|入库|办',
].join('|');
const stock = '建成|建有|建好|配备|配置|配套|配齐|拥有|形成|保有|保持|实现|达|有|覆盖|掌握|储备';
const commitment = new RegExp(flow + '|' + stock);
const flowing = new RegExp(flow);
const atEnd = new RegExp(`(?:${flow}|${stock})$`);
const construction = /建成|新建|建设|建有|创建|打造|培育|建好|新增|改造|举办|组建/;

/** Change words that a bare share or amount may follow: 提高5个百分点, 下降18%. */
const change =
  /(?:提高|提升|增长|增加|上升|增幅|增速|下降|降低|减少|缩减|压减|压降|节约|削减|递增|降幅|降|增)□*$/;

export const changeWords = '提高|提升|增加|增长|上升|扩大|延长|下降|降低|减少|缩短|压减|压缩|增|升|降';

export function hasCommitment(words: string): boolean {
  return commitment.test(words);
}

/** A verb whose results add up over time, unlike one that describes a state. */
export function isFlow(words: string): boolean {
  return flowing.test(words) && !/建成|建有|配备|达到|拥有|保有/.test(words);
}

export function endsWithCommitment(words: string): boolean {
  return atEnd.test(words);
}

export function hasConstruction(words: string): boolean {
  return construction.test(words);
}

export function endsWithChange(words: string): boolean {
  return change.test(words);
}
