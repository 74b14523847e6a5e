import { columnRole, type ColumnRole } from '../column-names';
import type { TableCell } from '../document';
import { splitAtWith, splitEnglishNames } from '../english-lists';
import { endsAsBody, isEnglish } from '../english-names';
import { readNumber } from '../numbering';
import { cellAt } from './cell-text';

/**
 * A table of which each row has run together on its line (7 Print a map. Harbour Office, supported by Tidewatch May 2032), under
 * its headings on one line: Action Lead Date. Read only where one column holds bodies, which the end of a sentence and the words
 * of a time part from the others.
 */
export function tableOfRunOnRows(
  lines: readonly string[],
  start: number,
): { readonly rows: readonly (readonly TableCell[])[]; readonly end: number } | undefined {
  const roles = rolesIn(lines[start] ?? '');
  if (!roles) return undefined;
  const rows: (readonly TableCell[])[] = [roles.map(({ words }) => cellAt(words, start + 1))];
  const timed = roles.some(({ role }) => role === 'deadline');
  let read = 0;
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    if (line.length > 1500 || rolesIn(line)) break;
    const row = rowOf(line, timed);
    // Short words without a stop head the rows below them.
    if (row.units === '' && line.length < 80 && !/[.!?]$/.test(line) && row.number === '') {
      if (rows.length > 1 && !lines.slice(at + 1, at + 3).some((next) => rowOf(next, timed).units !== ''))
        break;
      rows.push([cellAt(line, at + 1)]);
      continue;
    }
    if (row.units !== '') read++;
    else if (line.length > 400) break;
    const cells = { task: row.task, deadline: row.time, number: row.number };
    rows.push(
      roles.map(({ role }) => cellAt(role in cells ? cells[role as keyof typeof cells] : row.units, at + 1)),
    );
    end = at + 1;
  }
  return read >= 3 && 3 * read >= 2 * (rows.length - 1)
    ? { rows: rows.filter((row) => inTable(row, end)), end }
    : undefined;
}

function inTable([first]: readonly TableCell[], end: number): boolean {
  return (first?.place.line ?? 0) <= end;
}

interface Heading {
  readonly words: string;
  readonly role: ColumnRole;
}

/** Headings that fill a line, one blank between them: a task, one kind of bodies, perhaps a number and a time. */
function rolesIn(line: string): readonly Heading[] | undefined {
  const words = line.trim().split(' ');
  if (line.length > 80 || words.length < 2 || words.length > 10 || !/^[A-Z#]/.test(words[0] ?? ''))
    return undefined;
  return tilings(words).find(isOneOfEach);
}

/** All ways in which the words are headings one behind the other; Action Lead is one heading, or two. */
function tilings(words: readonly string[]): readonly (readonly Heading[])[] {
  if (words.length === 0) return [[]];
  return words.flatMap((_, at) => {
    const heading = words.slice(0, at + 1).join(' ');
    const role = /^[A-Z#]/.test(heading) ? columnRole(heading) : undefined;
    return role ? tilings(words.slice(at + 1)).map((rest) => [{ words: heading, role }, ...rest]) : [];
  });
}

function isOneOfEach(found: readonly Heading[]): boolean {
  const times = (...roles: readonly ColumnRole[]) => found.filter(({ role }) => roles.includes(role)).length;
  const others = found.length - times('number', 'task', 'lead', 'units', 'deadline');
  return others === 0 && times('task') === 1 && times('lead', 'units') === 1;
}

const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const time = new RegExp(
  `\\s((?:(?:By|From|Before|Until|Starts?|Commenc\\w+)\\s+)?(?:the\\s+)?(?:(?:end|start|beginning)\\s+(?:of\\s+)?)?(?:early|late|mid|spring|summer|autumn|winter|Q[1-4]|${months})?(?:[\\s-]?\\d{1,2},?)?\\s?20\\d\\d(?:(?:\\s?(?:-|–|to|and|/)\\s?)(?:20)?\\d\\d)?|Ongoing|Annual(?:ly)?|Quarterly|Complete[d]?|In progress|TBC|(?:Short|Medium|Long)[ -]term)\\.?$`,
  'i',
);

interface Row {
  readonly number: string;
  readonly task: string;
  readonly units: string;
  readonly time: string;
}

function rowOf(line: string, timed: boolean): Row {
  const numbered = readNumber(line) ?? bareNumber(line);
  const text = (numbered?.rest ?? line).trim();
  const due = timed ? time.exec(text) : null;
  const words = due ? text.slice(0, due.index).trim() : text;
  const cut = cutOf(words);
  return {
    number: numbered?.printed ?? '',
    task: words.slice(0, cut).trim(),
    units: cut < words.length ? words.slice(cut).trim() : '',
    time: due?.[1] ?? '',
  };
}

function bareNumber(line: string): { readonly printed: string; readonly rest: string } | undefined {
  const match = /^(\d{1,3})\s+(?=[A-Z])/.exec(line);
  return match ? { printed: match[1] ?? '', rest: line.slice(match[0].length) } : undefined;
}

/** Where the bodies begin: behind the last sentence, or, where it has no stop, with short names. */
function cutOf(words: string): number {
  const stops = [...words.matchAll(/[.!?)]\s+(?=[A-Z])/g)]
    .map(({ index, 0: sign }) => index + sign.length)
    .reverse();
  const behind = stops.find((at) => areBodies(words.slice(at)));
  if (behind !== undefined) return behind;
  const short = /\s((?:[A-Z][a-z]*[A-Z][A-Za-z]*)(?:(?:, | and | & |\/)[A-Z][a-z]*[A-Z][A-Za-z]*)*)$/.exec(
    words,
  );
  return short ? short.index + 1 : words.length;
}

const shortName = /^[A-Z][a-z]*[A-Z][A-Za-z&]*s?$/;

function areBodies(list: string): boolean {
  if (list.length > 300 || !isEnglish(list)) return false;
  const joint = splitAtWith(list);
  const names = [joint?.lead ?? list, joint?.partners ?? ''].flatMap((part) => splitEnglishNames(part).names);
  const plain = names.map((name) => name.replace(/\s*\([^()]*\)$/, ''));
  const sure = plain.filter((name) => shortName.test(name) || (/^[A-Z]/.test(name) && endsAsBody(name)));
  return (
    sure.length > 0 &&
    plain.every(
      (name) =>
        name.split(' ').length <= 12 &&
        !/[.!?]/.test(name) &&
        !/\b(?:will|to|is|are|be|that|which)\b/.test(name),
    )
  );
}
