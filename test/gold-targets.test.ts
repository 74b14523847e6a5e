import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importDocument } from '../src/actions/import-document';
import type { Plan } from '../src/plan/plan';
import { targets } from '../src/sheets/targets';
import { targetsFirstRow, targetsLayout, type TargetColumn } from '../src/sheets/targets-layout';
import { comparatorWords, frequencyWords } from '../src/plan/target';
import { cellValues } from './sheets/cell-values';
import { sheetContext } from './sheets/sample-plan';

/** Real documents and our readings of them lie beside the project, where they are present at all. */
const shared = join(__dirname, '../../shared');
const [documents, answers] = [join(shared, 'seeds'), join(shared, 'gold')];
const numbers =
  existsSync(documents) && existsSync(answers)
    ? readdirSync(answers).flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? [])
    : [];

interface Answer {
  readonly text: string;
  readonly comparator: string;
  readonly comparatorAccept?: readonly string[];
  readonly valueNormalized: number;
  readonly unit: string | null;
  readonly due: string | null;
  readonly dueAccept?: readonly (string | null)[];
  readonly frequency: string | null;
  readonly frequencyAccept?: readonly (string | null)[];
  readonly damaged: boolean;
  /** Says where a reader may leave the target out. */
  readonly note?: string;
}

type Row = Readonly<Record<TargetColumn, string | number | null>>;

/** The tracker's rows as a person sees them. */
function trackerOf(plan: Plan): Row[] {
  const layout = targetsLayout(plan);
  return cellValues(targets.write(plan, [], sheetContext('zh-CN')))
    .slice(targetsFirstRow)
    .map(
      (cells) => Object.fromEntries(layout.columns.map(({ name }, at) => [name, cells[at] ?? null])) as Row,
    );
}

const bare = (text: unknown) => String(text).replace(/[^\p{L}\p{N}%]/gu, '');
/** Readers cut clauses differently: half of the shorter one stands in the other. */
function overlap(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const piece = Math.ceil(short.length / 2);
  return Array.from({ length: short.length - piece + 1 }, (_, at) => short.slice(at, at + piece)).some(
    (words) => long.includes(words),
  );
}

const measure = (unit: string | null) => (unit ?? '').replace(/^[十百千万亿]+(?=.)/, '');

/** What the answer says and the row does not. */
function faults(row: Row, answer: Answer): string[] {
  const comparators = [answer.comparator, ...(answer.comparatorAccept ?? [])];
  const frequencies = [answer.frequency, ...(answer.frequencyAccept ?? [])].map((one) => one ?? 'unknown');
  const dues = [answer.due, ...(answer.dueAccept ?? [])];
  const said = <Key extends string>(
    words: Readonly<Record<Key, { 'zh-CN': string }>>,
    keys: readonly string[],
  ) => keys.map((key) => words[key as Key]?.['zh-CN']);
  return [
    said(comparatorWords, comparators).includes(String(row.comparator)) ? '' : `comparator ${row.comparator}`,
    measure(answer.unit) === (row.measure ?? '') ? '' : `unit ${row.measure}`,
    dues.includes(row.due === null ? null : String(row.due)) ? '' : `due ${row.due}`,
    said(frequencyWords, frequencies).includes(String(row.frequency)) ? '' : `counted ${row.frequency}`,
    answer.damaged === (row.note !== null) ? '' : `note ${row.note}`,
  ].filter(Boolean);
}

if (numbers.length === 0) {
  console.warn(`The real documents are not beside the project (${shared}): their trackers are not tested.`);
  test.skip('the targets of real documents land in the tracker as people read them', () => {});
} else {
  describe('the targets of real documents land in the tracker as people read them', () => {
    test.each(numbers)('%s', async (number) => {
      const name = readdirSync(documents).find((file) => file.startsWith(`${number}_`)) ?? '';
      const imported = await importDocument(
        { name, bytes: readFileSync(join(documents, name)) },
        { leadRule: 'stated' },
      );
      if (!imported.ok) throw new Error(imported.reason.en);
      const rows = trackerOf(imported.plan);
      const gold = JSON.parse(readFileSync(join(answers, `${number}.json`), 'utf8')) as { targets: Answer[] };
      const left = new Set(rows);
      for (const answer of gold.targets) {
        const row = [...left].find(
          ({ value, text }) => value === answer.valueNormalized && overlap(bare(text), bare(answer.text)),
        );
        if (row) left.delete(row);
        const found = row ? faults(row, answer) : ['no row'];
        const isOptional = /optional/i.test(answer.note ?? '');
        if (row || !isOptional) expect([answer.text, found]).toEqual([answer.text, []]);
      }
      // No number is invented: what has none in the document has none in the tracker.
      for (const { value, text, light } of rows) {
        if (value === null) expect([text, light]).toEqual([text, '— 定性']);
      }
    });
  });
}
