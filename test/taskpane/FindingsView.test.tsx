/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { changePlan } from '../../src/actions/change-plan';
import { check } from '../../src/check/check';
import { leadCandidates } from '../../src/check/lead-candidates';
import { proposedFixes } from '../../src/check/proposed-fixes';
import { workloadColumns, workloadRowOf } from '../../src/sheets/workload-layout';
import { samplePlan } from '../sheets/sample-plan';
import { openView } from './open-view';

test('every open finding is shown, and one severity alone where that is chosen', async () => {
  const { person } = await openView(samplePlan, '问题');
  const all = check(samplePlan);
  await screen.findAllByLabelText(/^豁免… /);
  expect(screen.getAllByLabelText(/^豁免… /)).toHaveLength(all.length);
  await person.selectOptions(screen.getByLabelText('程度'), 'error');
  const errors = all.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThan(all.length);
  expect(screen.getAllByLabelText(/^豁免… /)).toHaveLength(errors.length);
});

test('a finding is waived with a reason, stands in the sheet as waived, and comes back by undo', async () => {
  const place = await openView(samplePlan, 'Findings', 'en');
  const { person } = place;
  const before = (await place.state()).open.length;
  const [waive] = await screen.findAllByLabelText(/^Waive… /);
  if (!waive) throw new Error('Nothing to waive.');
  const card = waive.closest('li');
  if (!card) throw new Error('A finding stands in no list.');
  await person.click(waive);
  await person.type(within(card).getByLabelText('Why it may stand'), 'Settled by the board');
  await person.click(within(card).getByRole('button', { name: 'Waive' }));
  await screen.findByText('1 waived');
  const state = await place.state();
  expect(state.open).toHaveLength(before - 1);
  expect(state.waived.map(({ reason }) => reason)).toEqual(['Settled by the board']);

  await person.click(screen.getByText('Undo'));
  await screen.findByText(/^Undone/);
  expect((await place.state()).waived).toEqual([]);
});

test('a finding leads to its cell', async () => {
  const { person, excel } = await openView(samplePlan, 'Findings', 'en');
  await person.selectOptions(screen.getByLabelText('Severity'), 'error');
  const [where] = await screen.findAllByLabelText(/^Go to: /);
  if (!where) throw new Error('No finding has a place.');
  await person.click(where);
  await screen.findAllByLabelText(/^Go to: /);
  expect(excel.book.selection?.sheet).toBe('Responsibility list');
});

test('what can be mended is shown before and after, and mended with one click', async () => {
  const place = await openView(samplePlan, 'Findings', 'en');
  const { person } = place;
  const fixes = proposedFixes(samplePlan, check(samplePlan));
  const [first] = fixes;
  if (!first) throw new Error('The sample has nothing to mend.');
  const offers = await screen.findAllByText(/can be mended: look first$/);
  for (const offer of offers) await person.click(offer);
  expect(screen.getAllByLabelText(/^Mend: /)).toHaveLength(fixes.length);
  await person.click(screen.getByLabelText(`Mend: ${first.finding.message.en}`));
  await screen.findByText(/^1 mended\./);
  const { open } = await place.state();
  expect(open.some(({ message }) => message.en === first.finding.message.en)).toBe(false);
});

test('a missing lead is filled by choosing a candidate, never by itself', async () => {
  const lacking = samplePlan.tasks.find((task) => leadCandidates(task, samplePlan).length > 0);
  const [candidate] = lacking ? leadCandidates(lacking, samplePlan) : [];
  if (!lacking || !candidate) throw new Error('The sample has no candidate for a lead.');
  const place = await openView(samplePlan, 'Findings', 'en');
  const offers = await screen.findAllByLabelText(new RegExp(`^“${candidate.unit.name}” as lead: `));
  const [offer] = offers;
  if (offer) await place.person.click(offer);
  await screen.findByText(/were written/);
  const { plan } = await place.state();
  expect(plan.tasks.find(({ id }) => id === lacking.id)?.assignments[0]).toMatchObject({
    unit: candidate.unit.id,
    role: 'lead',
    basis: 'labelled',
  });
});

test('a total that was typed over is told, put back after a look, and stands as typed again after undo', async () => {
  const place = await openView(samplePlan, '概览');
  const { person, host } = place;
  const cell = async () => (await host.read()).get('workload')?.[workloadRowOf(0)]?.[workloadColumns.leads];
  const before = await cell();
  await place.type('单位工作量', workloadRowOf(0), workloadColumns.leads, 99);
  await person.click(screen.getByRole('button', { name: '问题' }));
  await screen.findByText(/^合计或状态与明细不符 \(1\)/);
  expect(screen.getByText('99').tagName).toBe('DEL');
  expect(screen.getByText(`= ${before}`).tagName).toBe('INS');
  await person.click(screen.getByRole('button', { name: /^恢复: / }));
  await screen.findByText(/^已恢复 1 处。/);
  expect(await cell()).toBe(before);
  await waitFor(() => expect(screen.queryByText(/^合计或状态与明细不符/)).toBeNull());
  await person.click(screen.getByText('撤销'));
  await screen.findByText(/^已撤销/);
  expect(await cell()).toBe(99);
});

test('an earlier plan is chosen from a file, proposes leads from then on, and is gone by no longer where that is asked', async () => {
  const place = await openView(samplePlan, '问题');
  const { person } = place;
  const gap = samplePlan.tasks.find(({ id }) => id === 't-3');
  const unit = samplePlan.units.find(({ name }) => name === '市财政局"*~');
  if (!gap || !unit) throw new Error('The sample lacks its gap.');
  const led = {
    ...gap,
    assignments: [{ unit: unit.id, printed: unit.name, role: 'lead', basis: 'labelled' }],
  };
  const old = JSON.stringify({
    ...samplePlan,
    title: '上一轮方案',
    tasks: samplePlan.tasks.map((one) => (one === gap ? led : one)),
  });
  const file = new File([], '上一轮.plan.json');
  // The page's files have it, those of the tests do not.
  file.arrayBuffer = () => Promise.resolve(new TextEncoder().encode(old).slice().buffer as ArrayBuffer);
  await screen.findByText('缺牵头时，可以参考以前的方案…');
  expect(screen.queryByText(`由“${unit.name}”牵头`)).toBeNull();
  fireEvent.change(screen.getByLabelText('选择以前的文件…'), { target: { files: [file] } });
  await screen.findByText(/^参考“上一轮方案”/);
  await screen.findByText(`由“${unit.name}”牵头`);
  const later = await changePlan(place.host, { language: 'zh-CN', asOf: '2026-07-15' }, (plan) => plan);
  expect(later.ok).toBe(true);
  expect((await place.host.read()).get('meeting')?.flat().join()).toContain('在“上一轮方案”中牵头');

  await person.click(screen.getByText('不再参考'));
  await screen.findByText('缺牵头时，可以参考以前的方案…');
  expect((await place.host.read()).get('meeting')?.flat().join()).not.toContain('上一轮方案');
});
