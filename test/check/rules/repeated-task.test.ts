import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('repeated-task', () => {
  const plan = planOf([
    { units: '市科协 | 市教育局', title: '建科普小屋', text: '在每个社区建一处科普小屋，配齐图书和展品。' },
    { units: '市教育局 | 市科协', title: '建科普小屋', text: '在每个社区建一处科普小屋，配齐图书和展品。' },
    { units: '市科协 | 市妇联', title: '建科普小屋', text: '在每个社区建一处科普小屋，配齐图书和展品。' },
    { units: '市妇联', title: '建科普小屋', text: '在每个村建一处科普小屋，配齐农具。' },
  ]);
  expect(saidOf('repeated-task', plan)).toEqual(['t3: “建科普小屋”（3.）与前面的“建科普小屋”（1.）相同。']);
});
