import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

const saidOfTargets = (...targets: readonly ReturnType<typeof targetOf>[]) =>
  saidOf('parts-below-total', planOf(['市教育局 | 市科协'], { period: { from: 2021, to: 2025 }, targets }));
const total = targetOf('g1', { value: 2000, due: '2025' });
const yearly = (value: number) => targetOf('g2', { value, frequency: 'per-year' });
const place = (id: string, value: number, fields = {}) =>
  targetOf(id, { value, scope: `${id}县`, due: '2025', ...fields });

test('parts-below-total: so much a year', () => {
  expect(saidOfTargets(yearly(300), total)).toEqual([
    'g1: “培训农民”总量 2,000 人次，而每年 300 人次、5 年合计只有 1,500 人次。',
  ]);
  expect(saidOfTargets(total, yearly(400))).toEqual([]);
  expect(saidOfTargets(total, { ...yearly(300), indicator: '培训教师' })).toEqual([]);
  expect(saidOfTargets(total, { ...yearly(300), scope: '农村' })).toEqual([]);
  expect(saidOfTargets({ ...total, damaged: true }, yearly(300))).toEqual([]);
});

test('parts-below-total: place by place', () => {
  expect(saidOfTargets(total, place('东', 900), place('西', 1000))).toEqual([
    'g1: “培训农民”总量 2,000 人次，而2 处分解数合计只有 1,900 人次。',
  ]);
  expect(saidOfTargets(total, place('东', 900), place('西', 1100))).toEqual([]);
  // One part says nothing of the rest, nor do shares, other dates, or parts named among others.
  expect(saidOfTargets(total, place('东', 900))).toEqual([]);
  expect(saidOfTargets(total, place('东', 900), place('西', 1000, { due: '2023' }))).toEqual([]);
  expect(saidOfTargets(total, place('东', 9), place('西', 10, { text: '其中西县10人次' }))).toEqual([]);
  expect(saidOfTargets(total, place('东', 9), place('西', 10, { scope: '每个县' }))).toEqual([]);
  const rate = { unit: '%', value: 90 };
  expect(saidOfTargets({ ...total, ...rate }, place('东', 30, rate), place('西', 40, rate))).toEqual([]);
});
