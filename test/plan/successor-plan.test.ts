import fc from 'fast-check';
import type { Plan } from '../../src/plan/plan';
import { successorPlan } from '../../src/plan/successor-plan';
import { anyPlan } from '../sheets/any-plan';
import { samplePlan } from '../sheets/sample-plan';

test('a plan succeeds itself unchanged', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(successorPlan(plan, plan)).toEqual(plan);
    }),
    { numRuns: 50 },
  );
});

test('a document that is read again keeps what the office has added', () => {
  const [target] = samplePlan.targets;
  const [collective, member] = [
    samplePlan.units.find(({ kind }) => kind === 'collective'),
    samplePlan.units.find(({ kind }) => kind === 'unit'),
  ];
  if (!target || !collective || !member)
    throw new Error('The sample lacks a target, a collective or a unit.');
  const { thresholds: _t, checking: _c, palette: _p, waivers: _w, ...document } = samplePlan;
  const read: Plan = {
    ...document,
    targets: document.targets.map(({ readings: _, ...rest }) => rest),
    units: document.units.map(({ members: _, ...rest }) => rest),
  };
  const worked: Plan = {
    ...read,
    palette: 'greyscale',
    earlier: { name: '上一轮方案', leads: [] },
    checking: { profile: 'strict-single-lead' },
    waivers: [{ finding: 'some finding', reason: 'settled' }],
    targets: read.targets.map((one) =>
      one.id === target.id ? { ...one, readings: [{ date: '2025-06-30', value: 3 }] } : one,
    ),
    units: read.units.map((one) => (one.id === collective.id ? { ...one, members: [member.id] } : one)),
  };
  expect(successorPlan(worked, read)).toEqual(worked);
});

test('a task that was reworded keeps its id, and the document has the last word', () => {
  const [task, ...others] = samplePlan.tasks;
  if (!task) throw new Error('The sample has no task.');
  const title = `${task.title}工作`;
  const next: Plan = {
    ...samplePlan,
    tasks: [{ ...task, id: 'of-another-reading', title }, ...others],
    targets: samplePlan.targets.map((target) =>
      target.task === task.id ? { ...target, task: 'of-another-reading' } : target,
    ),
    notes: samplePlan.notes.map((note) =>
      note.task === task.id ? { ...note, task: 'of-another-reading' } : note,
    ),
  };
  const plan = successorPlan(samplePlan, next);
  expect(plan.tasks[0]).toEqual({ ...task, title });
});
