import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

const names = [
  '市科协',
  '市妇联',
  '市民政局',
  '市财政局',
  '市水利局',
  '市气象局',
  '市司法局',
  '市审计局',
  '市统计局',
];

test('uneven-load', () => {
  const rows = Array.from({ length: 10 }, (_, i) => `市教育局 | ${names[i] ?? ''}`);
  expect(saidOf('uneven-load', planOf(rows))).toEqual([
    '市教育局: “市教育局”有 10 项任务，而中等的单位只有 1 项。',
  ]);
  expect(saidOf('uneven-load', planOf(rows.slice(0, 9)))).toEqual([]);
});
