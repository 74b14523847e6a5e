import { mended, saidOf } from '../findings-of';
import { planOf } from '../plan-of';

const row = { units: '市教育局 | 市科协', text: '2021-2025年建100所，电话2021-2025，见2022—2024年计划。' };

test('mixed-year-dashes', () => {
  const plan = planOf([row], { title: '云岭市实施方案（2021—2025年）', basis: ['规划（2021―2035年）'] });
  expect(saidOf('mixed-year-dashes', plan)).toEqual([
    '-: 起止年份的连接号不一：“2021―2035”、“2021-2025”，别处用的是“—”。',
  ]);
  const fixed = mended('mixed-year-dashes', plan);
  expect(fixed.basis).toEqual(['规划（2021—2035年）']);
  expect(fixed.tasks[0]?.text).toBe('2021—2025年建100所，电话2021-2025，见2022—2024年计划。');
});

test('one dash throughout is a habit', () => {
  const plan = planOf([{ ...row, text: '2022-2024年建成。' }], { title: '云岭市实施方案（2021-2025年）' });
  expect(saidOf('mixed-year-dashes', plan)).toEqual([]);
});
