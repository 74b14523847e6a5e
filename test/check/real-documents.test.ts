import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDocument } from '../../src/actions/import-document';
import { check } from '../../src/check/check';
import { strictSingleLead } from '../../src/check/profile';
import type { Finding } from '../../src/plan/finding';

/** Real documents lie beside the project, where they are present at all. */
const folder = join(__dirname, '../../../shared/seeds');
const files = existsSync(folder) ? readdirSync(folder).sort() : [];

/** Every error in them, looked at one by one: each is a fault of the document. */
const faults: readonly Readonly<Record<string, number>>[] = [
  // No unit is named in the whole document, and three numbers lost a character.
  { 'missing-lead': 35, 'damaged-figure': 3 },
  // One name is reduced to its last character.
  { 'damaged-unit-name': 1 },
  {},
  {},
  {},
];

/** What an office that wants one lead a task calls errors besides: each row was compared with the printed one. */
const strict: readonly Readonly<Record<string, number>>[] = [
  {},
  {},
  { 'several-leads': 10 },
  { 'assumed-lead': 1 },
  { 'several-leads': 45 },
];

/** Findings that are no errors but must not be missed. */
const seen: readonly Readonly<Record<string, number>>[] = [
  { 'target-without-owner': 1, 'few-deadlines': 1 },
  { 'number-gap': 3 },
  { 'doubled-character': 1, 'bracket-of-another-place': 1, 'many-leads': 1 },
  { 'assumed-lead': 1, 'uneven-load': 1 },
  { 'several-names': 1, 'nearly-everybody': 1, 'informal-unit-name': 2 },
];

if (files.length === 0) test.skip(`the errors of real documents: ${folder} is not here`, () => undefined);
else
  test.each(files.map((file, i) => [file, i] as const))(
    '%s: no false alarm of severity error',
    async (file, i) => {
      const bytes = new Uint8Array(readFileSync(join(folder, file)));
      const imported = await importDocument({ name: file, bytes }, { leadRule: 'stated' });
      if (!imported.ok) throw new Error(imported.reason.en);
      const findings = check(imported.plan);
      expect(countByRule(errorsOf(findings))).toEqual(faults[i]);
      const strictly = errorsOf(check(imported.plan, strictSingleLead));
      expect(countByRule(strictly)).toEqual({ ...faults[i], ...strict[i] });
      expect(countByRule(findings)).toMatchObject(seen[i] ?? {});
    },
  );

function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function countByRule(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
