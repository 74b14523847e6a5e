import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('empty-report', () => {
  const [spring, summer] = ['2022-03-31', '2022-06-30'];
  const plan = planOf(['市教育局 | 市科协'], {
    targets: [
      targetOf('g1', { readings: [{ date: summer, remark: '正在推进' }] }),
      targetOf('g2', { readings: [{ date: summer, remark: '正在推进' }], value: undefined }),
      targetOf('g3', { readings: [{ date: summer, value: 90 }, { date: spring, value: 90 }] }),
      targetOf('g4', { readings: [{ date: spring, value: 90 }, { date: summer, value: 90, remark: '汛期停训' }] }),
      targetOf('g5', { readings: [{ date: spring, value: 500 }, { date: summer, value: 500 }] }),
      targetOf('g6', { readings: [{ date: spring }, { date: summer, value: 90 }] }),
    ],
  }); // prettier-ignore
  expect(saidOf('empty-report', plan)).toEqual([
    'g1: “培训农民” 2022-06-30 的填报没有数值，只写了“正在推进”。',
    'g3: “培训农民” 2022-06-30 填报的数值和说明与 2022-03-31 完全相同（90）。',
  ]);
});
