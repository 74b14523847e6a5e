import type { Finding } from '../../src/plan/finding';
import type { Plan } from '../../src/plan/plan';
import { allSheets, sheetsOnRequest } from '../../src/sheets/all-sheets';
import { colourPalette } from '../../src/sheets/palette';
import type { Language } from '../../src/plan/language';
import type { SheetContext, SheetId } from '../../src/sheets/sheet';

/** A plan of an invented city with something of everything: a missing lead, an assumed one, a collective, odd names. */
export const samplePlan: Plan = {
  title: '青禾市全民阅读促进行动方案（2025—2027年）',
  issuer: '青禾市人民政府办公室',
  documentNumber: '青政办发〔2025〕9号',
  published: '2025-03-18',
  period: { from: 2025, to: 2027 },
  basis: ['全省全民阅读促进规划（2025—2027年）'],
  leadRule: 'assumed',
  sections: [
    { id: 's-facilities', number: '一、', title: '阅读设施提升行动', kind: 'action' },
    { id: 's-campus', number: '二、', title: '书香校园行动', kind: 'action' },
    { id: 's-support', number: '三、', title: '保障措施', kind: 'section' },
    { id: 's-money', number: '（一）', title: '经费与队伍', kind: 'section', parent: 's-support' },
  ],
  tasks: [
    {
      id: 't-1',
      section: 's-facilities',
      number: '1．',
      title: '建设城市书房',
      text: '建设城市书房。利用街角、公园和社区闲置用房建设城市书房，到2027年全市累计建成60个以上，每个县（市、区）不少于8个，实现24小时自助借还。',
      assignments: [
        { unit: 'u-culture', printed: '市文旅局', role: 'lead', basis: 'labelled' },
        { unit: 'u-housing', printed: '市住房城乡建设局', role: 'co', basis: 'labelled' },
        { unit: 'u-counties', printed: '各县（市、区）人民政府', role: 'co', basis: 'labelled' },
      ],
      deadline: { text: '2027年底前', date: '2027-12-31' },
      place: { line: 21 },
    },
    {
      id: 't-2',
      section: 's-facilities',
      number: '2．',
      title: '改造农家书屋',
      text: '改造农家书屋。推动农家书屋与县级图书馆通借通还。',
      assignments: [
        { unit: 'u-press', printed: '市、县新闻出版办公室', role: 'lead', basis: 'labelled' },
        { unit: 'u-culture', printed: '市文化和旅游局', role: 'lead', basis: 'labelled' },
        { unit: 'u-counties', printed: '各县（市、区）人民政府', role: 'co', basis: 'labelled' },
      ],
      deadline: { text: '2026年底前', date: '2026-12-31' },
      place: { line: 24 },
    },
    {
      id: 't-3',
      section: 's-facilities',
      number: '3．',
      title: '开通流动图书车',
      text: '开通流动图书车，服务偏远乡镇。',
      assignments: [
        { unit: 'u-housing', printed: '市住房城乡建设局', role: 'co', basis: 'labelled' },
        { unit: 'u-counties', printed: '各县（市、区）人民政府', role: 'co', basis: 'labelled' },
      ],
      place: { line: 27 },
    },
    {
      id: 't-4',
      section: 's-campus',
      number: '4．',
      title: '开足阅读课',
      text: '开足阅读课。中小学每周安排不少于1课时阅读课。',
      assignments: [
        { unit: 'u-education', printed: '市教育局', role: 'lead', basis: 'assumed-order' },
        { unit: 'u-culture', printed: '市文化和旅游局', role: 'co', basis: 'assumed-order' },
      ],
      deadline: { text: '长期坚持' },
      place: { line: 31 },
    },
    {
      id: 't-5',
      section: 's-campus',
      number: '5．',
      title: '培训阅读指导教师',
      text: '培训阅读指导教师。每年培训不少于300人次。',
      assignments: [
        { unit: 'u-education', printed: '市教育局', role: 'lead', basis: 'labelled' },
        { unit: 'u-education', printed: '市教育局', role: 'co', basis: 'labelled' },
      ],
      place: { line: 34 },
    },
    {
      id: 't-6',
      section: 's-campus',
      number: '6．',
      title: '举办校园读书节',
      text: '举办校园读书节。',
      assignments: [{ unit: 'u-education', printed: '市教育局', role: 'lead', basis: 'inherited' }],
      place: { line: 36 },
    },
    {
      id: 't-7',
      section: 's-money',
      number: '7．',
      title: '=落实经费',
      text: '=落实经费。此项标题以等号开头，仍是文字。',
      assignments: [{ unit: 'u-finance', printed: '市财政局"*~', role: 'lead', basis: 'labelled' }],
      place: { line: 41 },
    },
    {
      id: 't-8',
      section: 's-money',
      number: '8．',
      title: '组建志愿队伍',
      text: '组建志愿队伍。到2027年注册阅读推广志愿者达到4人以上。',
      assignments: [
        { unit: 'u-culture', printed: '市文化和旅游局', role: 'lead', basis: 'labelled' },
        { unit: 'u-education', printed: '市教育局', role: 'co', basis: 'labelled' },
      ],
      place: { line: 44 },
    },
  ],
  units: [
    { id: 'u-culture', name: '市文化和旅游局', aliases: ['市文旅局'], kind: 'unit' },
    { id: 'u-education', name: '市教育局', aliases: [], kind: 'unit' },
    { id: 'u-press', name: '市、县新闻出版办公室', aliases: [], kind: 'unit' },
    { id: 'u-housing', name: '市住房城乡建设局', aliases: ['市住建局', '市建设局'], kind: 'unit' },
    { id: 'u-finance', name: '市财政局"*~', aliases: [], kind: 'unit' },
    { id: 'u-archive', name: '市档案馆', aliases: [], kind: 'unit' },
    {
      id: 'u-counties',
      name: '各县（市、区）人民政府',
      aliases: [],
      kind: 'collective',
      members: ['u-archive'],
    },
  ],
  targets: [
    {
      id: 'g-1',
      task: 't-1',
      text: '到2027年全市累计建成60个以上',
      indicator: '累计建成城市书房',
      comparator: '>=',
      value: 60,
      unit: '个',
      due: '2027',
      frequency: 'cumulative',
      scope: '全市',
      stages: [{ year: 2026, value: 30 }],
      readings: [
        { date: '2025-12-31', value: 10, source: '市文旅局', remark: '年报' },
        { date: '2026-03-31', remark: '正在选址' },
        { date: '2026-06-30', value: 12, source: '市文旅局' },
      ],
      superior: {
        plan: '全省全民阅读促进规划（2025—2027年）',
        indicator: '累计建成城市书房',
        comparator: '>=',
        value: 50,
        unit: '个',
        due: '2027',
      },
    },
    {
      id: 'g-2',
      task: 't-5',
      text: '每年培训不少于300人次',
      indicator: '培训阅读指导教师',
      comparator: '>=',
      value: 300,
      unit: '人次',
      frequency: 'per-year',
      readings: [
        { date: '2026-03-31', value: 90 },
        { date: '2026-06-30', value: 0.02, unit: '万人', source: '=市教育局' },
      ],
    },
    {
      id: 'g-3',
      task: 't-8',
      text: '到2027年注册阅读推广志愿者达到4人以上',
      indicator: '注册阅读推广志愿者',
      comparator: '>=',
      value: 4,
      unit: '人',
      due: '2027-06-30',
      frequency: 'at-deadline',
      damaged: true,
    },
    {
      id: 'g-4',
      section: 's-support',
      text: '人均纸质书阅读时间明显增加',
      indicator: '人均纸质书阅读时间',
      comparator: '>=',
      frequency: 'unknown',
    },
  ],
  milestones: [{ title: '全面实施阶段', from: '2025', to: '2027', text: '按分工推进各项任务。' }],
  notes: [
    { kind: 'assumed-lead', words: '市教育局', task: 't-4', place: { line: 31 } },
    { kind: 'damaged-number', words: '达到4人以上', place: { line: 44 } },
  ],
};

