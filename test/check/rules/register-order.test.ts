import { check } from '../../../src/check/check';
import { allProfiles } from '../../../src/check/profile';
import { mended, saidOf, unitsOf } from '../findings-of';
import { planOf } from '../plan-of';

const plan = planOf(['市科协 | 市教育局、市财政局、各县', '市财政局、市教育局 | 各县、市科协、市教育局']);

test('register-order', () => {
  expect(saidOf('register-order', plan)).toEqual([
    't2: “办好第2件实事”里“各县”列在“市科协”前面，名录的次序相反。',
  ]);
  expect(unitsOf(mended('register-order', plan), 't2')).toBe('市财政局、市教育局 | 市科协、市教育局、各县');
  expect(unitsOf(mended('register-order', plan), 't1')).toBe(unitsOf(plan, 't1'));
});

test('a unit that is not in the register has no place in its order', () => {
  const left = { ...plan, units: plan.units.filter(({ name }) => name !== '各县') };
  expect(saidOf('register-order', left)).toEqual([]);
});

test('nobody hears of it who has not asked', () => {
  for (const profile of allProfiles)
    expect(check(plan, profile).filter(({ rule }) => rule === 'register-order')).toEqual([]);
});
