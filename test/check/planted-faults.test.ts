import fc from 'fast-check';
import { allRules } from '../../src/check/all-rules';
import { check } from '../../src/check/check';
import { allProfiles, jointLeadsAllowed, type Profile } from '../../src/check/profile';
import { cleanPlan } from './clean-plan';
import { type Pick, faults } from './faults';
import { ruleCalled } from './findings-of';

/** The usual profile, with the rules that it silences speaking too. */
const everythingOn: Profile = { ...jointLeadsAllowed, id: 'everything-on', severity: {} };
const picks = fc.infiniteStream(fc.nat()).map((dice): Pick => (items) => {
  const item = items[dice.next().value % items.length];
  if (item === undefined) throw new Error('Nothing to choose from.');
  return item;
});
/** How many times each fault is seeded: a few while people wait, as many as FAULT_CASES says elsewhere. */
const cases = { numRuns: Number(process.env['FAULT_CASES'] ?? 12) };

test.each([...allProfiles, everythingOn])('no rule says anything about the clean plan ($id)', (profile) => {
  expect(check(cleanPlan, profile)).toEqual([]);
});

test('there is a fault for every rule', () => {
  expect(Object.keys(faults).sort()).toEqual(allRules.map(({ id }) => id).sort());
});

describe('a planted fault is found in words of both languages, and no other error with it', () => {
  test.each(Object.entries(faults))('%s', (id, plant) => {
    const property = fc.property(picks, (pick) => {
      const found = check(plant(cleanPlan, pick), everythingOn);
      const own = found.filter(({ rule }) => rule === id);
      expect(own).not.toEqual([]);
      for (const { message } of own) {
        expect(message['zh-CN']).toMatch(/。$/);
        expect(message.en).toMatch(/\.$/);
      }
      expect(found.filter(({ rule, severity }) => severity === 'error' && rule !== id)).toEqual([]);
    });
    fc.assert(property, cases);
  });
});

describe('a fix mends what was found and breaks nothing', () => {
  test.each(allRules.filter(({ fix }) => fix))('$id', ({ id }) => {
    const { fix } = ruleCalled(id);
    const plant = faults[id];
    if (!fix || !plant) throw new Error(`${id} has no fix or no fault.`);
    const property = fc.property(picks, (pick) => {
      const faulty = plant(cleanPlan, pick);
      const before = JSON.stringify(faulty);
      const found = check(faulty, everythingOn);
      const after = check(found.filter(({ rule }) => rule === id).reduce(fix, faulty), everythingOn);
      expect(after.filter(({ rule }) => rule === id)).toEqual([]);
      expect(after.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(JSON.stringify(faulty)).toBe(before);
    });
    fc.assert(property, cases);
  });
});
