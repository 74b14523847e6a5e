import type { Block } from '../../src/import/document';
import { readPlan } from '../../src/import/import';

/** A table whose rows of one text are one cell over all its columns. */
function planOf(...rows: (string[] | string)[]) {
  const width = Math.max(...rows.map((row) => (typeof row === 'string' ? 0 : row.length)));
  const table: Block = {
    kind: 'table',
    rows: rows.map((row) =>
      typeof row === 'string'
        ? [{ text: row, rowSpan: 1, columnSpan: width, place: {} }]
        : row.map((text) => ({ text, rowSpan: 1, columnSpan: 1, place: {} })),
    ),
    place: {},
  };
  const title: Block = { kind: 'paragraph', text: 'Shore Action Plan', place: {} };
  const { plan } = readPlan({ blocks: [title, table] }, { leadRule: 'stated' });
  return plan.tasks.map(({ title: words, assignments, deadline }) => ({
    title: words,
    units: assignments.map(({ role, printed }) => `${role} ${printed}`),
    due: deadline?.text,
  }));
}

test('a long goal over the whole width of a table heads the rows below it and is no task', () => {
  const goal = '1. Make the shore a place where everybody who lives on it can swim, sail and fish in safety';
  expect(
    planOf(['Number', 'Action', 'Lead'], goal, ['1.1', 'Survey the sea wall', 'Harbour Office']),
  ).toEqual([{ title: 'Survey the sea wall', units: ['lead Harbour Office'], due: undefined }]);
});

test('a time below the names of a cell is when they do it', () => {
  expect(
    planOf(
      ['#', 'Action', 'Responsible Department / Timeframe'],
      ['1', 'Survey the sea wall', 'Harbour Office\n2027 & ongoing'],
    ),
  ).toEqual([{ title: 'Survey the sea wall', units: ['lead Harbour Office'], due: '2027 & ongoing' }]);
});

test('sub-activities are the tasks of a table that also names activities', () => {
  expect(
    planOf(
      ['Objective', 'Activity', 'Sub-activity', 'Lead'],
      ['Safe shores', '1 Beacons', 'Paint the beacons', 'Harbour Office'],
      ['', '', 'Name their keepers', 'Tides Lowland'],
    ).map(({ title, units }) => [title, ...units]),
  ).toEqual([
    ['Paint the beacons', 'lead Harbour Office'],
    ['Name their keepers', 'lead Tides Lowland'],
  ]);
});

test('a long goal alone in its row heads the rows below it, though it spans no column', () => {
  const goal =
    'GOAL OS-3: Keep the shore open to everybody who lives on it, and safe for those who sail from it';
  expect(
    planOf(['Ref #', 'Action', 'Lead'], [goal, '', ''], ['3.1', 'Survey the sea wall', 'Harbour Office']).map(
      ({ title }) => title,
    ),
  ).toEqual(['Survey the sea wall']);
});
