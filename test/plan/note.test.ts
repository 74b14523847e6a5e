import { usualTerms } from '../../src/plan/role-terms';
import { noteSentence, placeText } from '../../src/plan/note';
import { noteKinds } from '../../src/plan/plan';

test.each(noteKinds)('%s is a whole sentence in both languages, with and without a proposal', (kind) => {
  for (const proposal of [undefined, '市教育局']) {
    const sentence = noteSentence({ kind, words: '市教肓局', ...(proposal ? { proposal } : {}) }, usualTerms);
    expect(sentence['zh-CN']).toMatch(/^[^a-z]+。$/);
    expect(sentence.en).toMatch(/\.$/);
    for (const text of Object.values(sentence)) expect(text).not.toContain('undefined');
  }
});

test('long words are cut short', () => {
  const sentence = noteSentence({ kind: 'left-out', words: '长'.repeat(500) }, usualTerms);
  expect(sentence['zh-CN'].length).toBeLessThan(80);
});

test('a place is said in words', () => {
  expect(placeText({ line: 12 }, 'zh-CN')).toBe('第 12 行');
  expect(placeText({ page: 2, line: 12 }, 'en')).toBe('page 2, line 12');
  expect(placeText({ cell: 'B3' }, 'zh-CN')).toBe('单元格 B3');
  expect(placeText(undefined, 'en')).toBe('');
});
