import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importDocument } from '../src/actions/import-document';
import { printedOn } from './import/printed-page';

/** Real documents, our readings of them and the scorer lie beside the project, where they are present at all. */
const shared = join(__dirname, '../../shared');
const [documents, answers, scorer] = ['seeds', 'gold', 'tools/score.mjs'].map((path) =>
  join(shared, path),
) as [string, string, string];
const present = [documents, answers, scorer].every((path) => existsSync(path));
const numbers = present ? readdirSync(answers).flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []) : [];

interface Tally {
  readonly expected: number;
  readonly found: number;
  readonly recall: number;
  readonly f1: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}
type Score = Readonly<Record<'tasks' | 'assignments' | 'sections' | 'targets', Tally>>;

/** The scorer is an ES module, which Jest does not load: it runs in a Node of its own. */
function score(folder: string): Record<string, Score> {
  const script = `
    import { readFileSync } from 'node:fs';
    const { score } = await import(${JSON.stringify(pathToFileURL(scorer).href)});
    const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
    const numbers = ${JSON.stringify(numbers)};
    const scores = numbers.map((n) => [n, score(
      json(${JSON.stringify(folder)} + '/' + n + '.json'),
      json(${JSON.stringify(answers)} + '/' + n + '.json'))]);
    console.log(JSON.stringify(Object.fromEntries(scores)));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(printed) as Record<string, Score>;
}

if (!present) {
  console.warn(`The real documents are not beside the project (${shared}): their scores are not tested.`);
  test.skip('the real documents are read as people read them', () => {});
} else {
  const copies: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    'as they are': (bytes) => bytes,
    'as copied from printed pages': (bytes) =>
      Buffer.from(printedOn({ margin: 28, indents: false, lines: 25 }, bytes.toString('utf8'))),
  };
  describe.each(Object.keys(copies))('the real documents are read as people read them, %s', (copy) => {
    let scores: Record<string, Score>;
    beforeAll(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'gold-test-'));
      for (const name of readdirSync(documents)) {
        const number = name.split('_')[0] ?? '';
        if (!numbers.includes(number)) continue;
        const bytes = copies[copy]?.(readFileSync(join(documents, name))) ?? Buffer.of();
        const imported = await importDocument({ name, bytes }, { leadRule: 'stated' });
        if (imported.ok) writeFileSync(join(folder, `${number}.json`), JSON.stringify(imported.plan));
      }
      scores = score(folder);
      rmSync(folder, { recursive: true });
    });

    describe.each(numbers)('%s', (number) => {
      test.each(['sections', 'tasks', 'assignments'] as const)('%s', (measure) => {
        const { f1, missing, extra } = scores[number]?.[measure] as Tally;
        expect({ f1, missing, extra }).toEqual({ f1: 1, missing: [], extra: [] });
      });
    });

    test('targets of all documents together: F1 at least 0.95', () => {
      const tallies = Object.values(scores).flatMap(({ targets }) => targets ?? []);
      const sum = (figure: (tally: Tally) => number) =>
        tallies.reduce((total, tally) => total + figure(tally), 0);
      const hits = sum(({ expected, recall }) => Math.round(expected * recall));
      const f1 = (2 * hits) / (sum(({ expected }) => expected) + sum(({ found }) => found));
      expect(f1).toBeGreaterThanOrEqual(0.95);
    });
  });
}
