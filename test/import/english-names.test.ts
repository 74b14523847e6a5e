import { abbreviated } from '../../src/import/english-register';
import { splitEnglishNames } from '../../src/import/english-lists';
import { readPlan } from '../../src/import/import';
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
  ['NSX/NOAX, D/Works', 'NSX | NOAX | D/Works'],
  ['schools • Tides Lowland', 'schools | Tides Lowland'],
  ['Alder Fire & Rescue, Smith & Daughters', 'Alder Fire & Rescue | Smith & Daughters'],
])('%s', (list, expected) => {
  expect(splitEnglishNames(list).names.join(' | ')).toBe(expected);
});

test('a name that stands alone elsewhere is whole', () => {
  const list = 'Housing and Planning';
  expect(splitEnglishNames(list).names).toEqual([list]);
  expect(splitEnglishNames(list, new Set(['Housing', 'Planning'])).names).toEqual(['Housing', 'Planning']);
});

test('an abbreviation is of the words whose capitals it repeats', () => {
  expect(
    abbreviated('led by the Department for Letters, Learning and Skills (DLLS) and others (all)'),
  ).toEqual(['Department for Letters, Learning and Skills']);
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
