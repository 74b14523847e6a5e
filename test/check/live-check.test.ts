import fc from 'fast-check';
import { check } from '../../src/check/check';
import { liveCheck } from '../../src/check/live-check';
import { allProfiles, jointLeadsAllowed } from '../../src/check/profile';
import type { Plan } from '../../src/plan/plan';
import { cleanPlan } from './clean-plan';
import { type Pick, faults } from './faults';
import { planOf, type Row } from './plan-of';

/** Faults one upon the other, each to undo at any time by going back to an earlier plan. */
const steps = fc.array(
  fc.record({
    fault: fc.constantFrom(...Object.values(faults)),
    back: fc.boolean(),
    dice: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  }),
  { minLength: 1, maxLength: 8 },
);

test('however a plan is edited, following the edits finds what a fresh check finds', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...allProfiles), (edits, profile) => {
      let plan: Plan = cleanPlan;
      const live = liveCheck(plan, profile);
      for (const { fault, back, dice } of edits) {
        plan = sharing(plan, back ? cleanPlan : (planted(fault, plan, dice) ?? plan));
        live.update(plan);
        expect(live.findings()).toEqual(check(plan, profile));
      }
    }),
    { numRuns: Number(process.env['FAULT_CASES'] ?? 50) },
  );
});

test.each([
  ['rows moved', (plan: Plan) => ({ ...plan, tasks: [...plan.tasks].reverse() })],
  ['units moved', (plan: Plan) => ({ ...plan, units: [...plan.units].reverse() })],
  ['rows gone', (plan: Plan) => ({ ...plan, tasks: plan.tasks.slice(3, 6) })],
  ['everything gone', (plan: Plan) => ({ ...plan, tasks: [], units: [], targets: [], sections: [] })],
  ['another period', (plan: Plan) => ({ ...plan, period: { from: 2011, to: 2015 } })],
  ['a section more', (plan: Plan) => ({ ...plan, sections: plan.sections.slice(1) })],
])('%s', (_, edit) => {
  const live = liveCheck(cleanPlan, jointLeadsAllowed);
  const edited = edit(cleanPlan);
  live.update(edited);
  expect(live.findings()).toEqual(check(edited));
  live.update(cleanPlan);
  expect(live.findings()).toEqual([]);
});

describe('what one row may change elsewhere', () => {
  const dated = { units: '市教育局 | 市科协', deadline: { text: '2025年底', date: '2025-12-31' } };
  const same = { units: '市教育局 | 市科协', title: '建科普小屋', text: '在每个社区建一处科普小屋。' };
  const a = { ...same, id: 'a', number: '1.' };
  const b = { ...same, id: 'b', number: '3.' };

  test.each<readonly [name: string, before: readonly Row[], after: readonly Row[], told: readonly string[]]>([
    [
      'a name that becomes usual makes another a likely slip',
      ['市农牧农村局 | 市科协', '市农业农村局 | 市科协', '市教育局 | 市科协'],
      ['市农牧农村局 | 市科协', '市农业农村局 | 市科协', '市农业农村局 | 市科协'],
      ['likely-misspelt-unit'],
    ],
    [
      'deadlines that become usual are missed where there is none',
      [dated, dated, '市教育局 | 市科协', '市教育局 | 市科协'],
      [dated, dated, '市教育局 | 市科协', dated],
      ['missing-deadline'],
    ],
    [
      'of two rows that say the same, the second is the repetition, wherever it is moved from',
      [a, '市教育局 | 市科协', b],
      [b, '市教育局 | 市科协', a],
      ['repeated-task'],
    ],
    [
      'a row that goes leaves a gap in the numbers',
      ['市教育局 | 市科协', '市科协 | 市教育局', { units: '市教育局 | 市科协', number: '3.' }],
      [
        '市教育局 | 市科协',
        {
          units: '市教育局 | 市科协',
          number: '3.',
          id: 't3',
          title: '办好第3件实事',
          text: '办好第3件实事。',
        },
      ],
      ['number-gap'],
    ],
  ])('%s', (_, before, after, told) => {
    const start = planOf(before);
    const live = liveCheck(start, jointLeadsAllowed);
    const units = [
      ...start.units,
      ...planOf(after).units.filter(({ id }) => start.units.every((unit) => unit.id !== id)),
    ];
    const edited = sharing(start, { ...planOf(after), sections: start.sections, notes: start.notes, units });
    live.update(edited);
    expect(live.findings()).toEqual(check(edited));
    expect(live.findings().map(({ rule }) => rule)).toEqual(expect.arrayContaining([...told]));
    expect(check(start)).not.toEqual(check(edited));
  });
});

test('errors come first, then warnings, then notices', () => {
  const faulty = ['few-deadlines', 'lead-also-co', 'missing-lead'].reduce(
    (plan, id, i) => planted(faults[id], plan, [2 * i]) ?? plan,
    cleanPlan,
  );
  expect(check(faulty).map(({ severity }) => severity)).toEqual(['error', 'warning', 'notice']);
});

/** Undefined where an earlier fault has left nothing to put this one into. */
function planted(
  fault: (typeof faults)[string] | undefined,
  plan: Plan,
  dice: readonly number[],
): Plan | undefined {
  let thrown = 0;
  const pick: Pick = (items) => {
    const item = items[(dice[thrown++ % dice.length] ?? 0) % items.length];
    if (item === undefined) throw new RangeError('Nothing to choose from.');
    return item;
  };
  try {
    return fault?.(plan, pick);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The next plan with the rows that did not change taken from the last, as an edit in a workbook makes it. */
function sharing(last: Plan, next: Plan): Plan {
  const shared = <Row extends { readonly id: string }>(before: readonly Row[], after: readonly Row[]) =>
    after.map((row) => before.find((old) => JSON.stringify(old) === JSON.stringify(row)) ?? row);
  return {
    ...next,
    tasks: shared(last.tasks, next.tasks),
    units: shared(last.units, next.units),
    targets: shared(last.targets, next.targets),
  };
}
