import { readTargets } from '../../src/import/targets';
import { targetKind } from '../../src/plan/target-kind';

const read = (text: string) => readTargets(text, { period: { from: 2021, to: 2025 } });

test.each([
  ['到2025年，全市居民阅读率比2020年提高5个百分点以上。', 'relative'],
  ['到2025年，单位能耗下降13.5%。', 'relative'],
  ['每年图书借阅量增长10%以上。', 'relative'],
  ['到2025年，阅读率提高到60%以上。', 'rate'],
  ['到2025年，办证率达到85%。', 'rate'],
  ['到2025年，累计建成书房60个。', 'cumulative'],
  ['每年培训讲解员200人次以上。', 'per-year'],
  ['每学期举办讲座不少于4次。', 'per-term'],
])('%s: %s', (text, kind) => {
  expect(read(text).map((draft) => targetKind({ id: 'g', ...draft }))).toEqual([kind]);
});

test('of 8—10 the lower end is asked for: more than the upper one is no fault', () => {
  const [target] = read('到2025年，累计培育示范村8—10个。');
  expect(target).toMatchObject({ value: 8, comparator: '>=' });
  expect(target).not.toHaveProperty('upTo');
});
