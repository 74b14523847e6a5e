import { columnRole } from './column-names';
import type { Table, TableCell } from './document';
import type { Party } from './duty-clause';
import { readNumber } from './numbering';
import { fillSpans } from './table-grid';
import type { FoundSection, FoundTask } from './tasks';
import { firstSentence, withoutLayoutSpaces } from './title';
import { looksLikeUnit } from './unit-names';

/** What a mark in a matrix says. */
type MarkRole = Party['role'];

/** Marks by custom; a legend in the text wins over them. */
const customary: readonly (readonly [string, MarkRole])[] = [
  ['●', 'lead'],
  ['◎', 'lead'],
  ['★', 'lead'],
  ['▲', 'lead'],
  ['○', 'co'],
  ['☆', 'co'],
  ['△', 'co'],
  ['√', 'unranked'],
  ['✓', 'unranked'],
];

/** Reads a legend such as ★牵头 ●配合; `undefined` where the text explains no mark. */
function legendOf(text: string): ReadonlyMap<string, MarkRole> | undefined {
  const found = [
    ...text.matchAll(
      /([●◎○★☆▲△■□◆◇√✓])\s*(?:为|表示|代表|：|:|—|-)?\s*(推定牵头|牵头|主办|主责|配合|责任|协办|参与|参加|支持)/g,
    ),
  ];
  if (found.length === 0) return undefined;
  return new Map(
    found.map(([, sign = '', word = '']) => [sign, /牵头|主/.test(word) ? 'lead' : 'co'] as const),
  );
}

/** The tasks of a matrix whose columns are units and whose cells hold marks. `legend`: the text that may explain them. */
export function readMatrixTasks(table: Table, legend: string, sectionTitle: string): FoundTask[] | undefined {
  const grid = fillSpans(table);
  const at = grid.findIndex((row) => row.some(({ text }) => columnRole(text) === 'task'));
  const header = grid[at];
  if (!header) return undefined;
  const roles = header.map(({ text }) => columnRole(text));
  const unitColumns = header.flatMap(({ text }, column) =>
    roles[column] === undefined && looksLikeUnit(withoutLayoutSpaces(text)) ? [column] : [],
  );
  if (unitColumns.length < 3) return undefined;
  const marks = legendOf(legend) ?? new Map(customary);
  const task = roles.indexOf('task');
  const section: FoundSection = { number: '', title: sectionTitle };
  const sections = new Map<string, FoundSection>();
  let category = '';
  return grid.slice(at + 1).flatMap((row): FoundTask[] => {
    const cell = row[task];
    category = row[roles.indexOf('category')]?.text || category;
    if (!cell || cell.text === '') return [];
    const parties = unitColumns.flatMap((column) => partyOf(header[column], row[column], marks));
    const holder = category === '' ? section : (sections.get(category) ?? { number: '', title: category });
    if (category !== '') sections.set(category, holder);
    const own = readNumber(cell.text);
    const text = own?.rest ?? cell.text;
    const duties = { parties, open: '', shared: false };
    const clause = { duties, convention: 'matrix', place: cell.place, inherited: false };
    return [
      {
        section: holder,
        number: row[roles.indexOf('number')]?.text || (own?.printed ?? ''),
        title: firstSentence(text),
        text,
        clauses: parties.length > 0 ? [clause] : [],
        place: cell.place,
      },
    ];
  });
}

function partyOf(
  heading: TableCell | undefined,
  cell: TableCell | undefined,
  marks: ReadonlyMap<string, MarkRole>,
): Party[] {
  const role = marks.get(cell?.text.trim().charAt(0) ?? '');
  const name = withoutLayoutSpaces(heading?.text ?? '');
  return role && name !== '' ? [{ printed: name, name, marked: false, role }] : [];
}
