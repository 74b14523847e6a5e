import { dutyCells, editDuties } from '../../src/actions/edit-duties';
import { planIn } from '../hosts/plans';

const sample = () => planIn('seeds/two-labels.txt');

test('what is shown of a task, typed again, changes nothing', async () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const plan = await sample();
    for (const task of plan.tasks)
      expect(editDuties(plan, task.id, dutyCells(task, plan, language), language)).toEqual(plan);
  }
});

test('a name that nobody bears becomes a unit, and the other tasks stay as they are', async () => {
  const plan = await sample();
  const [first, ...others] = plan.tasks;
  const edited = editDuties(plan, first?.id ?? '', { lead: '新设局', co: '' }, 'zh-CN');
  expect(dutyCells(edited.tasks[0] as never, edited, 'zh-CN')).toEqual({ lead: '新设局', co: '' });
  expect(edited.tasks.slice(1)).toEqual(others);
  expect(edited.units.map(({ name }) => name)).toContain('新设局');
});

test('a unit that changes its role is believed because the user says so', async () => {
  const plan = await sample();
  const task = plan.tasks[0];
  if (!task) throw new Error('The sample has no task.');
  const { lead, co } = dutyCells(task, plan, 'zh-CN');
  const edited = editDuties(plan, task.id, { lead: co, co: lead }, 'zh-CN');
  expect(edited.tasks[0]?.assignments.map(({ role, basis }) => [role, basis])).toEqual([
    ...task.assignments.filter(({ role }) => role === 'co').map(() => ['lead', 'labelled']),
    ...task.assignments.filter(({ role }) => role === 'lead').map(() => ['co', 'labelled']),
  ]);
});
