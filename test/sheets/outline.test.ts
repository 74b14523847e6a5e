import type { Plan } from '../../src/plan/plan';
import { outline, sectionTitle, taskNumbers } from '../../src/sheets/outline';
import { samplePlan } from './sample-plan';

const shape = (plan: Plan) =>
  outline(plan).entries.map((entry) =>
    entry.kind === 'section' ? `${'#'.repeat(entry.depth + 1)} ${entry.section.id}` : entry.task.id,
  );

test('each section’s heading, its tasks, the sections within it', () => {
  expect(shape(samplePlan)).toEqual([
    '# s-facilities',
    't-1',
    't-2',
    't-3',
    '# s-campus',
    't-4',
    't-5',
    't-6',
    '# s-support',
    '## s-money',
    't-7',
    't-8',
  ]);
  expect(outline(samplePlan).chapters.map(({ id }) => id)).toEqual(['s-facilities', 's-campus', 's-support']);
});

test('tasks of one section are brought together, empty sections left out', () => {
  const [first, ...rest] = samplePlan.tasks;
  const plan = {
    ...samplePlan,
    tasks: [...rest.filter(({ section }) => section !== 's-campus'), ...(first ? [first] : [])],
  };
  expect(shape(plan)).toEqual([
    '# s-facilities',
    't-2',
    't-3',
    't-1',
    '# s-support',
    '## s-money',
    't-7',
    't-8',
  ]);
});

test('where all stands under one section, the sections within it are the chapters', () => {
  const plan: Plan = {
    ...samplePlan,
    sections: [
      { id: 's-all', number: '', title: '重点任务', kind: 'section' },
      ...samplePlan.sections.map((section) => ({ ...section, parent: section.parent ?? 's-all' })),
    ],
  };
  expect(outline(plan).chapters).toHaveLength(3);
  expect(outline(plan).entries.map(({ chapter }) => chapter)).toEqual([
    -1, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2,
  ]);
});

test.each([
  ['一、', '总则', '一、总则'],
  ['一', '总则', '一、总则'],
  ['（二）', '行动', '（二）行动'],
  ['3', 'Goals', '3 Goals'],
  ['', '总则', '总则'],
  ['四、', '', '四、'],
])('section %j %j is headed %j', (number, title, heading) =>
  expect(sectionTitle({ id: 's', number, title, kind: 'section' })).toBe(heading),
);

test('numbers are as printed, or counted through where they are lost or not the only ones', () => {
  expect([...taskNumbers(samplePlan).values()]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  const lost = {
    ...samplePlan,
    tasks: samplePlan.tasks.map((task) => ({ ...task, number: task.id === 't-2' ? '' : '（一）' })),
  };
  expect([...taskNumbers(lost).values()]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  const odd = {
    ...samplePlan,
    tasks: samplePlan.tasks.map((task, index) => ({ ...task, number: `（${index + 3}）` })),
  };
  expect(taskNumbers(odd).get('t-1')).toBe('（3）');
});
