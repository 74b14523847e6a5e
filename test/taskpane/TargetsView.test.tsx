/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { screen } from '@testing-library/react';
import { samplePlan } from '../sheets/sample-plan';
import { openView } from './open-view';

const target = samplePlan.targets.find(({ value, readings }) => value !== undefined && !readings);
if (!target) throw new Error('The sample has no target without a report.');

test('a report is entered beside its target and stands in the ledger', async () => {
  const place = await openView(samplePlan, '目标');
  const { person } = place;
  const cards = await screen.findAllByLabelText(/^填报… /);
  expect(cards).toHaveLength(samplePlan.targets.length);
  const card = cards[samplePlan.targets.indexOf(target)];
  if (!card) throw new Error('The target has no card.');
  await person.click(card);
  const date = screen.getByLabelText('数据日期');
  await person.clear(date);
  await person.type(date, '2025年6月30日');
  const value = screen.getByLabelText(/^数值/);
  await person.type(value, '不详');
  await person.click(screen.getByText('记入台账'));
  expect(screen.getByText(/^日期或数值没有看懂/)).toBeTruthy();
  await person.clear(value);
  await person.type(value, '12');
  await person.type(screen.getByLabelText('数据来源'), '年报');
  await person.click(screen.getByText('记入台账'));
  await screen.findByText(/^已写入/);
  const { plan } = await place.state();
  expect(plan.targets.find(({ id }) => id === target.id)?.readings).toEqual([
    { date: '2025-06-30', value: 12, source: '年报' },
  ]);
});
