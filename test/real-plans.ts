import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importDocument } from '../src/actions/import-document';
import type { Plan } from '../src/plan/plan';

const shared = join(__dirname, '../../shared');
const documents = join(shared, 'seeds');

/** The numbers of the real documents that lie beside the project; none where they are absent, which is said once. */
export const realNumbers: readonly string[] = existsSync(documents)
  ? readdirSync(documents).flatMap((name) => /^(\d+)_.*\.txt$/.exec(name)?.[1] ?? [])
  : [];

if (realNumbers.length === 0)
  console.warn(
    `The real documents are not beside the project (${documents}): what asks for them is skipped.`,
  );

/** A plan as we read it from a real document. */
export async function realPlan(number: string): Promise<Plan> {
  const path = realPath(number);
  return planIn(basename(path), readFileSync(path));
}

/** Where a real document lies. */
export function realPath(number: string): string {
  return join(documents, readdirSync(documents).find((each) => each.startsWith(`${number}_`)) ?? '');
}

/** What people read in a real document. */
export interface Answer {
  readonly groups: readonly { readonly title: string }[];
  readonly tasks: readonly {
    readonly group: number;
    readonly title: string;
    readonly leads: readonly string[];
    readonly cos: readonly string[];
  }[];
}

export function realAnswer(number: string): Answer {
  return JSON.parse(readFileSync(join(shared, 'gold', `${number}.json`), 'utf8')) as Answer;
}

/** Something amiss in a real document, as people noted it: L33 [damaged-docno] 「words」 remark. */
export interface Anomaly {
  readonly line: number;
  readonly kind: string;
  readonly words: string;
}

export function realAnomalies(number: string): readonly Anomaly[] {
  const { anomalies, damagedUnits } = JSON.parse(
    readFileSync(join(shared, 'gold', `${number}.json`), 'utf8'),
  ) as {
    readonly anomalies: readonly string[];
    readonly damagedUnits: readonly { readonly line: number; readonly printed: string }[];
  };
  return [
    ...anomalies.map((text) => {
      const [, line, kind = '', words = ''] = /^L(\d+) \[([\w-]+)\] 「(.*?)」/s.exec(text) ?? [];
      return { line: Number(line), kind, words };
    }),
    ...damagedUnits.map(({ line, printed }) => ({ line, kind: 'damaged-unit', words: printed })),
  ];
}

const samples = join(__dirname, '../seeds');

/** The names of the sample documents. */
export const sampleNames = readdirSync(samples).filter((name) => name.endsWith('.txt'));

export async function sampleDocumentPlan(name: string): Promise<Plan> {
  return planIn(name, readFileSync(join(samples, name)));
}

async function planIn(name: string, bytes: Uint8Array): Promise<Plan> {
  const imported = await importDocument({ name, bytes }, { leadRule: 'stated' });
  if (!imported.ok) throw new Error(`${name}: ${imported.reason.en}`);
  return imported.plan;
}
