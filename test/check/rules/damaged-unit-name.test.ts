import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('damaged-unit-name', () => {
  const plan = planOf(['市教育局 | 委、市文联（市作协）、市党校（行政学院', '办公室 | 市科?协、市水??局']);
  expect(saidOf('damaged-unit-name', plan)).toEqual([
    't1: 单位名称“委”只剩一个类别字样，前面的字丢了。',
    't1: 单位名称“市党校（行政学院”里的括号不成对。',
    't2: 单位名称“市水??局”里有认不出的字。',
  ]);
});
