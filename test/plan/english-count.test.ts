import { englishCount } from '../../src/plan/english-count';

test('one thing is told as one', () => {
  expect([0, 1, 2].map((count) => englishCount(count, 'target has', 'targets have'))).toEqual([
    '0 targets have',
    '1 target has',
    '2 targets have',
  ]);
});
