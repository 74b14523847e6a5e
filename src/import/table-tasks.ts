import { splitterOutside } from './brackets';
import { readDuties, readList, type Duties, type Party } from './duty-clause';
import { findLabels } from './duty-words';
import { withEnglishLine } from './english-lists';
import { isEnglish } from './english-names';
import { chosenHeader, type ChosenColumns } from './chosen-columns';
import { columnRole, columnRoles, type ColumnRole } from './column-names';
import type { Table, TableCell } from './document';
import { fillSpans, withRepeated } from './table-grid';
import { readNumber } from './numbering';
import { withoutClauses, type FoundClause } from './outline';
import type { Place } from '../plan/plan';
import { signsOf } from './signs';
import { bracketVerbs } from './conventions/bracket-verbs';
import type { FoundSection, FoundTask } from './tasks';
import { firstSentence, withoutLayoutSpaces } from './title';
import { isBareEnding, isBareLevel } from './unit-names';

/**
 * The tasks of a responsibility table: a column of tasks, and one or more of units, whatever their order and however many
 * rows the headings take. A merged cell holds for all the rows it spans; an empty category goes on.
 */
export function readTaskTable(
  table: Table,
  sectionTitle: string,
  columns?: ChosenColumns,
): FoundTask[] | undefined {
  const grid = withHeadingOfNumbers(withRepeated(fillSpans(table)));
  const header = (columns && chosenHeader(grid, columns)) ?? findHeader(grid);
  if (!header) return undefined;
  const roles = header.roles.map((role, at) =>
    role === 'task' && holdsCodes(grid, at, header.end) ? 'number' : role,
  );
  const column = (role: ColumnRole) => roles.indexOf(role);
  const taskColumns = roles.flatMap((role, at) => (role === 'task' ? [at] : []));
  const taskColumn = taskColumnOf(grid, taskColumns, header.end) ?? column('detail');
  if (taskColumn < 0 || !roles.some((role) => role === 'lead' || role === 'units' || role === 'co'))
    return undefined;
  // Where a task spans several rows of measures, the measures are the rows and the task is their category.
  const detail = column('detail');
  const measures = detail >= 0 && detail !== taskColumn && spansRows(grid, taskColumn, detail, header.end);
  const title = measures ? detail : taskColumn;
  const categories = [
    ...roles.flatMap((role, at) => (role === 'category' ? [at] : [])),
    ...taskColumns.filter((at) => at < title),
    ...(measures ? [taskColumn] : []),
  ].sort((a, b) => a - b);

  const sections = new Map<string, FoundSection>();
  const tasks: FoundTask[] = [];
  let band = '';
  let category: string[] = [];
  let above: readonly TableCell[] = [];
  let fromBand = '';
  let lastNumber: TableCell | undefined;
  let leads: readonly TableCell[] = [];
  for (const row of grid.slice(header.end)) {
    const text = row[title]?.text ?? '';
    const filled = row.filter((cell, at) => cell.text !== '' && row.indexOf(cell) === at);
    if (filled.length === 0 || isHeaderAgain(row, roles)) continue;
    if (isBand(row, filled)) {
      band =
        filled.length === 2
          ? `${(filled[0]?.text ?? '').replace('、', '')}、${filled[1]?.text ?? ''}`
          : (filled[0]?.text ?? '');
      leads = [];
      category = [];
      continue;
    }
    // A row without a task of its own, or with one cell merged with the row above, goes on with the task above.
    const merged = text !== '' && !measures && row[title] === above[title];
    above = row;
    const previous = tasks[tasks.length - 1];
    // A row with a number of its own is no part of the row above, even where its task is not to be seen.
    const counted = row[column('number')];
    const unseen = row[title]?.text === '' && counted && counted.text !== '' && counted !== lastNumber;
    lastNumber = counted;
    const words = unseen ? counted.text : text;
    if (words === '' || (merged && previous)) {
      const more = previous && fromBand === band ? clauseOf(row, roles) : undefined;
      if (more && previous && more.duties.parties.length > 0)
        tasks[tasks.length - 1] = { ...previous, clauses: [...previous.clauses, more] };
      continue;
    }
    fromBand = band;
    category = categories.map((at, index) => row[at]?.text || (category[index] ?? ''));
    const name = category.find((words) => words !== '') ?? (band || sectionTitle);
    const numbered = readNumber(name);
    const key = category.join('\n') || name;
    const section = sections.get(key) ?? {
      number: numbered?.printed ?? '',
      title: withoutLayoutSpaces(numbered?.rest ?? name),
    };
    sections.set(key, section);
    const own = readNumber(words);
    const printed = row[column('number')]?.text ?? '';
    const clause = clauseOf(row, roles);
    const lead = leadAbove(row, roles, leads, categories);
    // Where a category begins, nobody leads who is not named there.
    const goesOn = categories.every((at) => row[at]?.text === '');
    leads = leadCells(row, roles) ?? (goesOn ? leads : []);
    const said = dutiesIn(own?.rest ?? words, clause, (row[title] as TableCell).place);
    const body = said.text;
    const explained = detail >= 0 ? detail : taskColumns.find((at) => at > title);
    const more = explained !== undefined && !measures ? (row[explained]?.text ?? '') : '';
    // The words of a measure begin with the task that it is a part of.
    const whole = measures ? row[taskColumn]?.text || category[categories.indexOf(taskColumn)] || '' : '';
    tasks.push({
      section,
      number: printed !== '' ? printed : (own?.printed ?? ''),
      title: firstSentence(body)
        .replace(/[:：；;，,]$/, '')
        .replace(/(?<=[a-z\d)])\.$/, '')
        .trim(),
      text: [...new Set([whole, body, more])].filter((words) => words !== '').join('\n'),
      clauses: [...(lead ? [lead] : []), ...(clause ? [clause] : []), ...said.clauses],
      place: (row[title] as TableCell).place,
    });
  }
  return tasks.length > 0 ? tasks : undefined;
}

