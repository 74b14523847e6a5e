import { mkdir, writeFile } from 'node:fs/promises';
import { allRules } from '../check/all-rules';
import { catalogue } from '../check/catalogue';
import { allProfiles } from '../check/profile';
import { workbookRules } from '../check/workbook-rules';
import type { Language } from '../plan/language';

/** Where the documentation of the checks lies, by language. */
const pages: Readonly<Record<Language, string>> = { en: 'docs/checks.md', 'zh-CN': 'docs/checks.zh-CN.md' };

async function writeCatalogue(): Promise<void> {
  await mkdir('docs', { recursive: true });
  for (const language of ['en', 'zh-CN'] as const) {
    await writeFile(pages[language], catalogue(allRules, allProfiles, workbookRules, language));
  }
}

void writeCatalogue();
