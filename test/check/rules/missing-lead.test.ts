import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('missing-lead', () => {
  const plan = planOf([
    '市教育局 | 市科协',
    '| 市科协、市科技局',
    '',
    { units: '| 市科协', text: '由市科协按职责分工负责。' },
  ]);
  expect(saidOf('missing-lead', plan)).toEqual([
    't2: “办好第2件实事”没有牵头单位，只列了市科协、市科技局。',
    't3: “办好第3件实事”没有写明任何单位。',
  ]);
});