export const sampleFindings: readonly Finding[] = [
  {
    rule: 'assumed-lead',
    severity: 'warning',
    task: 't-4',
    field: 'lead',
    message: { 'zh-CN': '“市教育局”是推定的牵头单位。', en: 'The lead “市教育局” is assumed.' },
  },
  {
    rule: 'missing-lead',
    severity: 'error',
    task: 't-3',
    field: 'lead',
    message: { 'zh-CN': '“开通流动图书车”没有牵头单位。', en: '“开通流动图书车” has no lead.' },
    suggestion: { 'zh-CN': '请在“牵头单位”栏填写。', en: 'Enter one in the Lead column.' },
  },
  {
    rule: 'unit-without-tasks',
    severity: 'notice',
    unit: 'u-archive',
    field: 'name',
    message: { 'zh-CN': '“市档案馆”没有任务。', en: '“市档案馆” has no task.' },
  },
  {
    rule: 'damaged-figure',
    severity: 'warning',
    target: 'g-3',
    field: 'target',
    message: { 'zh-CN': '“达到4人以上”的数字疑有残缺。', en: 'The figure in “达到4人以上” seems damaged.' },
  },
];

export function sheetContext(language: Language): SheetContext {
  return {
    language,
    asOf: '2026-07-15',
    tabs: Object.fromEntries(
      [...allSheets, ...sheetsOnRequest].map(({ id, tab }) => [id, tab[language]]),
    ) as Record<SheetId, string>,
    palette: colourPalette,
    versions: [
      {
        name: '送审稿',
        kept: '2026-07-01T09:05',
        tasks: 4,
        units: 7,
        targets: 4,
        content: 'a'.repeat(1_100),
      },
      { name: '印发稿', kept: '2026-07-10T16:30', tasks: 5, units: 7, targets: 4, content: 'b' },
    ],
    checking: {
      profile: { 'zh-CN': '允许联合牵头', en: 'Joint leads allowed' },
      settled: [
        { title: { 'zh-CN': '推定牵头', en: 'Assumed lead' }, words: { 'zh-CN': '错误', en: 'error' } },
        {
          title: { 'zh-CN': '牵头过多', en: 'Many leads' },
          words: { 'zh-CN': '阈值 12（个）', en: 'threshold 12 (tasks)' },
        },
      ],
    },
    meeting: sampleFindings.flatMap((finding) =>
      finding.severity === 'error'
        ? [
            {
              finding,
              candidates: [
                {
                  'zh-CN': '市住房城乡建设局：在本项责任单位中列第 1 位。',
                  en: '市住房城乡建设局: Stands in place 1 of this task’s units.',
                },
              ],
              question: {
                'zh-CN': '是否由“市住房城乡建设局”牵头？',
                en: 'Is it “市住房城乡建设局” that leads?',
              },
              asksForLead: true,
            },
          ]
        : [],
    ),
    rules: [
      {
        id: 'missing-lead',
        title: { 'zh-CN': '缺牵头单位', en: 'No lead' },
        reason: { 'zh-CN': '没有人交账。', en: 'Nobody answers for it.' },
      },
      {
        id: 'assumed-lead',
        title: { 'zh-CN': '推定牵头', en: 'Assumed lead' },
        reason: { 'zh-CN': '原文没有写明。', en: 'The source does not say.' },
      },
    ],
  };
}
