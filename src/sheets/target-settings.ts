import type { Language, Text } from '../plan/language';
import type { Plan, Thresholds } from '../plan/plan';
import { byGap } from '../plan/thresholds';
import { block } from './address';
import { isoDay, serialDay } from './day';
import { cellValue } from './read-table';
import type { Cell, DefinedName, SheetContext, SheetValues, StyledRange } from './sheet';
import type { TargetColumn, TargetsLayout } from './targets-layout';

/** Over the tracker: as of when, and by which lines it is judged. Formulas use them, so that editing them tells at once. */
interface Setting {
  readonly label: Text;
  /** The name formulas use. */
  readonly name: string;
  /** Where its label and its cell stand. */
  readonly columns: readonly [TargetColumn, TargetColumn];
  readonly format: string;
}

const settings = {
  behind: {
    label: { 'zh-CN': '滞后线（落后超过）', en: 'Behind from' },
    name: 'BehindBy',
    columns: ['measure', 'meaning'],
    format: '0%',
  },
  farBehind: {
    label: { 'zh-CN': '严重滞后线', en: 'Far behind from' },
    name: 'FarBehindBy',
    columns: ['frequency', 'due'],
    format: '0%',
  },
  dueSoon: {
    label: { 'zh-CN': '临期（天）', en: 'Due soon (days)' },
    name: 'DueSoonDays',
    columns: ['latest', 'date'],
    format: '0',
  },
  asOf: {
    label: { 'zh-CN': '截至日期', en: 'As of' },
    name: 'AsOfDate',
    columns: ['progress', 'light'],
    format: 'yyyy-mm-dd',
  },
} as const satisfies Record<string, Setting>;

export const settingNames = {
  behind: settings.behind.name,
  farBehind: settings.farBehind.name,
  dueSoon: settings.dueSoon.name,
  asOf: settings.asOf.name,
} as const;

const row = 1;
const all = Object.entries(settings) as readonly [keyof typeof settings, Setting][];

/** Puts the settings into the second row, whose first cells are there already. */
export function withSettings(
  line: readonly Cell[],
  plan: Plan,
  layout: TargetsLayout,
  context: SheetContext,
): Cell[] {
  const values = { ...(plan.thresholds ?? byGap), asOf: serialDay(context.asOf) };
  const cells = [...line];
  for (const [key, { label, columns }] of all) {
    const [labelAt, cellAt] = columns.map(layout.at) as [number, number];
    while (cells.length < cellAt) cells.push(null);
    cells[labelAt] = label[context.language];
    cells[cellAt] = values[key];
  }
  return cells;
}

export function settingStyles(layout: TargetsLayout, { palette }: SheetContext): StyledRange[] {
  return all.flatMap(([, { columns, format }]): StyledRange[] => [
    { range: block(row, layout.at(columns[0])), style: { horizontal: 'right' } },
    {
      range: block(row, layout.at(columns[1])),
      style: { numberFormat: format, horizontal: 'center', bold: true, border: palette.line },
    },
  ]);
}

export function settingCells(layout: TargetsLayout): DefinedName[] {
  return all.map(([, { name, columns }]) => ({ name, range: block(row, layout.at(columns[1])) }));
}

/** The ISO date that the sheets speak of; nothing where no day stands there. */
export function readAsOf(values: SheetValues): string | undefined {
  for (const cells of values.slice(0, row + 1))
    for (const label of Object.values(settings.asOf.label)) {
      const cell = cells[cells.indexOf(label) + 1];
      if (cells.includes(label) && typeof cell === 'number') return isoDay(cell);
    }
  return undefined;
}

/** The thresholds as they stand over the table; those of the plan where a cell holds no share and no number of days. */
export function readThresholds(values: SheetValues, plan: Plan, language: Language): Thresholds | undefined {
  const before = plan.thresholds ?? byGap;
  const found = (key: keyof Thresholds) => {
    for (const cells of values) {
      const at = cells.indexOf(settings[key].label[language]);
      const cell = at < 0 ? '' : cellValue(cells[at + 1]);
      if (typeof cell === 'number' && cell >= 0) return key === 'dueSoon' ? Math.round(cell) : cell;
    }
    return before[key];
  };
  const now = { behind: found('behind'), farBehind: found('farBehind'), dueSoon: found('dueSoon') };
  const same = (Object.keys(now) as (keyof Thresholds)[]).every((key) => now[key] === before[key]);
  return same ? plan.thresholds : now;
}
