import { locateTargets, readTargets } from '../../src/import/targets';
import type { TargetContext, TargetDraft } from '../../src/import/target-draft';
import { hostileSigns } from './hostile-signs';

/** Sentences on the left; on the right what they promise: comparator, value and unit. */
type Row = readonly [sentence: string, ...targets: readonly string[]];

const fiveYears: TargetContext = { period: { from: 2021, to: 2025 } };

function show(target: TargetDraft): string {
  const amount = target.value === undefined ? target.indicator : `${target.value} ${target.unit ?? '?'}`;
  const damage = target.damaged ? ' damaged' : '';
  return `${target.comparator} ${amount}${damage}`;
}

function reads(row: Row, context: TargetContext = fiveYears): void {
  const [sentence, ...targets] = row;
  expect({ [sentence]: readTargets(sentence, context).map(show) }).toEqual({ [sentence]: targets });
}

const comparators: readonly Row[] = [
  ['到2025年，居民健康素养水平达到25%。', '>= 25 %'],
  ['家庭医生签约服务覆盖率不低于75%。', '>= 75 %'],
  ['每千人口执业医师数达到3.2人。', '>= 3.2 人'],
  ['每千人口拥有3岁以下婴幼儿托位数不少于4.5个。', '>= 4.5 个'],
  ['孕产妇死亡率控制在12/10万以内。', '<= 12 /10万'],
  ['婴儿死亡率下降到5‰以下。', '<= 5 ‰'],
  ['人均预期寿命提高到79岁左右。', '~ 79 岁'],
  ['15岁以上人群吸烟率降低到23%以下。', '<= 23 %'],
  ['义务教育巩固率超过96%。', '> 96 %'],
  ['大班额比例控制在5%以内。', '<= 5 %'],
  ['行政村通邮率保持100%。', '= 100 %'],
  ['全市配备消毒柜2000台（套）以上。', '>= 2000 台'],
  ['近6个月内开过的证明应当认可。'],
  ['最近三年验收的展厅全部开放，每年新增2处。', '= 2 处'],
  ['中小学校平均班额不超过45人。', '<= 45 人'],
  ['劳动年龄人口平均受教育年限提高到11.3年。', '>= 11.3 年'],
  ['粮食播种面积稳定在320万亩以上。', '>= 3200000 亩'],
  ['耕地保有量保持在150万亩。', '= 1500000 亩'],
  ['畜禽粪污综合利用率达到百分之八十五以上。', '>= 85 %'],
  ['高速公路通车里程突破1000公里。', '> 1000 公里'],
  ['绿色出行比例达７０％以上。', '>= 70 %'],
  ['城市公交平均候车时间缩短至8分钟以内。', '<= 8 分钟'],
  ['细颗粒物平均浓度低于30微克/立方米。', '< 30 微克/立方米'],
  ['PM2.5年均浓度下降到32微克/立方米左右。', '~ 32 微克/立方米'],
  ['重污染天数最多3天。', '<= 3 天'],
  ['学生每天校外体育活动时间不少于1小时。', '>= 1 小时'],
  ['力争全年完成投资逾20亿元。', '> 2000000000 元'],
];

const amounts: readonly Row[] = [
  ['“十四五”期间，新建改建农村公路1,200公里。', '= 1200 公里'],
  ['新增公办幼儿园学位3.6万个。', '= 36000 个'],
  ['改造老旧小区120个，惠及居民4万余户。', '= 120 个', '> 40000 户'],
  ['新建两所普通高中。', '= 2 所'],
  ['到2025年，建成一座市级疾病预防控制中心。', '= 1 座'],
  ['累计造林1千万株。', '= 10000000 株'],
  ['植树一千二百万株以上。', '>= 12000000 株'],
  ['实现新增城镇就业五万人。', '= 50000 人'],
  ['建成高标准农田２５万亩。', '= 250000 亩'],
  ['可再生能源装机达到300万千瓦。', '>= 3000000 千瓦'],
  ['港口集装箱吞吐量达到80万标箱。', '>= 800000 标箱'],
  ['新建5G基站800个以上。', '>= 800 个'],
  ['培育省级以上专精特新企业50家左右。', '~ 50 家'],
  ['每县建设1—2个示范园区。', '>= 1 个'],
  ['办理时限压缩至3—5个工作日以内。', '<= 5 个工作日'],
  ['全年开展义诊3至5万人次。', '>= 30000 人次'],
  ['单位地区生产总值能耗比2020年下降14.5%。', '= 14.5 %'],
  ['主要作物良种覆盖率提高3个百分点以上。', '>= 3 个百分点'],
  ['全社会研发经费投入年均增长10%以上。', '>= 10 %'],
];

