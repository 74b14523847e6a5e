import { wayOf } from '../plan/expectation';
import { comparatorWords, frequencyWords } from '../plan/target';
import type { Note, Period, Plan, Stage, Target, Task } from '../plan/plan';
import { newIds } from './new-ids';
import { readTable, type CellValue, type ReadTable } from './read-table';
import type { SheetValues } from './sheet';
import { shownTarget, type WrittenColumn } from './shown-target';
import { readThresholds } from './target-settings';
import { meaningWords } from './target-words';
import { stageColumn, stageHeader, targetHeaders, targetsLayout, type StageColumn } from './targets-layout';
import { dueIn, figureIn, keyOf } from './typed-value';
import { cellText } from './cell-text';

type Headers = ReturnType<typeof targetHeaders>;
type Row = ReadTable<keyof Headers | StageColumn>['rows'][number];

interface Reading {
  readonly headers: Headers;
  readonly language: ReadTable<string>['language'];
  readonly years: readonly number[];
  readonly period: Period | undefined;
  readonly tasks: readonly Task[];
  readonly notes: Note[];
}

/** The plan with the tracker's cells applied; rows keep the order of their numbers. */
export function readTargets(values: SheetValues, plan: Plan): { plan: Plan; notes: readonly Note[] } {
  const { years } = targetsLayout(plan);
  const stages = Object.fromEntries(years.map((year) => [stageColumn(year), stageHeader(year)]));
  const headers = targetHeaders(plan);
  const withStages = readTable(values, { ...headers, ...stages } as Headers);
  const table = withStages ?? readTable(values, headers);
  if (!table) return { plan, notes: [{ kind: 'edit-left-out', words: '目标跟踪' }] };
  const reading: Reading = {
    headers,
    language: table.language,
    years: withStages ? years : [],
    period: plan.period,
    tasks: plan.tasks,
    notes: [],
  };
  const known = new Map(plan.targets.map((target) => [target.id, target]));
  const targetId = newIds('g', plan.targets);
  const found = (table.rows as readonly Row[]).flatMap((row) => {
    // Whoever empties a row has deleted its target; ids and formulas stay behind.
    if (![row.indicator, row.text, row.value].some((value) => value !== '')) return [];
    const before = known.get(String(row.id));
    if (before) known.delete(before.id);
    const start = before ?? newTarget(targetId(String(row.indicator)), String(row.indicator));
    const order = typeof row.number === 'number' ? row.number : Infinity;
    return [{ order, target: editedTarget(start, row, reading) }];
  });
  found.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const targets = found.map(({ target }) => target);
  const thresholds = readThresholds(values, plan, table.language);
  return {
    plan: { ...plan, ...(thresholds && { thresholds }), targets },
    notes: reading.notes,
  };
}

const newTarget = (id: string, indicator: string): Target => ({
  id,
  text: indicator,
  indicator,
  comparator: '>=',
  frequency: 'unknown',
});

