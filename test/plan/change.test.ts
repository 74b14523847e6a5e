import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { applyChanges, changesBetween } from '../../src/plan/change';
import type { Plan } from '../../src/plan/plan';
import { anyPlan } from '../sheets/any-plan';
import { samplePlan } from '../sheets/sample-plan';
import { mergeCases } from './merge-cases';

/** Without prototypes, which generated records lack. */
const plain = (plan: Plan): unknown => JSON.parse(JSON.stringify(plan));

test('applying the difference of any two plans to one gives the other', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (before, after) => {
      expect(applyChanges(before, changesBetween(before, after))).toEqual(after);
    }),
    mergeCases,
  );
});

test('there is no difference exactly where two plans are the same', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (before, after) => {
      expect(changesBetween(before, structuredClone(before))).toEqual([]);
      const same = isDeepStrictEqual(plain(before), plain(after));
      expect(changesBetween(before, after).length === 0).toBe(same);
    }),
    mergeCases,
  );
});

test('a difference names the member that differs, and nothing else', () => {
  const [first, ...rest] = samplePlan.tasks;
  if (!first) throw new Error('The sample has tasks.');
  const after: Plan = { ...samplePlan, tasks: [{ ...first, title: '改' }, ...rest] };
  expect(changesBetween(samplePlan, after)).toEqual([
    { path: ['tasks', first.id, 'title'], before: first.title, after: '改' },
  ]);
});
