import type { Language } from '../../plan/language';

export interface TargetsStrings {
  readonly none: string;
  readonly status: string;
  readonly all: string;
  readonly latest: (figure: string, date: string) => string;
  readonly expected: (figure: string) => string;
  readonly noReading: string;
  readonly report: string;
  readonly where: string;
  readonly date: string;
  readonly value: (measure: string) => string;
  readonly valueHint: string;
  readonly source: string;
  readonly remark: string;
  readonly notUnderstood: string;
  readonly keep: string;
  readonly cancel: string;
  readonly more: (count: number) => string;
}

export const targetsStrings: Readonly<Record<Language, TargetsStrings>> = {
  'zh-CN': {
    none: '方案中没有读到目标指标。',
    status: '状态',
    all: '全部',
    latest: (figure, date) => `最新值 ${figure}（${date}）`,
    expected: (figure) => `应达值 ${figure}`,
    noReading: '尚未填报',
    report: '填报…',
    where: '定位',
    date: '数据日期',
    value: (measure) => (measure ? `数值（${measure}）` : '数值'),
    valueHint: '累计类指标填截至该日的累计数',
    source: '数据来源',
    remark: '说明',
    notUnderstood: '日期或数值没有看懂：日期写作 2026-06-30，数值只写数字；没有数值时请写说明。',
    keep: '记入台账',
    cancel: '取消',
    more: (count) => `再显示 ${count} 项`,
  },
  en: {
    none: 'No target was found in the plan.',
    status: 'Status',
    all: 'All',
    latest: (figure, date) => `latest ${figure} (${date})`,
    expected: (figure) => `expected ${figure}`,
    noReading: 'no report yet',
    report: 'Report…',
    where: 'Go to',
    date: 'True of the day',
    value: (measure) => (measure ? `Figure (${measure})` : 'Figure'),
    valueHint: 'Of what adds up: the sum up to that day',
    source: 'Source',
    remark: 'Remark',
    notUnderstood:
      'The date or the figure is not understood: write the date as 2026-06-30 and the figure as a number; without a figure, write a remark.',
    keep: 'Enter',
    cancel: 'Cancel',
    more: (count) => `Show ${count} more`,
  },
};