/** 举办科技节（乙局配合）: duties that the cell of the task names beside its columns, which decide who leads. */
function dutiesIn(
  text: string,
  ofColumns: FoundClause | undefined,
  place: Place,
): { readonly text: string; readonly clauses: readonly FoundClause[] } {
  const led = ofColumns?.duties.parties.some(({ role }) => role === 'lead') ?? false;
  const found = bracketVerbs
    .find(text, signsOf(text))
    .filter(({ duties: { parties } }) =>
      parties.every(({ role }) => role === 'co' || (role === 'lead' && !led)),
    );
  const clauses = found.map((clause) => ({
    duties: clause.duties,
    convention: bracketVerbs.id,
    place,
    inherited: false,
  }));
  return { text: found.length > 0 ? withoutClauses(text, found) : text, clauses };
}

/** LU-1, 2.3, A1: what numbers a row. */
const code = /^(?:[A-Z]{1,4}[-. ]?)?\d{1,3}(?:[.-]\w{1,2}){0,2}[.)]?$/;

function holdsCodes(grid: readonly (readonly TableCell[])[], column: number, from: number): boolean {
  const cells = grid.slice(from).flatMap((row) => row[column] ?? []);
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 0 && filled.every(({ text }) => code.test(text.trim()));
}

/** A heading over two columns, of numbers and of tasks, may have lost the blank half: every row is longer by its code. */
function withHeadingOfNumbers(grid: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] {
  const [head, ...rows] = grid;
  const [first] = head ?? [];
  const width = lastFilled(head ?? []);
  const full = rows.filter((row) => lastFilled(row) === width + 1);
  if (!head || !first || full.length * 2 <= rows.length || !holdsCodes(full, 0, 0)) return grid;
  return [[{ ...first, text: '' }, ...head.slice(0, width + 1)], ...rows];
}

function lastFilled(row: readonly TableCell[]): number {
  return row.reduce((last, { text }, at) => (text === '' ? last : at), -1);
}

