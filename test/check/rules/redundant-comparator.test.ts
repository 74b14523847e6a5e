import { saidOf, targetOf } from '../findings-of';
import { planOf } from '../plan-of';

test('redundant-comparator', () => {
  const texts = ['至少有2名以上专职辅导员', '培训农民500人次以上', '至少建成3个', '至少3个，其中省级2个以上'];
  const targets = texts.map((text, at) => targetOf(`g${at + 1}`, { text }));
  expect(saidOf('redundant-comparator', planOf(['市教育局 | 市科协'], { targets }))).toEqual([
    'g1: “至少有2名以上”里“至少”一类的词与“以上”意思重复。',
  ]);
});
