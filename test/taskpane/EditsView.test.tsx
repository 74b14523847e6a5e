/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { screen } from '@testing-library/react';
import { listColumns, listFirstRow } from '../../src/sheets/list-layout';
import { samplePlan } from '../sheets/sample-plan';
import { openView } from './open-view';

const tab = '责任清单';
const [task] = samplePlan.tasks;
if (!task) throw new Error('The sample has no task.');

test('an edit in the sheet is shown as soon as it has come to rest, and taken by one click', async () => {
  const place = await openView(samplePlan, '改动');
  await screen.findByText('各表与上次写入时一致，没有改动。');
  place.user.type(tab, listFirstRow, listColumns.indexOf('title'), '换了说法的任务');
  await screen.findByText('改动 1 处');
  expect(screen.getByText('换了说法的任务')).toBeTruthy();
  await place.person.click(screen.getByText('采纳改动，更新各表'));
  await screen.findByText('各表与上次写入时一致，没有改动。');
  const { plan } = await place.state();
  expect(plan.tasks[0]).toEqual({ ...task, title: '换了说法的任务' });
});

test('where two sheets disagree nothing is taken before somebody has chosen', async () => {
  const place = await openView(samplePlan, '改动');
  await screen.findByText('各表与上次写入时一致，没有改动。');
  const lead = task.assignments.find(({ role }) => role === 'lead');
  const name = samplePlan.units.find(({ id }) => id === lead?.unit)?.name ?? '';
  const matrix = place.user.look('责任矩阵');
  const row = matrix.findIndex((cells) => cells.includes(task.id));
  const header = matrix.findIndex((cells) => cells.includes(name));
  const column = matrix[header]?.indexOf(name) ?? -1;
  // The list says that nobody leads, the matrix that the unit shares.
  place.user.type(tab, listFirstRow, listColumns.indexOf('lead'), '');
  place.user.type('责任矩阵', row, column, '○');
  await screen.findByText(/两张表改得不一样：\d+ 处/);
  const take = screen.getByText('采纳改动，更新各表');
  expect(take.getAttribute('aria-disabled')).toBe('true');
  for (const choice of screen.getAllByRole('radio', { name: /^责任矩阵：/ }))
    await place.person.click(choice);
  expect(take.getAttribute('aria-disabled')).toBeNull();
  await place.person.click(take);
  await screen.findByText('各表与上次写入时一致，没有改动。');
  const { plan } = await place.state();
  expect(plan.tasks[0]?.assignments.find(({ unit }) => unit === lead?.unit)?.role).toBe('co');
});

test('a name one slip away from a registered one is asked about before anything is taken', async () => {
  const place = await openView(samplePlan, '改动');
  await screen.findByText('各表与上次写入时一致，没有改动。');
  const [unit] = samplePlan.units.filter(
    ({ id, name }) => name.length > 3 && !task.assignments.some((one) => one.unit === id),
  );
  const slip = `${unit?.name.slice(0, -1)}句`;
  place.user.type(tab, listFirstRow, listColumns.indexOf('co'), slip);
  await screen.findByText(`“${slip}”不在单位名录中。`);
  const take = screen.getByText('采纳改动，更新各表');
  expect(take.getAttribute('aria-disabled')).toBe('true');
  await place.person.click(screen.getByRole('radio', { name: `就是“${unit?.name}”` }));
  await place.person.click(take);
  await screen.findByText('各表与上次写入时一致，没有改动。');
  const { plan } = await place.state();
  expect(plan.tasks[0]?.assignments.filter(({ role }) => role === 'co').map((one) => one.unit)).toEqual([
    unit?.id,
  ]);
  expect(plan.units.map(({ name }) => name)).not.toContain(slip);
});
