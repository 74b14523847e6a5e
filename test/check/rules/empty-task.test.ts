import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('empty-task', () => {
  const plan = planOf([
    '市教育局 | 市科协',
    { units: '市教育局', title: ' ', text: '' },
    { units: '市教育局', title: '', text: '开好课。' },
  ]);
  expect(saidOf('empty-task', plan)).toEqual(['t2: 有一行任务（2.）没有内容。']);
});
