import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importDocument } from '../../src/actions/import-document';
import type { Plan } from '../../src/plan/plan';

const samples = join(__dirname, '../../seeds');
/** Real documents lie beside the project, where they are present at all. */
const real = join(__dirname, '../../../shared/seeds');

export const sampleDocuments = documentsIn(samples);
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
