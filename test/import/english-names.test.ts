import { abbreviated } from '../../src/import/english-register';
import { splitEnglishNames } from '../../src/import/english-lists';
import type { Block } from '../../src/import/document';
import { readPlan } from '../../src/import/import';
import { seamOf } from '../../src/import/readers/pdf-seam';
import { readText } from '../../src/import/readers/text';

test.each([
  [
    'Ministry of Lands, Housing and Urban Development, NSX',
    'Ministry of Lands, Housing and Urban Development | NSX',
  ],
  [
    'Ministry of Health and Welfare and Department of Sport',
    'Ministry of Health and Welfare | Department of Sport',
  ],
  ['Ministry of Finance and Planning and UNX', 'Ministry of Finance and Planning | UNX'],
  [
    'Department of Further and Higher Education, Research and Arts',
    'Department of Further and Higher Education, Research and Arts',
  ],
  ['Food, Farming and Fisheries Agency', 'Food, Farming and Fisheries Agency'],
  ['local councils, Lowland Rail and Lifeguards', 'local councils | Lowland Rail | Lifeguards'],
  ['County Parks and Recreation, Town Clubs', 'County Parks and Recreation | Town Clubs'],
  ['Council for Letters (CfL) and Tides Lowland', 'Council for Letters (CfL) | Tides Lowland'],
  ['Planning, Regeneration and Tourism', 'Planning, Regeneration and Tourism'],
  ['State and territory governments', 'State and territory governments'],
  ['Parish and Town Councils', 'Parish and Town Councils'],
  ['Independent and Harbour Branch Regulators', 'Independent and Harbour Branch Regulators'],
  ['NHS Lakes and Moors Integrated Care Board', 'NHS Lakes and Moors Integrated Care Board'],
  ['NHS North and NHS South', 'NHS North | NHS South'],
  ['NSX/NOAX, D/Works', 'NSX | NOAX | D/Works'],
  ['Director, People and Culture', 'Director, People and Culture'],
  ['Assistant Director, Piers, Harbour Office', 'Assistant Director, Piers | Harbour Office'],
  ['General Manager, Works; Manager, Parks', 'General Manager, Works | Manager, Parks'],
  ['Policy Officer, Harbour Manager', 'Policy Officer | Harbour Manager'],
  ['Deputy Director, Director', 'Deputy Director | Director'],
  ['HM Revenue and Customs, Harbour Office', 'HM Revenue and Customs | Harbour Office'],
  ['Parks & Rec., Friends of the Shore', 'Parks & Rec | Friends of the Shore'],
  ['schools • Tides Lowland', 'schools | Tides Lowland'],
  ['Alder Fire & Rescue, Smith & Daughters', 'Alder Fire & Rescue | Smith & Daughters'],
])('%s', (list, expected) => {
  expect(splitEnglishNames(list).names.join(' | ')).toBe(expected);
});

test('a name that stands alone elsewhere is whole', () => {
  const list = 'Housing and Planning';
  expect(splitEnglishNames(list).names).toEqual([list]);
  expect(
    splitEnglishNames(list, { whole: new Set(['Housing', 'Planning']), pairs: new Set() }).names,
  ).toEqual(['Housing', 'Planning']);
});

test('an abbreviation is of the words whose capitals it repeats', () => {
  expect(
    abbreviated('led by the Department for Letters, Learning and Skills (DLLS) and others (all)'),
  ).toEqual([['DLLS', 'Department for Letters, Learning and Skills']]);
  expect(abbreviated('A plan of ours (PDF)')).toEqual([]);
});

test('where two ways to part a list are as likely, a note says what was taken', () => {
  const { plan } = readPlan(
    readText(
      'Reading Plan\n\n1.1 Lend books\nLead: Lowland Library and Information Council\n\n1.2 Count readers\nLead: Reading Lowland',
    ),
    { leadRule: 'stated' },
  );
  expect(plan.notes).toEqual([
    expect.objectContaining({
      kind: 'split-names',
      words: 'Lowland Library and Information Council',
      place: { line: 4 },
    }),
  ]);
});

const cell = (text: string) => ({ text, rowSpan: 1, columnSpan: 1, place: {} });

test('a table that is a card is read as its lines', () => {
  const table = (...rows: string[][]): Block => ({
    kind: 'table',
    rows: rows.map((row) => row.map(cell)),
    place: {},
  });
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text, place: {} });
  const { plan } = readPlan(
    {
      blocks: [
        paragraph('Access Plan'),
        paragraph('Pillar 1: Work'),
        table(
          ['Action 1.1', 'Set goals for hiring'],
          ['Lead Department', 'Board of Tides'],
          ['Supporting Departments', 'Department of Piers\nStatistics Lowland'],
          ['Timeline', 'June 2032'],
        ),
        table(['Action 1.2', 'Print a map'], ['Lead Department', 'Statistics Lowland', 'Timeline', '2033']),
      ],
    },
    { leadRule: 'stated' },
  );
  expect(
    plan.tasks.map(({ number, title, deadline, assignments }) => [
      number,
      title,
      deadline?.date,
      assignments.map(({ role, printed }) => `${role} ${printed}`),
    ]),
  ).toEqual([
    [
      'Action 1.1',
      'Set goals for hiring',
      '2032-06-30',
      ['lead Board of Tides', 'co Department of Piers', 'co Statistics Lowland'],
    ],
    ['Action 1.2', 'Print a map', '2033-12-31', ['lead Statistics Lowland']],
  ]);
});

