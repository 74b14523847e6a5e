import { columnRole } from './column-names';
import type { Table, TableCell } from './document';
import type { Party } from './duty-clause';
import { holdsBody, isEnglish } from './english-names';
import { readNumber } from './numbering';
import { findRaci, readRaci, type RaciColumns } from './raci';
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

/** Words that stand in the cells themselves. */
const words: readonly (readonly [RegExp, MarkRole])[] = [
  [/^(?:牵头|牽頭|主办|主辦|主责)(?:单位|部门)?$/, 'lead'],
  [/^(?:配合|协办|協辦|协助|参与|參與|参加|支持)(?:单位|部门)?$/, 'co'],
  [/^(?:co-?)?lead(?:s|ing)?(?: agency)?$/i, 'lead'],
  [/^(?:support(?:s|ing)?|partner|participates|contributes|assists)$/i, 'co'],
];

/** A cell that says what a body does: Lead, Support. */
export function isRoleWord(text: string): boolean {
  return words.some(([pattern]) => pattern.test(text.trim()));
}

/** Whether the cells of a column say nothing but what its body does, whatever the body's name. */
function holdsRoles(
  rows: readonly (readonly TableCell[])[],
  column: number,
  letters: ReadonlySet<string>,
): boolean {
  const filled = rows
    .flatMap((row) => (isBand(row) ? [] : (row[column]?.text.trim() ?? '')))
    .filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => isRoleWord(text) || letters.has(text));
}

/** L = Lead, S = Support; not the letters of RACI, of which two answer for a task. */
function lettersOf(text: string): readonly (readonly [string, MarkRole])[] {
  if (/\b(?:accountable|consulted)\b/i.test(text)) return [];
  const letters = /(?<![A-Za-z])([A-Z])\s*(?:=|:|–|-)\s*(lead|support|partner|participat|contribut|assist)/gi;
  return [...text.matchAll(letters)].map(
    ([, letter = '', word = '']) => [letter, /^lead/i.test(word) ? 'lead' : 'co'] as const,
  );
}

/** Reads a legend such as ★牵头 ●配合; `undefined` where the text explains no mark. */
function legendOf(text: string): ReadonlyMap<string, MarkRole> | undefined {
  const found = [
    ...text.matchAll(
      /([●◎○★☆▲△■□◆◇√✓])\s*(?:为|表示|代表|：|:|—|-)?\s*(推定牵头|牵头|主办|主责|配合|责任|协办|参与|参加|支持)/g,
    ),
  ];
  const letters = lettersOf(text);
  if (found.length === 0 && letters.length === 0) return undefined;
  const signs = found.map(
    ([, sign = '', word = '']) => [sign, /牵头|主/.test(word) ? 'lead' : 'co'] as const,
  );
  return new Map<string, MarkRole>([...signs, ...letters]);
}

/** The tasks of a matrix whose columns are units and whose cells hold marks. `legend`: the text that may explain them. */
export function readMatrixTasks(table: Table, legend: string, sectionTitle: string): FoundTask[] | undefined {
  const grid = fillSpans(table);
  const raci = findRaci(grid);
  const at = raci?.header ?? grid.findIndex((row) => row.some(({ text }) => columnRole(text) === 'task'));
  const header = grid[at];
  if (!header) return undefined;
  const roles = header.map(({ text }) => columnRole(text));
  const letters = new Set(lettersOf(legend).map(([letter]) => letter));
  const unitColumns = header.flatMap(({ text }, column) =>
    roles[column] === undefined && (namesUnit(text) || holdsRoles(grid.slice(at + 1), column, letters))
      ? [column]
      : [],
  );
  if (!raci && unitColumns.length < 3) return undefined;
  const marks = legendOf(legend) ?? new Map(customary);
  const readRow = (row: readonly TableCell[]) =>
    raci
      ? readRaci(header, row, raci.columns)
      : { parties: unitColumns.flatMap((column) => partyOf(header[column], row[column], marks)), asides: '' };
  const task = roles.includes('task') ? roles.indexOf('task') : longestColumn(grid.slice(at + 1), raci);
  const section: FoundSection = { number: '', title: sectionTitle };
  const sections = new Map<string, FoundSection>();
  let category = '';
  return grid.slice(at + 1).flatMap((row): FoundTask[] => {
    const cell = row[task];
    if (isBand(row)) category = row[0]?.text ?? '';
    else category = row[roles.indexOf('category')]?.text || category;
    if (!cell || cell.text === '' || isBand(row)) return [];
    const { parties, asides } = readRow(row);
    const holder = category === '' ? section : (sections.get(category) ?? { number: '', title: category });
    if (category !== '') sections.set(category, holder);
    const own = readNumber(cell.text);
    const text = own?.rest ?? cell.text;
    const duties = { parties, open: '', shared: false };
    const letters = raci ? { letters: { place: header[0]?.place ?? {}, asides } } : {};
    const convention = raci ? 'raci' : 'matrix';
    const clause = { duties, convention, place: cell.place, inherited: false, ...letters };
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

/** One text over all columns heads the rows below it. */
function isBand(row: readonly TableCell[]): boolean {
  const [first] = row;
  return row.length > 2 && first !== undefined && row.every((cell) => cell === first);
}

/** Where no heading names the tasks, they are the longest words beside the letters. */
function longestColumn(rows: readonly (readonly TableCell[])[], raci: RaciColumns | undefined): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const lengthOf = (at: number) => rows.reduce((sum, row) => sum + (row[at]?.text.length ?? 0), 0);
  const [longest = 0] = Array.from({ length: width }, (_, at) => at)
    .filter((at) => !raci?.columns.includes(at))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  return longest;
}

/** A heading that is the name of a body, in either language. */
export function namesUnit(heading: string): boolean {
  return looksLikeUnit(withoutLayoutSpaces(heading)) || (isEnglish(heading) && holdsBody(heading));
}

function partyOf(
  heading: TableCell | undefined,
  cell: TableCell | undefined,
  marks: ReadonlyMap<string, MarkRole>,
): Party[] {
  const text = cell?.text.trim() ?? '';
  const role =
    words.find(([pattern]) => pattern.test(text))?.[1] ??
    (/^[A-Za-z]{2}/.test(text) ? undefined : marks.get(text.charAt(0)));
  const printed = heading?.text ?? '';
  const name = isEnglish(printed) ? printed.trim() : withoutLayoutSpaces(printed);
  return role && name !== '' ? [{ printed: name, name, marked: false, role }] : [];
}
