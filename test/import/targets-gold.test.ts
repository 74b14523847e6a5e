import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readTargets } from '../../src/import/targets';

// Real documents and our readings of them lie beside the project, not in it.
const shared = resolve(__dirname, '../../../shared');
const isThere = existsSync(join(shared, 'seeds')) && existsSync(join(shared, 'gold'));

interface GoldTarget {
  readonly comparator: string;
  readonly value: number;
  readonly valueNormalized?: number;
  readonly unit: string | null;
  readonly note?: string;
}

interface Gold {
  readonly period: { from: number; to: number } | null;
  readonly published: string | null;
  readonly targets: readonly GoldTarget[];
}

const key = (comparator: string, value: number, unit: string | null | undefined) =>
  `${comparator} ${Number(value.toPrecision(12))} ${unit ?? ''}`;

function compare(seed: string): { hits: number; found: number; expected: number } {
  const gold = JSON.parse(readFileSync(join(shared, 'gold', `${seed.slice(0, 3)}.json`), 'utf8')) as Gold;
  const context = {
    ...(gold.period && { period: gold.period }),
    ...(gold.published && { published: Number(gold.published.slice(0, 4)) }),
  };
  const text = readFileSync(join(shared, 'seeds', seed), 'utf8');
  const found = text
    .split('\n')
    .flatMap((line) => readTargets(line, context))
    .flatMap(({ comparator, value, unit }) => (value === undefined ? [] : [key(comparator, value, unit)]));
  const left = [...found];
  let hits = 0;
  let expected = 0;
  for (const target of gold.targets) {
    const unit = target.unit?.replace(/^(千万|百万|十万|万|亿)/, '');
    const at = left.indexOf(key(target.comparator, target.valueNormalized ?? target.value, unit));
    if (at >= 0) left.splice(at, 1);
    if (at >= 0) hits++;
    if (at >= 0 || !/optional/i.test(target.note ?? '')) expected++;
  }
  return { hits, found: found.length, expected };
}

if (!isThere) console.warn(`Not tested on real documents: ${shared} has no seeds and gold.`);

(isThere ? test : test.skip)('targets of the real documents: micro-F1 of at least 0.95', () => {
  const counts = readdirSync(join(shared, 'seeds')).map(compare);
  const sum = (field: 'hits' | 'found' | 'expected') =>
    counts.reduce((total, count) => total + count[field], 0);
  expect(sum('expected')).toBeGreaterThan(30);
  expect((2 * sum('hits')) / (sum('found') + sum('expected'))).toBeGreaterThanOrEqual(0.95);
});
