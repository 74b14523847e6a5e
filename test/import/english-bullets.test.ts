import { readPlan } from '../../src/import/import';
import { readText } from '../../src/import/readers/text';

test('bullets with a label below each are the tasks, and not what heads them', () => {
  const { tasks } = readPlan(
    readText(
      [
        'Shores Plan',
        'Issue 1. Foster beacons',
        'Outcome: Beacons are painted',
        '• Train the painters.',
        'Responsibility: Harbour Office',
        '• Buy the paint.',
        'Responsibility: Tides Lowland',
        '• Name the keepers.',
        'Responsibility: Beacons Department',
      ].join('\n'),
    ),
    { leadRule: 'stated' },
  ).plan;
  expect(tasks.map(({ title }) => title)).toEqual([
    'Train the painters.',
    'Buy the paint.',
    'Name the keepers.',
  ]);
});

test('labels below their items are no labels of the next ones, where the last item has none', () => {
  const { tasks } = readPlan(
    readText(
      [
        'Shores Plan\nOwner: Policy Team',
        '1. Paint the beacons.\nLead: Harbour Office',
        '2. Count the seals.\nLead: Tides Lowland',
        '3. Teach swimming.',
      ].join('\n\n'),
    ),
    { leadRule: 'stated' },
  ).plan;
  expect(tasks.map(({ assignments }) => assignments.map(({ printed }) => printed).join())).toEqual([
    'Harbour Office',
    'Tides Lowland',
    '',
  ]);
});