/** Of several columns of tasks the last, unless the first names each row on its own: then the next ones only explain it. */
function taskColumnOf(
  grid: readonly (readonly TableCell[])[],
  columns: readonly number[],
  from: number,
): number | undefined {
  const [first] = columns;
  const last = columns[columns.length - 1];
  if (first === undefined || last === undefined || first === last) return first;
  const rows = grid.slice(from).filter((row) => (row[last]?.text ?? '') !== '');
  const named = rows.filter((row, at) => {
    const cell = row[first];
    return cell && cell.text !== '' && cell.text.length <= 40 && cell.text !== rows[at - 1]?.[first]?.text;
  });
  return rows.length > 0 && named.length === rows.length ? first : last;
}

/** The first row, or the first two together, whose headings name tasks and units. */
function findHeader(
  grid: readonly (readonly TableCell[])[],
): { readonly roles: (ColumnRole | undefined)[]; readonly end: number } | undefined {
  for (let at = 0; at < Math.min(grid.length, 6); at++) {
    const row = grid[at] ?? [];
    const below = grid[at + 1] ?? [];
    const single = columnRoles(row.map(({ text }) => text));
    const double = single.map((role, column) => {
      const under = below[column];
      return (under && under.text !== row[column]?.text ? columnRole(under.text) : undefined) ?? role;
    });
    const underHeadings = below.filter(
      ({ text }, column) => text !== row[column]?.text && columnRole(text),
    ).length;
    if (underHeadings >= 2 && isHeader(double)) return { roles: double, end: at + 2 };
    if (isHeader(single)) return { roles: single, end: at + 1 };
  }
  return undefined;
}

function isHeader(roles: readonly (ColumnRole | undefined)[]): boolean {
  const has = (role: ColumnRole) => roles.includes(role);
  return (has('task') || has('detail')) && (has('lead') || has('units') || has('co'));
}

function isHeaderAgain(row: readonly TableCell[], roles: readonly (ColumnRole | undefined)[]): boolean {
  const known = row.filter(({ text }) => columnRole(text) !== undefined).length;
  return (
    row.filter(({ text }, at) => roles[at] !== undefined && columnRole(text) === roles[at]).length >= 2 ||
    (known >= 3 && row.every(({ text }) => text === '' || columnRole(text) !== undefined))
  );
}

/** No goal over the whole width of a table takes more signs. */
const longestBand = 160;

/** GOAL OS-3: Keep the shore open. */
const heads = /^(?:goal|objective|priority|theme|pillar|focus area|outcome|part|section)\s+[A-Z\d]/i;

/** A row of one cell, or of one text over all columns, heads the rows below it. */
function isBand(row: readonly TableCell[], filled: readonly TableCell[]): boolean {
  const [only, title] = filled;
  // 一 | 推动协同发展: the number of a group stands in the column that counts the rows.
  if (
    filled.length === 2 &&
    row.indexOf(only as TableCell) === 0 &&
    row.indexOf(title as TableCell) === 1 &&
    /^[一二三四五六七八九十]{1,3}、?$/.test(only?.text ?? '')
  )
    return true;
  return (
    filled.length === 1 &&
    only !== undefined &&
    (only.columnSpan >= row.length - 1 || row.length > 2) &&
    only.text.length <= (only.columnSpan >= row.length || heads.test(only.text) ? longestBand : 60) &&
    row.indexOf(only) === 0
  );
}

function spansRows(
  grid: readonly (readonly TableCell[])[],
  task: number,
  detail: number,
  from: number,
): boolean {
  let spanned = 0;
  for (let at = from + 1; at < grid.length; at++) {
    const [above, here] = [grid[at - 1]?.[task], grid[at]?.[task]];
    if ((here === above || here?.text === '') && (grid[at]?.[detail]?.text ?? '') !== '') spanned++;
  }
  return spanned > 0;
}

function leadCells(
  row: readonly TableCell[],
  roles: readonly (ColumnRole | undefined)[],
): readonly TableCell[] | undefined {
  const cells = row.filter(({ text }, at) => roles[at] === 'lead' && text !== '');
  return cells.length > 0 ? cells : undefined;
}