test('names one below the other in a cell are names of their own, unless one runs on', () => {
  const { plan } = readPlan(
    {
      blocks: [
        {
          kind: 'table',
          place: {},
          rows: [
            ['Action', 'Lead', 'Partners'],
            ['Mark the paths', 'Tidewatch', 'Board of Tides\nDepartment of\nPiers\nUNX'],
            ['Print a map', 'Tidewatch', 'UNX'],
          ].map((row) => row.map(cell)),
        },
      ],
    },
    { leadRule: 'stated' },
  );
  expect(plan.tasks[0]?.assignments.map(({ printed }) => printed)).toEqual([
    'Tidewatch',
    'Board of Tides',
    'Department of Piers',
    'UNX',
  ]);
});

test.each([
  ['co', 'Academy of Tides, Universities Council', 'Colleges of Piers', 'unknown'],
  ['co', 'Academy of Tides,', 'Universities Council', 'one'],
  ['lead', 'Ministry of Science, Technology', 'and Piers', 'one'],
  ['lead', 'Commission for', 'Tides', 'one'],
  ['number', '1.1', '1.2', 'two'],
  ['deadline', 'June 2031', '2032', 'two'],
] as const)('in a column of %s, %s over %s: %s', (role, above, below, seam) => {
  expect(seamOf(role, above, below)).toBe(seam);
});

test('a name, its abbreviation and the two together are one unit, and a note says so', () => {
  const { plan } = readPlan(
    readText(
      'Reading Plan\n\nThe Board of Letters and Tides (BLT) has agreed to it.\n\n1.1 Lend books\nLead: Board of Letters and Tides (BLT)\n\n1.2 Count readers\nLead: Reading Lowland\nPartners: BLT, local authorities\n\n1.3 Read\nLead: Board of Letters and Tides',
    ),
    { leadRule: 'stated' },
  );
  expect(plan.units.map(({ name, aliases, kind }) => [name, aliases, kind])).toEqual([
    ['Board of Letters and Tides', ['Board of Letters and Tides (BLT)', 'BLT'], 'unit'],
    ['Reading Lowland', [], 'unit'],
    ['local authorities', [], 'collective'],
  ]);
  expect(plan.notes.map(({ kind, words }) => [kind, words])).toEqual([
    ['merged-names', 'Board of Letters and Tides (BLT)'],
    ['merged-names', 'BLT'],
  ]);
});

test('a list that a page has cut off is told', () => {
  const { plan } = readPlan(
    readText(
      'Tide Plan\n\n1.1 Mark paths\nLead: Tidewatch\nPartners: Board of Tides,\n\n1.2 Print a map\nLead: Tidewatch',
    ),
    { leadRule: 'stated' },
  );
  expect(plan.notes.map(({ kind, words }) => [kind, words])).toEqual([['split-names', 'Board of Tides,']]);
});

test('headings of a table in no order are no labels of cards', () => {
  const { plan } = readPlan(
    readText(
      'Tide Plan\n\nLead\n\nPartners\n\nTimescale\n\nMark paths\n\nTidewatch\n\nLead\n\nPartners\n\nTimescale\n\nPrint\n\nBoard of Tides\n\nLead\n\nPartners\n\nTimescale\n\nRead',
    ),
    { leadRule: 'stated' },
  );
  expect(plan.tasks).toEqual([]);
});

test('the title stands above what speaks of the plan, and ends with its years or with no more than its own line', () => {
  const titleOf = (text: string) => readPlan(readText(text), { leadRule: 'stated' }).plan.title;
  const action = '\n\n1.1 Mark paths\nLead: Tidewatch';
  expect(
    titleOf(
      `Lowland Tide Plan 2031-2034\n\nForeword\n\nWe thank all.\n\nHow to read this plan\n\nEach action has a lead.${action}`,
    ),
  ).toBe('Lowland Tide Plan 2031-2034');
  expect(titleOf(`Lowland Tide Plan\n\nA2. Expand the tide program\nLead: Tidewatch${action}`)).toBe(
    'Lowland Tide Plan',
  );
});

test('a time in a cell keeps its blanks', () => {
  const { plan } = readPlan(
    readText(
      'Tide Plan\n\nAction | Lead | Date\nMark paths | Tidewatch | Q2 2032\nPrint a map | Board of Tides | Q3 2032',
    ),
    {
      leadRule: 'stated',
    },
  );
  expect(plan.tasks.map(({ deadline }) => deadline)).toEqual([
    { text: 'Q2 2032', date: '2032-06-30' },
    { text: 'Q3 2032', date: '2032-09-30' },
  ]);
});
