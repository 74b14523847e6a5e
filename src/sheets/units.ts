import type { Finding } from '../plan/finding';
import type { Language, Text } from '../plan/language';
import type { Note, Plan, Unit } from '../plan/plan';
import { absoluteAddress, block, cellAddress } from './address';
import { blankSheet, headingCells, headingHeights, headingStyles, planLine } from './blank-sheet';
import { cellText } from './cell-text';
import { newIds } from './new-ids';
import { readTable, type CellValue } from './read-table';
import { registerUnits, renamed } from './register';
import type { Cell, Sheet, SheetContext, SheetSpec, SheetValues } from './sheet';
import { tableStyles } from './table-style';
import { rowHeight } from './text-size';
import { namesInCell, separator } from './unit-cell';
import { unitNames } from './unit-names';
import { unitColumns, unitHeaders, unitsFirstRow, unitsHeaderRow, type UnitColumn } from './units-layout';

/** 单位名录: every unit under its standard name, and what else it is called. */
export const units: Sheet = {
  id: 'units',
  tab: { 'zh-CN': '单位名录', en: 'Units' },
  write,
  read,
};

const kinds: Readonly<Record<Unit['kind'], Text>> = {
  unit: { 'zh-CN': '单位', en: 'unit' },
  collective: { 'zh-CN': '集合单位', en: 'collective' },
};

const words = {
  units: { 'zh-CN': '单位', en: 'units' },
  collectives: { 'zh-CN': '集合单位', en: 'collectives' },
  several: { 'zh-CN': '多个名称用“、”隔开。', en: 'Set several names apart by “;”.' },
} as const;

const shownColumns = unitColumns.filter((name) => name !== 'id');

const at = (column: UnitColumn) => unitColumns.indexOf(column);
const widths: Readonly<Record<UnitColumn, number>> = {
  id: 10,
  order: 8,
  name: 32,
  aliases: 40,
  kind: 12,
  members: 50,
};

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language } = context;
  const rows = shownUnits(plan, language);
  const bodyRows = Math.max(1, rows.length);
  const table = block(unitsHeaderRow, 0, bodyRows + 1, unitColumns.length);
  const column = (name: UnitColumn) => block(unitsFirstRow, at(name), bodyRows);
  return {
    ...blankSheet('units', context),
    cells: [
      ...headingCells(
        {
          title: units.tab[language],
          hidden: planLine(plan.title, context),
          line: countsLine(plan, absoluteAddress(column('name')), absoluteAddress(column('kind')), language),
        },
        at('order'),
      ),
      unitColumns.map((name) => unitHeaders[name][language]),
      ...rows.map((row): Cell[] => unitColumns.map((name) => (row[name] === '' ? null : row[name]))),
    ],
    styles: [
      ...headingStyles(at('order'), unitColumns.length, context),
      ...tableStyles(table, [at('order'), at('kind')], context),
      { range: block(unitsFirstRow, at('name'), bodyRows, 2), style: { numberFormat: '@' } },
      { range: column('members'), style: { numberFormat: '@' } },
    ],
    columnWidths: unitColumns.map((name) => widths[name]),
    rowHeights: [
      ...headingHeights,
      24,
      ...rows.map((row) =>
        rowHeight(shownColumns.map((name) => ({ text: String(row[name]), width: widths[name] }))),
      ),
    ],
    hiddenColumns: [at('id')],
    table: { name: 'UnitRegister', range: table },
    conditionalFormats: [
      {
        range: column('kind'),
        rule: {
          kind: 'formula',
          formula: `=$${cellAddress(unitsFirstRow, at('kind'))}="${kinds.collective[language]}"`,
          style: context.palette.collectiveHeader,
        },
      },
    ],
    validations: [
      {
        range: column('kind'),
        list: { words: [kinds.unit[language], kinds.collective[language]] },
        strict: true,
      },
      {
        range: column('members'),
        list: { name: unitNames },
        strict: false,
        prompt: words.several[language],
      },
    ],
    names: [{ name: unitNames, range: column('name') }],
    freeze: { rows: unitsFirstRow, columns: at('name') + 1 },
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 1,
      repeatRows: [unitsHeaderRow, unitsHeaderRow],
    },
    tabColour: context.palette.collectiveHeader.fill,
  };
}

