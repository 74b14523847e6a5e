import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('later-than-parent', () => {
  const by = (date: string) => ({ deadline: { text: date.slice(0, 7), date } });
  const plan = planOf([
    { units: '市教育局 | 市科协', number: '2', title: '建好科普阵地', ...by('2024-06-30') },
    { units: '市教育局 | 市科协', number: '2.1', title: '建科普小屋', ...by('2024-12-31') },
    { units: '市教育局 | 市科协', number: '2.2', title: '建青年书屋', ...by('2024-06-30') },
    { units: '市教育局 | 市科协', number: '2.3', title: '建农家书屋', deadline: { text: '长期' } },
    { units: '市教育局 | 市科协', number: '3', title: '别的任务', ...by('2025-12-31') },
  ]);
  expect(saidOf('later-than-parent', plan)).toEqual([
    't2: “建科普小屋”的时限是“2024-12”，晚于它所属的“建好科普阵地”的“2024-06”。',
  ]);
});
