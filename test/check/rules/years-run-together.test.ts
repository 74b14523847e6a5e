import { findingsOf, mended, saidOf } from '../findings-of';
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

test('of a long paragraph the place is shown, not its beginning', () => {
  const long = '制定方案、动员部署、落实责任、跟踪问效、总结经验，'.repeat(3);
  const plan = planOf(['市教育局 | 市科协'], {
    milestones: [{ title: '推进', text: `${long}20222025年不断完善工作机制。${long}` }],
  });
  const [finding] = findingsOf('years-run-together', plan);
  expect(finding?.message['zh-CN']).toMatch(/^“…….{20,30}20222025年.+……”里的“20222025”像是/);
  expect(finding?.suggestion?.['zh-CN']).toBe('改为“2022—2025”。');
});
