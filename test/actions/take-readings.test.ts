import { takeReadings } from '../../src/actions/take-readings';
import { check } from '../../src/check/check';
import { samplePlan } from '../sheets/sample-plan';

const header = ['序号', '指标名称', '完成情况', '截至日期', '填报单位', '进展说明'];
const readingsOf = (plan: typeof samplePlan, id: string) =>
  plan.targets.find((target) => target.id === id)?.readings?.slice(-1)[0];

test('a returned table adds its rows to the ledger, whatever stands above it', () => {
  const { plan, taken, notes } = takeReadings(
    [
      ['青禾市全民阅读目标进展情况填报表', null],
      [],
      header,
      [1, '累计建成城市书房', '20个', '2026-09-30', '市文旅局', '新增8个'],
      [2, '培训 阅读指导教师', '0.021万人次', '2026年9月30日', '市教育局', null],
      [3, '注册阅读推广志愿者', null, null, null, null],
    ],
    samplePlan,
  );
  expect({ taken, notes }).toEqual({ taken: 2, notes: [] });
  expect(readingsOf(plan, 'g-1')).toEqual({
    date: '2026-09-30',
    value: 20,
    source: '市文旅局',
    remark: '新增8个',
  });
  expect(readingsOf(plan, 'g-2')).toEqual({ date: '2026-09-30', value: 210, source: '市教育局' });
  expect(plan.targets[2]).toBe(samplePlan.targets[2]);
});

test('the same table pasted twice adds nothing', () => {
  const grid = [header, [1, '累计建成城市书房', 20, 46_295, '市文旅局', null]];
  const once = takeReadings(grid, samplePlan);
  expect(takeReadings(grid, once.plan)).toEqual({ plan: once.plan, taken: 0, notes: [] });
});

test('a table without dates takes the day it was asked for', () => {
  const { plan } = takeReadings(
    [
      ['Indicator', 'Actual'],
      ['累计建成城市书房', 20],
    ],
    samplePlan,
    '2026-09-30',
  );
  expect(readingsOf(plan, 'g-1')).toEqual({ date: '2026-09-30', value: 20 });
});

test('of targets of one name the number decides', () => {
  const [first] = samplePlan.targets;
  const twins = {
    ...samplePlan,
    targets: [first, { ...first, id: 'g-x', scope: '各县' }],
  } as typeof samplePlan;
  const { plan, notes } = takeReadings(
    [
      header,
      [2, '累计建成城市书房', 9, '2026-09-30', null, null],
      [null, '累计建成城市书房', 9, '2026-09-30', null, null],
    ],
    twins,
  );
  expect(readingsOf(plan, 'g-x')).toEqual({ date: '2026-09-30', value: 9 });
  expect(notes.map(({ words }) => words)).toEqual(['累计建成城市书房 9 2026-09-30']);
});

test('what cannot be understood is named and left out', () => {
  const { plan, taken, notes } = takeReadings(
    [
      header,
      [null, '没有这个指标', 5, '2026-09-30', null, null],
      [1, '累计建成城市书房', '过半', '2026-09-30', null, null],
      [1, '累计建成城市书房', 20, '三季度', null, null],
    ],
    samplePlan,
  );
  expect(plan).toBe(samplePlan);
  expect(taken).toBe(0);
  expect(notes).toHaveLength(3);
  expect(takeReadings([['随便写写', 1]], samplePlan).notes[0]?.words).toBe('随便写写 1');
});

test('the checks see what was pasted as they see what was typed', () => {
  const { plan } = takeReadings(
    [
      header,
      [1, '累计建成城市书房', '3处', '2026-09-30', null, null],
      [1, '累计建成城市书房', 8, '2026-10-31', null, '已完成'],
    ],
    samplePlan,
  );
  const rules = check(plan)
    .filter(({ target }) => target === 'g-1')
    .map(({ rule }) => rule);
  expect(rules).toEqual(
    expect.arrayContaining(['reading-in-another-unit', 'falling-total', 'finished-below-target']),
  );
});