function editedTarget(target: Target, row: Row, reading: Reading): Target {
  const { headers, language, notes } = reading;
  const shown = shownTarget(target, language);
  /** The field as edited; as it was, with a note, where the cell cannot be understood. */
  const field = <Value>(
    column: WrittenColumn,
    before: Value,
    understand: (cell: CellValue) => Value | undefined,
  ): Value | undefined => {
    const cell = row[column];
    const was = shown[column];
    if (cell === (typeof was === 'string' ? was.trim() : was)) return before;
    if (cell === '') return undefined;
    const value = understand(cell);
    if (value !== undefined) return value;
    notes.push({ kind: 'edit-left-out', words: `${headers[column][language]} ${cell}` });
    return before;
  };
  const text = (cell: CellValue) => String(cell);
  const year = (cell: CellValue) => {
    const number = figureIn(cell);
    return number !== undefined && Number.isInteger(number) && number >= 1900 && number <= 2999
      ? number
      : undefined;
  };
  const baseline = field('baseline', target.baseline?.value, figureIn);
  const baselineYear = field('baselineYear', target.baseline?.year, year);
  const meaning = field('meaning', target.relative ? 'change' : 'level', (cell) => keyOf(meaningWords, cell));
  const value = field('value', target.value, figureIn);
  const { relative, stages, task, ...rest } = target;
  const edited: Target = {
    ...without(rest, ['value', 'upTo', 'unit', 'baseline', 'due', 'scope']),
    ...given('task', editedTask(task, row, reading)),
    text: field('text', target.text, text) ?? '',
    indicator: field('indicator', target.indicator, text) ?? '',
    comparator:
      field('comparator', target.comparator, (cell) => keyOf(comparatorWords, cell)) ?? target.comparator,
    ...given('value', value),
    ...given('upTo', field('upTo', target.upTo, figureIn)),
    ...given('relative', (meaning === 'change') === (relative ?? false) ? relative : meaning === 'change'),
    ...given('unit', field('measure', target.unit, text)),
    ...given(
      'baseline',
      baseline === undefined ? undefined : { value: baseline, ...given('year', baselineYear) },
    ),
    ...given('due', field('due', target.due, dueIn)),
    frequency: field('frequency', target.frequency, (cell) => keyOf(frequencyWords, cell)) ?? 'unknown',
    ...given('scope', field('scope', target.scope, text)),
  };
  const now = { ...edited, ...given('stages', editedStages(edited, stages, row, reading)) };
  return sameFields(now, target) ? target : now;
}

/** The title chosen leads to its task; the one that stands there by formula leaves the task as it is. */
function editedTask(
  before: string | undefined,
  row: Row,
  { headers, tasks, language, notes }: Reading,
): string | undefined {
  const titled = (title: string) => cellText(title).trim();
  const was = tasks.find(({ id }) => id === before);
  if (row.title === (was ? titled(was.title) : '')) return before;
  if (row.title === '') return undefined;
  const chosen = tasks.find(({ title }) => titled(title) === String(row.title));
  if (chosen) return chosen.id;
  const words = `${headers.title[language]} ${row.title}`;
  notes.push({ kind: 'edit-left-out', words, ...given('task', before) });
  return before;
}

/** Figures for the ends of years, where they are not what an even pace gives. */
function editedStages(
  target: Target,
  before: readonly Stage[] = [],
  row: Row,
  { years, period }: Reading,
): readonly Stage[] | undefined {
  const even = new Map(
    wayOf(target, period, '2000-01-01')?.stages.map(({ day, value }) => [Number(day.slice(0, 4)), value]),
  );
  const shownYears = new Set(years);
  const stages = years.flatMap((year): Stage[] => {
    const value = figureIn(row[stageColumn(year)] ?? '');
    if (value === undefined) return [];
    const was = before.find((stage) => stage.year === year);
    if (was && was.value === value) return [was];
    const pace = even.get(year);
    return pace !== undefined && Math.abs(pace - value) <= 1e-9 * Math.max(1, Math.abs(pace))
      ? []
      : [{ year, value }];
  });
  const all = [...before.filter(({ year }) => !shownYears.has(year)), ...stages].sort(
    (a, b) => a.year - b.year,
  );
  if (all.length === 0) return undefined;
  return all.length === before.length && before.every((stage) => all.includes(stage)) ? before : all;
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [key in Key]?: Value };
}

function without<Item extends object, Key extends keyof Item>(
  item: Item,
  keys: readonly Key[],
): Omit<Item, Key> {
  const entries = Object.entries(item).filter(([key]) => !keys.includes(key as Key));
  return Object.fromEntries(entries) as Omit<Item, Key>;
}

function sameFields(now: Target, before: Target): boolean {
  const keys = new Set([...Object.keys(now), ...Object.keys(before)]) as Set<keyof Target>;
  return [...keys].every((key) => JSON.stringify(now[key]) === JSON.stringify(before[key]));
}
