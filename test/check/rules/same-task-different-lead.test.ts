import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('same-task-different-lead', () => {
  const plan = planOf([
    { units: '市科协 | 市教育局', title: '建科普小屋', text: '在每个社区建一处科普小屋，配齐图书和展品。' },
    { units: '市教育局 | 市科协', title: '建科普小屋', text: '在每个社区建一处科普小屋，配齐图书和展品。' },
    { units: '市科协 | 市妇联', title: '建科普小屋', text: '在每个社区建一处科普小屋，配齐图书和展品。' },
    '市妇联 | 市科协',
  ]);
  expect(saidOf('same-task-different-lead', plan)).toEqual([
    't2: “建科普小屋”出现两次：前一处由“市科协”牵头，这一处由“市教育局”牵头。',
  ]);
});