function countsLine(plan: Plan, names: string, kindCells: string, language: Language): Cell {
  const collective = kinds.collective[language];
  const collectives = plan.units.filter(({ kind }) => kind === 'collective').length;
  return {
    formula: `="${words.units[language]} "&COUNTA(${names})&" · ${words.collectives[language]} "&COUNTIF(${kindCells},"${collective}")`,
    value: `${words.units[language]} ${plan.units.length} · ${words.collectives[language]} ${collectives}`,
  };
}

type Shown = Readonly<Record<UnitColumn, string | number>>;

/** What the cells of each unit hold; reading takes a cell that still says so as not edited. */
function shownUnits(plan: Plan, language: Language): Shown[] {
  const names = new Map(plan.units.map(({ id, name }) => [id, name]));
  const { between } = separator[language];
  return plan.units.map((unit, index) => ({
    id: unit.id,
    order: index + 1,
    name: cellText(unit.name),
    aliases: cellText(unit.aliases.join(between)),
    kind: kinds[unit.kind][language],
    members: cellText((unit.members ?? []).map((id) => names.get(id) ?? id).join(between)),
  }));
}

function read(values: SheetValues, plan: Plan): { plan: Plan; notes: readonly Note[] } {
  const table = readTable(values, unitHeaders);
  if (!table) return { plan, notes: [{ kind: 'edit-left-out', words: units.tab['zh-CN'] }] };
  const { language } = table;
  const shown = new Map(shownUnits(plan, language).map((row) => [row.id, row]));
  const known = new Map(plan.units.map((unit) => [unit.id, unit]));
  const unitId = newIds('u', plan.units);

  const rows = table.rows.flatMap((row) => {
    const name = String(row.name);
    // Whoever clears the name has deleted the unit; the id stays in its hidden cell.
    if (name === '') return [];
    const before = known.get(String(row.id));
    if (before) known.delete(before.id);
    const unit = before ?? { id: unitId(name), name, aliases: [], kind: 'unit' };
    const was = before && shown.get(before.id);
    return [{ row, was, unit: editedUnit(unit, row, was, language) }];
  });
  const left = kept(plan, known);
  const inOrder = rows
    .map((read) => ({ ...read, order: read.row.order === '' ? Infinity : Number(read.row.order) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));

  const register = registerUnits({ ...plan, units: [...inOrder.map(({ unit }) => unit), ...left] });
  const members = new Map(
    inOrder
      .filter(({ row, was }) => isEdited(row, was, 'members'))
      .map(({ row, unit }) => [
        unit.id,
        namesInCell(String(row.members), register, language).map(register.idOf),
      ]),
  );
  const all = register.units();
  const ids = new Set(all.map(({ id }) => id));
  return {
    plan: { ...plan, units: all.map((unit) => withMembers(unit, members.get(unit.id) ?? unit.members, ids)) },
    notes: [...register.notes(), ...left.map(({ name }): Note => ({ kind: 'edit-left-out', words: name }))],
  };
}

type Row = Readonly<Record<UnitColumn, CellValue>>;

function isEdited(row: Row, was: Shown | undefined, column: UnitColumn): boolean {
  return String(row[column]) !== String(was?.[column] ?? '').trim();
}

function editedUnit(unit: Unit, row: Row, was: Shown | undefined, language: Language): Unit {
  const edited =
    isEdited(row, was, 'name') && String(row.name) !== unit.name ? renamed(unit, String(row.name)) : unit;
  const known = new Set(unit.aliases);
  return {
    ...edited,
    aliases: isEdited(row, was, 'aliases')
      ? namesInCell(String(row.aliases), known, language)
      : edited.aliases,
    kind: isEdited(row, was, 'kind')
      ? Object.values(kinds.collective).includes(String(row.kind))
        ? 'collective'
        : 'unit'
      : unit.kind,
  };
}

/** Deleted units that tasks still name stay: their names would be lost with them. */
function kept(plan: Plan, deleted: ReadonlyMap<string, Unit>): Unit[] {
  const used = new Set(plan.tasks.flatMap((task) => task.assignments.map(({ unit }) => unit)));
  return [...deleted.values()].filter(({ id }) => used.has(id));
}

function withMembers(unit: Unit, members: readonly string[] | undefined, ids: ReadonlySet<string>): Unit {
  if (members === unit.members && (members ?? []).every((id) => ids.has(id))) return unit;
  const { members: _before, ...rest } = unit;
  const left = (members ?? []).filter((id) => ids.has(id));
  return left.length > 0 ? { ...rest, members: left } : rest;
}
