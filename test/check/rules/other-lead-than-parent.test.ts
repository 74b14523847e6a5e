import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('other-lead-than-parent', () => {
  const plan = planOf([
    { units: '市教育局、团市委 | 市科协', number: '3．', title: '建好科普阵地' },
    { units: '市科协 | 市教育局', number: '3.1', title: '建科普小屋' },
    { units: '团市委 | 市科协', number: '3.2', title: '建青年书屋' },
    { units: ' | 市科协', number: '3.3', title: '建农家书屋' },
    { units: '市财政局 | 市科协', number: 'Action 3.1.1:', title: '落实经费' },
    { units: '市妇联 | 市科协', number: '13.1', title: '别的任务' },
    { units: '市妇联 | 市科协', number: '4.', title: '再别的任务' },
  ]);
  expect(saidOf('other-lead-than-parent', plan)).toEqual([
    't2: “建科普小屋”由“市科协”牵头，它所属的“建好科普阵地”由“市教育局、团市委”牵头。',
    't5: “落实经费”由“市财政局”牵头，它所属的“建科普小屋”由“市科协”牵头。',
  ]);
});
