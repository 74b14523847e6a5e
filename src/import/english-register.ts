import type { Note } from '../plan/plan';
import type { Block } from './document';
import { leadMark, supportMark, withoutRoleMark, type Duties, type Party } from './duty-clause';
import {
  nameKey,
  partedForSure,
  piecesOf,
  splitEnglishNames,
  standsForItself,
  type KnownNames,
} from './english-lists';
import type { FoundTask } from './tasks';
import { englishUnits, type PrintedUnit } from './unit-list';

export interface SettledTasks {
  readonly tasks: readonly FoundTask[];
  /** The whole names that the document gives abbreviations, by these. */
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
}

/**
 * Cuts the English lists of all tasks anew, by the names that the document shows to be whole: those that stand alone in
 * some list, and those it gives an abbreviation. Where two ways to cut a list stay as likely, a note says so.
 */
export function settleEnglishNames(tasks: readonly FoundTask[], blocks: readonly Block[]): SettledTasks {
  const lists = new Set<string>();
  for (const { clauses } of tasks)
    for (const { duties } of clauses) for (const { list } of duties.parties) if (list) lists.add(list);
  if (lists.size === 0) return { tasks, abbreviations: new Map(), notes: [] };
  const abbreviations = abbreviationsIn(blocks);
  const known = knownNames(lists, [...abbreviations.values()]);
  const read = new Map([...lists].map((list) => [list, splitEnglishNames(list, known)]));
  const notes: Note[] = [];
  const settle = (duties: Duties): Duties => {
    const parties = runsOf(duties.parties).flatMap((run) => {
      const [{ list } = { list: undefined }] = run;
      const cut = list === undefined ? undefined : read.get(list);
      return list === undefined || !cut ? run : withRoles(englishUnits(list, cut), run);
    });
    return { ...duties, parties };
  };
  const settled = tasks.map((task) => ({
    ...task,
    clauses: task.clauses.map((clause) => {
      for (const list of new Set(clause.duties.parties.map((party) => party.list)))
        for (const { words, taken } of (list && read.get(list)?.doubts) || [])
          notes.push({
            kind: 'split-names',
            words,
            ...(taken.length > 1 ? { proposal: taken.join('; ') } : {}),
            place: clause.place,
          });
      return { ...clause, duties: settle(clause.duties) };
    }),
  }));
  return { tasks: settled, abbreviations, notes };
}

/** Neighbours that were cut from one list. */
function runsOf(parties: readonly Party[]): readonly (readonly Party[])[] {
  const runs: Party[][] = [];
  for (const party of parties) {
    const last = runs[runs.length - 1];
    if (last && party.list !== undefined && last[0]?.list === party.list) last.push(party);
    else runs.push([party]);
  }
  return runs;
}

/** The names of a list with the roles that it had given to those it was first cut into. */
function withRoles(units: readonly PrintedUnit[], before: readonly Party[]): readonly Party[] {
  return units.map((unit): Party => {
    const marked = leadMark.test(unit.printed) || supportMark.test(unit.printed);
    const { printed, name } = marked ? withoutRoleMark(unit) : unit;
    const same = before.filter((party) => printed.includes(party.printed) || party.printed.includes(printed));
    const role = same.some((party) => party.role === 'lead') ? 'lead' : (same[0] ?? before[0])?.role;
    return { ...unit, printed, name, role: role ?? 'unranked' };
  });
}

function knownNames(lists: Iterable<string>, names: readonly string[]): KnownNames {
  const whole = new Set<string>();
  const add = (name: string) => {
    const key = nameKey(
      name
        .replace(leadMark, '')
        .replace(supportMark, '')
        .replace(/[.,;\s]+$/, ''),
    );
    whole.add(key);
    whole.add(key.replace(/\s*\([^()]*\)$/, ''));
  };
  const alone = new Map<string, number>();
  const pairs = new Map<string, { readonly parts: readonly string[]; times: number }>();
  for (const list of lists)
    for (const pieces of partedForSure(list).map(piecesOf)) {
      const words = pieces.map((piece) =>
        nameKey(piece.words.replace(leadMark, '').replace(supportMark, '')),
      );
      for (const word of words) alone.set(word, (alone.get(word) ?? 0) + 1);
      pieces.forEach(({ before, sign }, at) => {
        if (before !== 'and' && before !== '&') return;
        const parts = words.slice(at - 1, at + 1);
        const key = parts.join(sign);
        pairs.set(key, { parts, times: (pairs.get(key)?.times ?? 0) + 1 });
      });
      if (pieces.some(({ before }) => before === 'and' || before === '&')) continue;
      if (words.length === 1 || words.every(standsForItself)) words.forEach(add);
    }
  names.forEach(add);
  const bound = [...pairs].filter(
    ([, { parts, times }]) => times > 1 && parts.every((part) => alone.get(part) === times),
  );
  return { whole, pairs: new Set(bound.map(([key]) => key)) };
}

function abbreviationsIn(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const block of blocks)
    for (const text of block.kind === 'paragraph' ? [block.text] : block.rows.flat().map((cell) => cell.text))
      if (text.includes('('))
        for (const [short, name] of abbreviated(text)) if (!found.has(short)) found.set(short, name);
  return found;
}

/** Department for Ports and Piers (DPP): the words whose capitals the bracket repeats, with the bracket's. */
export function abbreviated(text: string): readonly (readonly [short: string, name: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const match of text.matchAll(/\s?\(([A-Z][A-Za-z&]{1,9})\)/g)) {
    const [, short = ''] = match;
    const words = text.slice(Math.max(0, match.index - 160), match.index).split(/(?<=[\s(])/);
    let left = short.replace(/[^A-Z]/g, '');
    for (let at = words.length - 1; at >= 0 && left !== ''; at--) {
      const [first = ''] = (words[at] ?? '').replace(/^[“"'(]/, '');
      if (first === left[left.length - 1]) left = left.slice(0, -1);
      else if (/[A-Z\d]/.test(first)) break;
      if (left === '') found.push([short, nameKey(words.slice(at).join(''))]);
    }
  }
  return found;
}
