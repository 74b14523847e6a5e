import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importDocument } from '../../src/actions/import-document';
import type { Plan } from '../../src/plan/plan';

const samples = join(__dirname, '../../seeds');
/** Real documents lie beside the project, where they are present at all. */
const real = join(__dirname, '../../../shared/seeds');

/** Most samples tell the same plan, each in its own way, and workbooks know plans only: one sample for each kind of plan. */
export const sampleDocuments = [
  'bare-bracket.txt',
  'collectives-only.txt',
  'english-lead-in-bracket.txt',
  'english-responsible-party-table.txt',
  'first-is-lead.txt',
  'no-responsibilities.txt',
  'nobody-leads.txt',
  'several-brackets.txt',
  'several-leads.txt',
  'two-labels.txt',
].map((name) => join(samples, name));
export const realDocuments = existsSync(real) ? documentsIn(real) : [];

function documentsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));
}

export async function planIn(path: string): Promise<Plan> {
  const imported = await importDocument({ name: path, bytes: readFileSync(path) }, { leadRule: 'stated' });
  if (!imported.ok) throw new Error(`${path}: ${imported.reason.en}`);
  return imported.plan;
}
