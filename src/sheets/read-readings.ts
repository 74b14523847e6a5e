import type { Note, Plan, Reading, Target } from '../plan/plan';
import { cellText } from './cell-text';
import { readTable, type CellValue } from './read-table';
import { readingHeaders, type ReadingColumn } from './readings-layout';
import type { SheetValues } from './sheet';
import { shownReading } from './shown-reading';
import { typedReading } from './typed-reading';

type Row = Readonly<Record<ReadingColumn, CellValue>>;

/** The plan with the ledger as it stands: its rows are all the readings there are. */
export function readReadings(values: SheetValues, plan: Plan): { plan: Plan; notes: readonly Note[] } {
  const table = readTable(values, readingHeaders);
  if (!table) return { plan, notes: [{ kind: 'edit-left-out', words: '进展台账' }] };
  const notes: Note[] = [];
  const leaveOut = (row: Row) => {
    const said = (['number', 'indicator', 'date', 'value'] as const).map((column) => row[column]);
    notes.push({ kind: 'edit-left-out', words: said.filter((cell) => cell !== '').join(' ') });
  };
  const find = targetFinder(plan);
  const ledger = new Map<string, Reading[]>();
  const before = new Map(plan.targets.map((target) => [target.id, knownReadings(target)]));
  for (const row of table.rows) {
    // A number alone waits for its report.
    if ([row.date, row.value, row.source, row.remark].every((cell) => cell === '')) continue;
    const target = find(row);
    // Whoever deleted a target has deleted what was reported of it.
    if (target === 'deleted') continue;
    const reading = target && (before.get(target.id)?.take(row) ?? typedReading(row, target));
    if (!reading) leaveOut(row);
    else ledger.set(target.id, [...(ledger.get(target.id) ?? []), reading]);
  }
  return {
    plan: { ...plan, targets: plan.targets.map((target) => withReadings(target, ledger.get(target.id))) },
    notes,
  };
}

/** A row that still says what it said when it was written leads to its reading. */
function knownReadings({ readings = [] }: Target) {
  const key = (cells: Pick<Row, 'date' | 'value' | 'source' | 'remark'>) =>
    JSON.stringify(
      [cells.date, cells.value, cells.source, cells.remark].map((cell) =>
        typeof cell === 'string' ? cell.trim() : cell,
      ),
    );
  const known = new Map<string, Reading[]>();
  for (const reading of readings) {
    const shown = key(shownReading(reading));
    known.set(shown, [...(known.get(shown) ?? []), reading]);
  }
  return { take: (row: Row): Reading | undefined => known.get(key(row))?.shift() };
}

/**
 * The target a row is about. A row that we wrote bears its id, as long as its number was not changed; of any other row
 * the workbook has shown the name that goes with the number.
 */
function targetFinder({ targets }: Plan): (row: Row) => Target | 'deleted' | undefined {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const byName = new Map<string, Target[]>();
  for (const target of targets) {
    const name = cellText(target.indicator).trim();
    byName.set(name, [...(byName.get(name) ?? []), target]);
  }
  return ({ id, number, indicator }) => {
    const named = byName.get(String(indicator)) ?? [];
    const own = byId.get(String(id));
    if (id !== '' && !own && !byName.has(String(indicator))) return 'deleted';
    if (own && (indicator === '' || named.includes(own))) return own;
    const numbered = typeof number === 'number' ? targets[number - 1] : undefined;
    if (numbered && named.includes(numbered)) return numbered;
    return named[0] ?? numbered;
  };
}

function withReadings(target: Target, readings: readonly Reading[] | undefined): Target {
  const { readings: before = [], ...rest } = target;
  const now = readings ?? [];
  if (now.length === before.length && now.every((reading, index) => reading === before[index])) return target;
  return now.length > 0 ? { ...rest, readings: now } : rest;
}
