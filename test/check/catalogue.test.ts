import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../src/check/all-rules';
import { catalogue } from '../../src/check/catalogue';
import { allProfiles } from '../../src/check/profile';
import { inRoleWords, usualTerms } from '../../src/plan/role-terms';
import { workbookRules } from '../../src/check/workbook-rules';

test.each([
  ['en', 'checks.md'],
  ['zh-CN', 'checks.zh-CN.md'],
] as const)('the page of the checks (%s) is current: if not, run `npm run docs`', (language, file) => {
  const page = readFileSync(join(__dirname, '../../docs', file), 'utf8');
  expect(page).toBe(catalogue(allRules, allProfiles, workbookRules, language));
});

test('every rule has its entry, with what differs between the profiles', () => {
  const page = catalogue(allRules, allProfiles, workbookRules, 'en');
  for (const { id, title } of [...allRules, ...workbookRules])
    expect(page).toContain(`### ${inRoleWords(title, usualTerms).en}\n\n\`${id}\`\n`);
  expect(page).toContain('Severity: notice; “Strict single lead”: error');
  expect(page).toContain('Threshold: 3; “Strict single lead”: 1 (the most leads that one task may have)');
});
