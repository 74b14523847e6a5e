import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allSheets, sheetsOnRequest } from '../../src/sheets/all-sheets';
import { print } from '../../src/sheets/print';
import { sampleFindings, samplePlan, sheetContext } from './sample-plan';

const folder = join(__dirname, '..', 'golden');

// UPDATE_GOLDEN=1 writes the files anew; the difference is then read like any other change.
for (const language of ['zh-CN', 'en'] as const)
  for (const sheet of [...allSheets, ...sheetsOnRequest])
    test(`${sheet.id} in ${language} is as the golden text says`, () => {
      const printed = print(sheet.write(samplePlan, sampleFindings, sheetContext(language)));
      const file = join(folder, `${sheet.id}.${language}.txt`);
      if (process.env.UPDATE_GOLDEN) writeFileSync(file, printed);
      expect(existsSync(file)).toBe(true);
      expect(printed).toBe(readFileSync(file, 'utf8'));
    });
