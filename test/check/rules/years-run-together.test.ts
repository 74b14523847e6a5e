import { mended, saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('years-run-together', () => {
  const plan = planOf(['市教育局 | 市科协'], {
    title: '全民阅读行动方案(20212025年)',
    basis: ['全民阅读规划（2021—2035年）', '全民阅读规划（20212035年）'],
    milestones: [{ title: '启动', text: '2021年启动，联系电话20212025。' }],
  });
  expect(saidOf('years-run-together', plan)).toEqual([
    '-: “全民阅读行动方案(20212025年)”里的“20212025”像是两个年份连在了一起。',
    '-: “全民阅读规划（20212035年）”里的“20212035”像是两个年份连在了一起。',
  ]);
  const fixed = mended('years-run-together', plan);
  expect(saidOf('years-run-together', fixed)).toEqual([]);
  expect([fixed.title, fixed.basis[1]]).toEqual([
    '全民阅读行动方案(2021—2025年)',
    '全民阅读规划（2021—2035年）',
  ]);
});
