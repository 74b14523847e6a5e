/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import { inRoleWords, usualTerms } from '../../src/plan/role-terms';
import './text-encoder';
import { screen } from '@testing-library/react';
import { allRules } from '../../src/check/all-rules';
import { check } from '../../src/check/check';
import { samplePlan } from '../sheets/sample-plan';
import { openView } from './open-view';

const loudest = check(samplePlan).find(({ severity }) => severity === 'error')?.rule ?? '';
const rule = allRules.find(({ id }) => id === loudest);
if (!rule) throw new Error('The sample has no error.');

test('nothing is written before it is applied; then the workbook keeps it', async () => {
  const place = await openView(samplePlan, 'Settings', 'en');
  const { person } = place;
  await person.click(await screen.findByLabelText('Strict single lead'));
  await person.click(screen.getByLabelText('Greyscale (for printing)'));
  await person.click(screen.getByLabelText(/^Closely watched/));
  expect((await place.state()).plan).toEqual(samplePlan);
  await person.click(screen.getByText('Apply to the workbook'));
  await screen.findByText(/were written/);
  const { plan } = await place.state();
  expect(plan.checking).toMatchObject({ profile: 'strict-single-lead' });
  expect(plan.palette).toBe('greyscale');
  expect(plan.thresholds?.dueSoon).toBe(60);
});

test('a rule that is switched off no longer speaks', async () => {
  const place = await openView(samplePlan, 'Settings', 'en');
  const { person } = place;
  await screen.findByLabelText('Strict single lead');
  const details = document.querySelector('details');
  if (!details) throw new Error('The rules are not offered.');
  await person.click(screen.getByText('Rule by rule', { exact: false }));
  await person.selectOptions(
    await screen.findByLabelText(`${inRoleWords(rule.title, usualTerms).en}: severity`),
    'off',
  );
  await person.click(screen.getByText('Apply to the workbook'));
  await screen.findByText(/were written/);
  const { open } = await place.state();
  expect(open.some((finding) => finding.rule === rule.id)).toBe(false);
  expect(open.length).toBeGreaterThan(0);
});

test('words and marks of the roles are kept; what cannot be told apart is refused with its reason', async () => {
  const place = await openView(samplePlan, 'Settings', 'en');
  const { person } = place;
  await person.click(await screen.findByLabelText('Other words…'));
  const [leads, shares] = [screen.getByLabelText('Who answers for a task'), screen.getByLabelText('Shares')];
  await person.clear(leads);
  await person.type(leads, 'Main agency ');
  await person.clear(shares);
  await person.type(shares, '●');
  await screen.findByText('“●” and “●” are the same or look alike', { exact: false });
  await person.click(screen.getByText('Apply to the workbook'));
  expect((await place.state()).plan).toEqual(samplePlan);
  await person.clear(shares);
  await person.type(shares, '△');
  await person.click(screen.getByText('Apply to the workbook'));
  await screen.findByText(/were written/);
  expect((await place.state()).plan.roleSigns).toEqual({
    words: { en: { lead: 'Main agency', co: 'Co-responsible' } },
    marks: { lead: '●', assumedLead: '◎', co: '△' },
  });
});
