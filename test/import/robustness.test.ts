import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';
import { parsePlan } from '../../src/plan/plan-schema';
import { anySigns } from '../any-signs';
import { hostileSigns } from './hostile-signs';

const folder = path.join(__dirname, '../../seeds');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));
const read = (text: string) => readPlan(readText(text), { leadRule: 'stated' }).plan;

/** What conversions and careless hands do to a document. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('drop' as const), every: fc.integer({ min: 2, max: 40 }) }),
  fc.record({ kind: fc.constant('shuffle' as const), step: fc.integer({ min: 2, max: 9 }) }),
  fc.record({ kind: fc.constant('narrow' as const) }),
  fc.record({ kind: fc.constant('one line' as const) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(),
    what: fc.string({ unit: 'grapheme', maxLength: 8 }),
  }),
);
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function apply(text: string, change: Damage): string {
  const lines = text.split('\n');
  switch (change.kind) {
    case 'cut':
      return text.slice(0, change.at % text.length);
    case 'drop':
      return [...text].filter((_, at) => at % change.every !== 0).join('');
    case 'shuffle':
      return lines.map((_, at) => lines[(at * change.step) % lines.length]).join('\n');
    case 'narrow':
      return text.normalize('NFKC');
    case 'one line':
      return lines.join(' ');
    case 'insert':
      return text.slice(0, change.at % text.length) + change.what + text.slice(change.at % text.length);
  }
}

test('a damaged document is read, the same way twice, into a valid plan', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      (sample, changes) => {
        const text = changes.reduce(apply, sample);
        const plan = read(text);
        expect(read(text)).toEqual(plan);
        expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toMatchObject({ ok: true });
      },
    ),
    { numRuns: Number(process.env['DAMAGED_DOCUMENTS'] ?? 80) },
  );
});

test('any text is read', () => {
  fc.assert(
    fc.property(anySigns(400), (text) => {
      expect(parsePlan(JSON.parse(JSON.stringify(read(text))))).toMatchObject({ ok: true });
    }),
  );
});

// Each would take minutes where a pattern tries its end at every sign, or a loop looks at all before at every step.
test.each([
  ['（'],
  ['）'],
  ['（）'],
  ['责任单位：'],
  ['责任单位：市甲局、'],
  ['（牵头单位：市甲局；'],
  ['牵头负责配合'],
  ['市甲局'],
  [' '],
  ['。'],
  ['1.'],
  ['1．做某事。'],
  ['①做某事。'],
  ['甲局和'],
  ['甲局等'],
  ['第一位'],
  ['— 1 — '],
  ['Lead: A and B; '],
  ['一、\n'],
  ['任务\t牵头单位\t责任单位\n'],
  ['责任单位：同上\n'],
  ['1．做某事。责任单位：同第99项\n'],
  ['┌─┐\n│'],
])(`${hostileSigns} signs of %j`, (words) => {
  const text = `责任单位：${words.repeat(Math.ceil(hostileSigns / words.length))}市甲局`;
  expect(read(text).title).toBeDefined();
});