const several: readonly Row[] = [
  ['幼儿园、小学、初中专任教师学历达标率分别达到90%、95%和98%。', '>= 90 %', '>= 95 %', '>= 98 %'],
  ['地表水、地下水、饮用水水质达标率分别为85%、90%和100%以上。', '>= 85 %', '>= 90 %', '>= 100 %'],
  ['建成国家级基地5个、省级基地20个、市级基地50个。', '= 5 个', '= 20 个', '= 50 个'],
  ['遴选种植大户、养殖大户各100个。', '= 100 个', '= 100 个'],
  ['绿色食品达到60个，有机农产品达到25个以上。', '>= 60 个', '>= 25 个'],
  ['森林覆盖率达到35%，森林蓄积量达到900万立方米。', '>= 35 %', '>= 9000000 立方米'],
  ['每年培训乡村医生600人次，其中女性不少于200人次。', '= 600 人次', '>= 200 人次'],
  ['新增停车泊位2000个，充电桩500个。', '= 2000 个', '= 500 个'],
  ['培育10个示范镇、100个示范村。', '= 10 个', '= 100 个'],
  ['各县（市、区）每年举办读书节、艺术节各1次以上。', '>= 1 次', '>= 1 次'],
];

const baselines: readonly Row[] = [
  ['高等教育毛入学率由2020年的52%提高到60%以上。', '>= 60 %'],
  ['万元产值用水量从48立方米降至42立方米。', '<= 42 立方米'],
  ['在现有120个的基础上，新建村级养老点80个。', '= 80 个'],
  ['人均公共图书馆藏书要在目前0.8册基础上逐步增加。', '> 0.8 册'],
];

const inWords: readonly Row[] = [
  ['到2025年，实现建制村通客车全覆盖。', '= 100 %'],
  ['县级医院远程会诊覆盖率达到100%，实现全覆盖。', '>= 100 %'],
  ['乡镇卫生院中医馆实现100%全覆盖。', '= 100 %'],
  ['每个乡镇至少建成一支应急救援队伍。', '>= 1 支'],
  ['每年举办一次全市中小学生运动会。', '= 1 次'],
  ['每所学校配备一名心理健康教师。', '= 1 名'],
  ['建成区90%以上的社区设有健身点，80%的行政村建有文化礼堂。', '>= 90 %', '= 80 %'],
  ['形成一支2万人以上的平安志愿者队伍。', '>= 20000 人'],
];

const damage: readonly Row[] = [
  ['力争每户农民掌握23实用技能。', '= 23 ? damaged'],
  ['建成省级示范校8以上。', '>= 8 ? damaged'],
  ['平台注册人数达到6人以上。', '>= 6 人 damaged'],
  ['力争全年赛事参与人次超过300万。', '> 3000000 ?'],
  ['每班学生人数不少于8人。', '>= 8 人'],
  ['总和生育率达到1.8左右。', '~ 1.8 ?'],
  ['群众安全感指数达到98以上。', '>= 98 ?'],
];

