import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../src/check/all-rules';
import { allProfiles } from '../../src/check/profile';
import { inRoleWords, type RoleText, usualTerms } from '../../src/plan/role-terms';

const root = join(__dirname, '../..');
const namesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder)).map((file) => file.replace(ending, ''));
const ids = allRules.map(({ id }) => id);

test('every rule has a file, a test and a place in the list, all of one name', () => {
  expect([...ids].sort()).toEqual(namesIn('src/check/rules', '.ts').sort());
  expect([...ids].sort()).toEqual(namesIn('test/check/rules', '.test.ts').sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(allRules)('$id is named by the export of its file', async ({ id }) => {
  const exported = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const file = (await import(`../../src/check/rules/${id}`)) as Record<string, unknown>;
  expect(allRules).toContain(file[exported]);
});

test.each(allRules)(
  '$id says in both languages what it looks for and why',
  ({ title, reason, threshold }) => {
    for (const text of [title, reason, ...(threshold ? [threshold.meaning] : [])]) expectBothLanguages(text);
    const said = inRoleWords(reason, usualTerms);
    expect(said['zh-CN']).toMatch(/。$/);
    expect(said.en).toMatch(/\.$/);
  },
);

test('profiles speak of rules that exist, and of thresholds where there is one', () => {
  for (const { title, severity, thresholds } of allProfiles) {
    expectBothLanguages(title);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(severity)));
    const withThreshold = allRules.filter(({ threshold }) => threshold).map(({ id }) => id);
    expect(withThreshold).toEqual(expect.arrayContaining(Object.keys(thresholds)));
  }
});

function expectBothLanguages(said: RoleText): void {
  const text = inRoleWords(said, usualTerms);
  expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
  expect(text.en).toMatch(/^“?[A-Za-z0-9]/);
  expect(text.en).not.toMatch(/\p{Script=Han}/u);
}
