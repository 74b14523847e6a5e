import { mended, saidOf } from '../findings-of';
import { planOf } from '../plan-of';

const plan = planOf([
  {
    units: '市教育局 | 市科协',
    title: '办好讲座',
    text: '办好讲座。每月一次,形式:讲、练结合;每次 1,000 人。',
  },
  { units: '市教育局 | 市科协', title: '开放场馆', text: '开放场馆，时间为 9:00—17:00（含“夜场”）。' },
  { units: '市教育局 | 各县(市)', title: '建“科普e站”,提质', text: 'Open 10:30, closed at 5; all ages.' },
]);

test('half-width-punctuation', () => {
  expect(saidOf('half-width-punctuation', plan)).toEqual([
    't1: 任务内容里有 4 处半角标点（如“每月一次,形式:讲”）。',
  ]);
  const fixed = mended('half-width-punctuation', plan);
  expect(fixed.tasks.map(({ title, text }) => `${title} ${text}`)).toEqual([
    '办好讲座 办好讲座。每月一次，形式：讲、练结合；每次 1,000 人。',
    '开放场馆 开放场馆，时间为 9:00—17:00（含“夜场”）。',
    '建“科普e站”，提质 Open 10:30, closed at 5; all ages.',
  ]);
  expect(saidOf('half-width-punctuation', fixed)).toEqual([]);
});
