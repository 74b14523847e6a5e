import { readCsv } from '../../../src/import/readers/csv';
import { documentOf, shown } from './shown';

const read = (text: string) => shown(documentOf(readCsv(text)));

test.each([',', ';', '\t'])('values between %j', (sign) => {
  const text = [`任务${sign}单位`, `"办好""讲座""${sign}竞赛"${sign}"甲局\n乙局"`, ''].join('\r\n');
  expect(read(text)).toEqual(['| 任务 | 单位 |', `| 办好"讲座"${sign}竞赛 | 甲局⏎乙局 |`]);
});

test('a quote that never closes holds the rest', () => {
  expect(read('任务,单位\n讲座,"甲局\n竞赛,乙局')).toEqual(['| 任务 | 单位 |', '| 讲座 | 甲局⏎竞赛,乙局 |']);
});
