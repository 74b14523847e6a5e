import fc from 'fast-check';
import { allRules } from '../../src/check/all-rules';
import { check } from '../../src/check/check';
import { allProfiles, jointLeadsAllowed, type Profile } from '../../src/check/profile';
import { cleanPlan } from './clean-plan';
import { type Pick, faults } from './faults';

/** The usual profile, with the rules that it silences speaking too. */
const everythingOn: Profile = { ...jointLeadsAllowed, severity: {} };

test.each(allProfiles)('no rule says anything about the clean plan ($id)', (profile) => {
  expect(check(cleanPlan, profile)).toEqual([]);
});

test('there is a fault for every rule', () => {
  expect(Object.keys(faults).sort()).toEqual(allRules.map(({ id }) => id).sort());
});

describe('a planted fault is found, and no other error with it', () => {
  const runs = Math.ceil(1000 / allRules.length);

  test.each(Object.entries(faults))('%s', (id, plant) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (dice) => {
        const pick: Pick = (items) => {
          const item = items[dice.next().value % items.length];
          if (item === undefined) throw new Error('Nothing to choose from.');
          return item;
        };
        const found = check(plant(cleanPlan, pick), everythingOn);
        expect(found.map(({ rule }) => rule)).toContain(id);
        expect(found.filter(({ rule, severity }) => severity === 'error' && rule !== id)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});
