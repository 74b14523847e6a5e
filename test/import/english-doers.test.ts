import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';

function planOf(...lines: string[]) {
  return readPlan(readText(['Shores Strategy', ...lines].join('\n\n')), { leadRule: 'stated' }).plan;
}

test('that the subject of a sentence leads is assumed and noted, also beside those it works with', () => {
  const { tasks, notes } = planOf('1. The Harbour Office will work with Tides Lowland to count seals.');
  expect(tasks[0]?.assignments).toEqual([
    expect.objectContaining({ printed: 'Harbour Office', role: 'lead', basis: 'assumed-order' }),
    expect.objectContaining({ printed: 'Tides Lowland', role: 'co', basis: 'labelled' }),
  ]);
  expect(notes).toContainEqual(expect.objectContaining({ kind: 'assumed-lead', words: 'Harbour Office' }));
});

test('subjects say nothing where the document says who leads', () => {
  const { tasks } = planOf(
    '1. The Council will count seals.',
    '2. Paint the beacons.\nLead: Harbour Office',
    '3. The Council will teach swimming.',
  );
  expect(tasks.flatMap(({ assignments }) => assignments.map(({ printed }) => printed))).toEqual([
    'Harbour Office',
  ]);
});

test.each([
  'Our partners will count seals.',
  'The Shores Plan will count seals.',
  'The Harbour Office will be rebuilt.',
  'The Harbour Office will benefit from new boats.',
  'Seals will return to the shore.',
])('%s names nobody who does it', (sentence) => {
  const { tasks } = planOf(`1. ${sentence}`, '2. Harbour Office will paint the beacons.');
  expect(tasks.map(({ assignments }) => assignments.length)).toEqual([0, 1]);
});

test('who wrote the document leads none of its tasks, and a note tells of the label', () => {
  const { tasks, notes } = planOf(
    'By: Harbour Consultants',
    '1. Paint the beacons.\nLead: Tides Office',
    '2. Count the seals.',
  );
  expect(tasks.map(({ assignments }) => assignments.map(({ printed }) => printed))).toEqual([
    ['Tides Office'],
    [],
  ]);
  expect(notes).toContainEqual(
    expect.objectContaining({ kind: 'unread-responsibility', words: 'By: Harbour Consultants' }),
  );
});

test('the jointly behind the last name is no part of it', () => {
  const { tasks } = planOf('1. Paint the beacons.\nLead: Harbour Office and Tides Agency jointly');
  expect(tasks[0]?.assignments.map(({ printed, role }) => `${role} ${printed}`)).toEqual([
    'lead Harbour Office',
    'lead Tides Agency',
  ]);
});