const notTargets: readonly Row[] = [
  ['按照《全市教育事业发展规划（2021—2025年）》（甲政发〔2021〕12号）要求。'],
  ['深入实施五大行动、八项重点工程。'],
  ['实施5项健康促进行动和6项重点工程。'],
  ['广泛开展文化科技卫生“三下乡”活动，推进“百校千企”对接。'],
  ['举办第37届青少年科技大赛，筹备第十三次抽样调查。'],
  ['2020年，全市森林覆盖率达到33.5%。'],
  ['截至目前，已建成基层站点320个，培训人员5000人次。'],
  ['近年来，全市新增就业3万人，失业率控制在4%以内。'],
  ['比2015年提高了6个百分点，超额完成规划目标10%。'],
  ['“十三五”期间，新建农村公路800公里。'],
  ['完善12345热线和110联动机制，联系电话010-68583659。'],
  ['构建市、县、乡三级网络，打造一支高素质队伍，推出一批精品课程，实施一系列举措。'],
  ['为60岁以上老年人提供免费体检服务。'],
  ['支持年主营业务收入2000万元以上企业技术改造。'],
  ['对达标率超过90%的学校给予奖励。'],
  ['给予不超过50万元的一次性补助。'],
  ['对新认定的省级平台奖励20万元。'],
  ['打造15分钟医疗卫生服务圈。'],
  ['全面推进3A级以上景区和G210国道沿线环境整治。'],
  ['点击量:293  发布日期:2022-07-21 16:24'],
  ['建立全覆盖、多层次的社会保障体系。'],
  ['贯彻党的二十大和二十届二中全会精神，坚持一个中国原则。'],
  ['一级抓一级，层层抓落实，做到两手抓、两手硬。'],
  ['（一）统筹推进。坚持三个导向，处理好四个关系。'],
  ['附件：1.任务分工表 2.指标体系表'],
  ['2024年3月底前报送，联系人：张三，13900000000。'],
  ['第二十三条 从业满3年以上的人员可以申报。'],
  ['连续3年未达标的，取消称号。'],
  ['在5个工作日内答复。'],
  ['年度完成率低于60%的，由主管部门约谈。'],
  ['申报单位注册资金不低于500万元。'],
  ['单个项目补助最高不超过200万元。'],
  ['按师生比1:4000配备专职教师。'],
  ['领导小组下设3个工作组，由15个部门组成。'],
  ['数百名专家、几十个团队参加，近年来成果丰硕。'],
];

const english: readonly Row[] = [
  ['By 2030, ensure that at least 30% of land is under effective protection.', '>= 30 %'],
  ['Reduce household waste by 20 per cent from the 2015 level.', '= 20 %'],
  ['Plant 1,000 trees per year.', '= 1000 trees'],
  ['Train no fewer than 500 community nurses by the end of 2027.', '>= 500 community nurses'],
  ['Keep the infant mortality rate below 5%.', '< 5 %'],
  ['Increase the share of journeys made by bicycle to 15 percent by 2028.', '>= 15 %'],
  ['Invest more than $2.5 million in flood defences.', '> 2500000 $'],
  ['Build 12 new clinics and 30 health posts by 2026.', '= 12 new clinics', '= 30 health posts'],
  ['Response times will not exceed 15 minutes.', '<= 15 minutes'],
  ['Reach approximately 40,000 farmers every year.', '~ 40000 farmers'],
  ['Raise enrolment from 62% to at least 80% by 2030.', '>= 80 %'],
  ['Article 5 of the 2019 Act and Goal 3 apply; see section 4.2.'],
  ['In 2018, 45% of households had access to clean water.'],
  ['The programme has trained 300 teachers since 2016.'],
  ['Call 020 7946 0958 or write to Room 12, 5 High Street.'],
];

describe.each([
  ['comparators', comparators],
  ['amounts', amounts],
  ['several targets in a clause', several],
  ['baselines', baselines],
  ['words for figures', inWords],
  ['lost characters', damage],
  ['figures that are no targets', notTargets],
  ['English sentences', english],
])('%s', (_title, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_sentence, row) => reads(row));
});

function only(sentence: string, context: TargetContext = fiveYears): TargetDraft {
  const [target, ...others] = readTargets(sentence, context);
  if (!target || others.length > 0) throw new Error(`Not one target: ${sentence}`);
  return target;
}

test.each([
  ['到2025年，城镇化率达到60%。', '2025', 'at-deadline'],
  ['“十四五”期间，新建农村公路800公里。', '2025', 'cumulative'],
  ['“十五五”末，森林覆盖率达到40%。', '2030', 'at-deadline'],
  ['到二〇二五年，养老床位达到5000张。', '2025', 'at-deadline'],
  ['到2024年6月底，建成泵站20座。', '2024-06-30', 'at-deadline'],
  ['20222025年，培训护理员3000人次。', '2025', 'cumulative'],
  ['每年培训护理员600人次。', undefined, 'per-year'],
  ['学校每学期组织演练不少于2次。', undefined, 'per-term'],
  ['规划期末，污水处理率达到95%。', '2025', 'at-deadline'],
  ['每所学校至少配备2名校医。', undefined, 'at-deadline'],
] as const)('%s is due %s, %s', (sentence, due, frequency) => {
  const target = only(sentence);
  expect([target.due, target.frequency]).toEqual([due, frequency]);
});

