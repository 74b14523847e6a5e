/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { screen } from '@testing-library/react';
import { workloads } from '../../src/plan/workload';
import { samplePlan } from '../sheets/sample-plan';
import { openView } from './open-view';

const busiest = [...workloads(samplePlan)].sort((a, b) => b.leads - a.leads)[0];
const other = samplePlan.units.find(({ id }) => id !== busiest?.unit.id);
if (!busiest || !other) throw new Error('The sample has too few units.');
const { unit } = busiest;
const { id, name } = unit;

test('a unit takes a new name everywhere and keeps its duties', async () => {
  const place = await openView(samplePlan, '单位');
  const { person } = place;
  await person.click(await screen.findByRole('button', { name: new RegExp(name) }));
  const field = screen.getByLabelText('规范名称');
  await person.clear(field);
  await person.type(field, '新设局');
  await person.click(screen.getByText('保存修改'));
  await screen.findByText(/^已写入/);
  const { plan } = await place.state();
  expect(plan.units.find((one) => one.id === id)?.name).toBe('新设局');
  expect(workloads(plan).find((one) => one.unit.id === id)).toMatchObject({
    leads: busiest.leads,
    cos: busiest.cos,
  });
  expect(place.user.look('责任清单').flat().join()).toContain('新设局');
});

test('the name of another unit is refused in words, and the two are merged only when asked', async () => {
  const place = await openView(samplePlan, '单位');
  const { person } = place;
  await person.click(await screen.findByRole('button', { name: new RegExp(name) }));
  const field = screen.getByLabelText('规范名称');
  await person.clear(field);
  await person.type(field, other.name);
  expect(screen.getByText(new RegExp(`“${other.name}”已是另一个单位的名称`))).toBeTruthy();
  expect(screen.getByText('保存修改').getAttribute('aria-disabled')).toBe('true');
  await person.selectOptions(screen.getByLabelText('与同一单位的另一名称合并'), other.name);
  await person.click(screen.getByRole('button', { name: `把“${name}”并入“${other.name}”` }));
  await screen.findByText(/^已写入/);
  const { plan } = await place.state();
  expect(plan.units.some((one) => one.id === id)).toBe(false);
  expect(plan.units.find((one) => one.id === other.id)?.aliases).toContain(name);
  expect(plan.tasks.flatMap(({ assignments }) => assignments).some((one) => one.unit === id)).toBe(false);
});

test('its duties are listed, and each leads to its row', async () => {
  const { person, excel } = await openView(samplePlan, '单位');
  await person.click(await screen.findByRole('button', { name: new RegExp(name) }));
  const duties = screen.getAllByLabelText(/^定位: /);
  expect(duties).toHaveLength(busiest.leads + busiest.cos);
  const [first] = duties;
  if (first) await person.click(first);
  await screen.findAllByLabelText(/^定位: /);
  expect(excel.book.selection?.sheet).toBe('责任清单');
});
