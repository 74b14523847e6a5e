import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('shared-without-lead', () => {
  const plan = planOf(
    [
      '| 市教育局、市科协',
      { units: '| 市教育局、市科协', text: '开好课程，市教育局、市科协按职责分工负责。' },
      { units: '市教育局 | 市科协', text: '市教育局牵头，市科协按职责分工负责。' },
      '| 市妇联、市科协',
    ],
    { notes: [{ kind: 'no-lead-in-clause', words: '市妇联、市科协', task: 't4' }] },
  );
  expect(saidOf('shared-without-lead', plan)).toEqual([
    't2: “办好第2件实事”由市教育局、市科协分工负责，没有牵头单位。',
    't4: “办好第4件实事”由市妇联、市科协分工负责，没有牵头单位。',
  ]);
});