test('a plan of one year dates its months', () => {
  expect(only('6月底前，完成排查300处。', { period: { from: 2024, to: 2024 } }).due).toBe('2024-06-30');
});

test('a date carries along its sentence and ends with it, except among goals', () => {
  const text = '到2025年，新建公园10个，改造绿地30处。新增绿道50公里。';
  expect(readTargets(text, fiveYears).map((target) => target.due)).toEqual(['2025', '2025', undefined]);
  expect(readTargets(text, { ...fiveYears, goals: true }).map((target) => target.due)).toEqual([
    '2025',
    '2025',
    '2025',
  ]);
});

test('what is past depends on when the plan begins', () => {
  expect(readTargets('2020年，绿化率达到38%。', { period: { from: 2016, to: 2020 } })).toHaveLength(1);
  expect(readTargets('2020年，绿化率达到38%。', { published: 2021 })).toHaveLength(0);
});

test('where things stand now is a baseline with its year', () => {
  const target = only('毛入学率由2020年的52%提高到2025年的60%以上。');
  expect(target).toMatchObject({
    value: 60,
    baseline: { value: 52, year: 2020 },
    due: '2025',
    indicator: '毛入学率',
  });
});

test('each listed thing gets its own figure', () => {
  const names = (sentence: string) => readTargets(sentence, fiveYears).map((target) => target.indicator);
  expect(names('幼儿园、小学、初中达标率分别达到90%、95%和98%。')).toEqual(['幼儿园', '小学', '初中达标率']);
  expect(names('遴选种植大户、养殖大户各100个。')).toEqual(['遴选种植大户', '养殖大户']);
});

test('the indicator is the clause without date, resolve and figure; the scope says whom it covers', () => {
  expect(only('力争到2025年，全市居民健康素养水平达到28%以上。')).toMatchObject({
    indicator: '全市居民健康素养水平',
    scope: '全市',
  });
  expect(only('确保每个乡镇至少建有2处避难场所。')).toMatchObject({
    indicator: '每个乡镇建有避难场所',
    scope: '每个乡镇',
  });
});

test('the text is the clause word for word, with the phrase of time before it', () => {
  const text = '（二）完善设施。“十四五”期间，打造“智慧+养老”示范点5个以上，惠及老人2万人。';
  const [first, second] = locateTargets(text, fiveYears);
  expect(first?.target.text).toBe('“十四五”期间，打造“智慧+养老”示范点5个以上');
  expect(second?.target.text).toBe('惠及老人2万人');
  expect(text.slice(first?.start, first?.end)).toBe(first?.target.text);
});

test('aims in words only are kept among goals and nowhere else', () => {
  const text = '到2025年，覆盖城乡的公共文化服务体系基本形成，群众满意度明显提升。';
  expect(readTargets(text, fiveYears)).toEqual([]);
  const aims = readTargets(text, { ...fiveYears, goals: true });
  expect(aims.map((aim) => [aim.indicator, aim.value, aim.due])).toEqual([
    ['覆盖城乡的公共文化服务体系基本形成', undefined, '2025'],
    ['群众满意度明显提升', undefined, '2025'],
  ]);
});

test.each([
  '1',
  '1,',
  '一',
  '达到',
  '达到5个、',
  '达到5个，',
  '新建5个。',
  '由5%提高到6%，',
  '每',
  '“',
  '（',
  '《',
  '〔2',
  '2025年',
  '十四五',
  '由5%',
  'at least 5 ',
  '1.',
  '各',
  '分别',
  '2025年，建成1—2个。',
])(`${hostileSigns} signs of %s`, (piece) => {
  // A pattern that tries its end at every sign would take minutes.
  const many = piece.repeat(Math.ceil(hostileSigns / piece.length));
  expect(readTargets(`到2025年${many}达到5个。`, fiveYears)).toBeDefined();
  expect(readTargets(many, fiveYears)).toBeDefined();
});
