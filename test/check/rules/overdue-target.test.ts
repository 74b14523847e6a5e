import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

const targets = [
  targetOf('g1', { due: '2023-06-30', readings: [{ date: '2023-06-30', value: 450 }] }),
  targetOf('g2', { due: '2023-06-30', readings: [{ date: '2023-06-30', value: 500 }] }),
  targetOf('g3', { due: '2023-06-30' }),
  targetOf('g4', { due: '2023' }),
];

test('overdue-target', () => {
  const newest = targetOf('g5', { due: '2025', readings: [{ date: '2023-09-30', value: 400 }] });
  expect(saidOf('overdue-target', planOf(['市教育局 | 市科协'], { targets: [...targets, newest] }))).toEqual([
    'g1: “培训农民” 2023-06-30 到期，台账已记到 2023-09-30，2023-06-30 填报 450 人次，没有达到 500 人次。',
    'g3: “培训农民” 2023-06-30 到期，台账已记到 2023-09-30，没有填报（目标值 500 人次）。',
  ]);
});

test('as long as the ledger does not go beyond its day, a target is not overdue', () => {
  expect(saidOf('overdue-target', planOf(['市教育局 | 市科协'], { targets }))).toEqual([]);
});
