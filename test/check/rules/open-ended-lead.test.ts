import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('open-ended-lead', () => {
  const plan = planOf([
    '市教育局 | 有关部门',
    '市有关部门 | 市科协',
    '市教育局等单位',
    '市高等教育局 | 市科协',
  ]);
  expect(saidOf('open-ended-lead', plan)).toEqual([
    't2: “办好第2件实事”的牵头单位写成“市有关部门”，没有点名。',
    't3: “办好第3件实事”的牵头单位写成“市教育局等单位”，没有点名。',
  ]);
});