/** Merged cells of a flattened table are blank from their second row on, the one of the lead like the one of the category. */
function leadAbove(
  row: readonly TableCell[],
  roles: readonly (ColumnRole | undefined)[],
  above: readonly TableCell[],
  categories: readonly number[],
): FoundClause | undefined {
  const [first] = above;
  const goesOn = categories.length > 0 && categories.every((at) => row[at]?.text === '');
  if (!first || !goesOn || leadCells(row, roles) || !roles.includes('lead')) return undefined;
  const list = readList(above.map(({ text }) => text).join('、'), 'lead');
  return { duties: list, convention: 'table', place: first.place, inherited: true };
}

const splitNames = splitterOutside('、，,；;');

/** A line break in a cell separates names, unless the list runs on over it or it stands inside a name (市 and 甲局). */
function joinedLines(text: string): string {
  const [first = '', ...lines] = text.split(/\s*\n\s*/);
  if (isEnglish(text)) return lines.reduce(withEnglishLine, first);
  return lines.reduce((list, line) => {
    const last = splitNames(list).at(-1) ?? '';
    const [next = ''] = splitNames(line);
    const level = /^[一-鿿]/.test(last) && isBareLevel(last) && !last.startsWith('各');
    return list + (last === '' || level || isBareEnding(next) ? '' : '、') + line;
  }, first);
}

/** Harbour Office 2027 & ongoing: a time that ends an English cell of names is when they do it. */
const endsWithTime =
  /(?:^|[\s;,(])((?:by |from |Q[1-4] |FY ?)?20\d\d(?: ?[-–—&/] ?(?:20)?\d\d)?(?:,? (?:&|and) ongoing)?|ongoing|(?:short|medium|mid|long|near)(?:[- ]term))\)?$/i;

function withoutTime(text: string): { readonly names: string; readonly time: string } {
  const match = isEnglish(text) ? endsWithTime.exec(text) : null;
  if (!match?.[1]) return { names: text, time: '' };
  return { names: text.slice(0, match.index).trim(), time: match[1] };
}

/** Duty Chair, Support: Press Office. Before the first label of an English cell stand those whom the column names. */
function spokenIn(words: string, role: 'lead' | 'co'): Duties {
  const spoken = readDuties(words);
  const [label] = isEnglish(words) ? findLabels(words) : [];
  if (!label || label.start === 0 || spoken.parties.some(({ role }) => role !== 'co')) return spoken;
  const before = readList(words.slice(0, label.start).replace(/[\s,;|–—-]+$/, ''), role);
  return { ...spoken, parties: [...before.parties, ...spoken.parties] };
}

/** The units of a row: each column gives its role; 无 is nobody. */
function clauseOf(
  row: readonly TableCell[],
  roles: readonly (ColumnRole | undefined)[],
): FoundClause | undefined {
  const hasLead = roles.includes('lead');
  const parties: Party[] = [];
  let open = '';
  let shared = false;
  let deadline: Duties['deadline'];
  let place = row[0]?.place ?? {};
  roles.forEach((role, at) => {
    const cell = row[at];
    if (!cell || cell.text === '' || row.indexOf(cell) < at) return;
    if (role === 'deadline')
      deadline = { text: cell.text.replace(/\s+/g, /[A-Za-z]/.test(cell.text) ? ' ' : '') };
    if (role !== 'lead' && role !== 'co' && role !== 'units') return;
    place = cell.place;
    const { names, time } = withoutTime(cell.text);
    if (time !== '') deadline ??= { text: time };
    const words = joinedLines(names);
    const spoken = spokenIn(words, hasLead ? 'co' : 'lead');
    // Beside a column of partners, an English column of the responsible names those who lead.
    const first = roles.includes('co') && isEnglish(words) ? 'lead' : 'unranked';
    const silent = readList(words, role === 'units' ? (hasLead ? 'co' : first) : role);
    const list =
      role === 'units' && spoken.parties.some((party) => party.role !== 'unranked') ? spoken : silent;
    open ||= list.open;
    shared ||= list.shared;
    parties.push(...list.parties);
  });
  if (parties.length === 0 && !deadline) return undefined;
  const duties = { parties, open, shared, ...(deadline ? { deadline } : {}) };
  return { duties, convention: 'table', place, inherited: false };
}
