import type { FixChange, FixPreview } from '../check/proposed-fixes';
import type { WorkbookRule } from '../check/workbook-rules';
import type { SheetLook, SheetPage } from '../hosts/sheet-look';
import { englishCount } from '../plan/english-count';
import { fingerprint } from '../plan/id';
import type { Text } from '../plan/language';
import { quote } from '../plan/quote';
import { cellAddress, cellAt, columnLetters } from '../sheets/address';
import type { SheetPlace } from '../sheets/finding-places';
import { checkLayout, type LayoutFinding } from '../sheets/layout-check';
import { cellValue } from '../sheets/read-table';
import type { ComputedValues, PrintSetup, SheetSpec } from '../sheets/sheet';

/** Something about how a sheet looks, with the place where it shows. */
export interface LookFault extends FixPreview {
  readonly place: SheetPlace;
}

/** What of a sheet is hidden or would not print as it should. `spec` is what we would write, `values` what stands there. */
export function lookFaults(spec: SheetSpec, { values }: ComputedValues, look: SheetLook): LookFault[] {
  return [...hiddenFaults(spec, values, look), ...layoutFaults(spec, values, look)];
}

type Values = ComputedValues['values'];

function hiddenFaults(spec: SheetSpec, values: Values, look: SheetLook): LookFault[] {
  const ours = new Set(spec.hiddenColumns);
  const says = (value: Values[number][number] | undefined) => cellValue(value) !== '';
  const rows = look.rowHeights.flatMap((height, row) =>
    height === 0 &&
    spec.rowHeights[row] !== 0 &&
    values[row]?.some((value, column) => !ours.has(column) && says(value))
      ? [row]
      : [],
  );
  const columns = look.hiddenColumns.filter(
    (column) => !ours.has(column) && values.some((row) => says(row[column])),
  );
  const name = quote(spec.name);
  const of = (
    id: WorkbookRule['id'],
    lines: readonly string[],
    place: readonly [number, number],
    message: Text,
  ) =>
    fault(
      id,
      spec,
      place,
      message,
      { where: { 'zh-CN': name, en: name }, before: lines.join('、'), after: '' },
      {
        'zh-CN': '打印或发出之前，请全部显示。',
        en: 'Show everything before it is printed or sent.',
      },
    );
  const filtered = look.filtered ? rows : [];
  const hidden = look.filtered ? [] : rows;
  const rowNames = (all: readonly number[]) => runs(all).map(([first, last]) => span(first + 1, last + 1));
  const columnNames = runs(columns).map(([first, last]) => span(columnLetters(first), columnLetters(last)));
  const counts = [
    ...(hidden.length > 0
      ? [{ 'zh-CN': `${hidden.length} 行`, en: englishCount(hidden.length, 'row', 'rows') }]
      : []),
    ...(columns.length > 0
      ? [{ 'zh-CN': `${columns.length} 列`, en: englishCount(columns.length, 'column', 'columns') }]
      : []),
  ];
  return [
    ...(counts.length > 0
      ? [
          of('hidden-lines', [...rowNames(hidden), ...columnNames], [hidden[0] ?? 0, columns[0] ?? 1], {
            'zh-CN': `${name}有 ${counts.map((one) => one['zh-CN']).join('、')}被隐藏，打印时看不到。`,
            en: `${name} has ${counts.map((one) => one.en).join(' and ')} hidden, which will not be printed.`,
          }),
        ]
      : []),
    ...(filtered.length > 0
      ? [
          of('filtered-rows', rowNames(filtered), [filtered[0] ?? 0, 1], {
            'zh-CN': `${name}正在筛选，有 ${filtered.length} 行暂时看不到。只是查看，可以不理会。`,
            en: `${name} is filtered: ${englishCount(filtered.length, 'row is', 'rows are')} out of sight for now, which is no harm while looking.`,
          }),
        ]
      : []),
  ];
}

/** Runs of numbers that follow each other, first and last. */
function runs(numbers: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

const span = (first: string | number, last: string | number) =>
  first === last ? String(first) : `${first}–${last}`;

/** One for each kind of fault that the sheet as we write it has not; rows that were moved are not measured. */
function layoutFaults(spec: SheetSpec, values: Values, look: SheetLook): LookFault[] {
  const { page } = look;
  // Ids and keys tell the rows.
  const told = spec.hiddenColumns.length > 0 ? spec.hiddenColumns : [0];
  const isInPlace = spec.cells.every(
    (row, at) =>
      at === 0 ||
      told.every((column) => {
        const cell = row[column];
        const isFormula = cell !== null && typeof cell === 'object';
        return isFormula || cellValue(cell) === cellValue(values[at]?.[column]);
      }),
  );
  const heights = isInPlace ? standingHeights(spec, look) : spec.rowHeights;
  const standing = {
    ...spec,
    ...(isInPlace && {
      cells: values.map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value))),
    }),
    print: page ? standingPrint(spec.print, page) : spec.print,
  };
  const wanted = { paper: spec.print.paper };
  const standingFaults = checkLayout(standing, { ...wanted, rowHeights: heights });
  const ownFaults = standingFaults.length > 0 ? checkLayout(spec, wanted) : [];
  const usual = new Set(ownFaults.map(({ fault: kind }) => kind));
  const found = new Map<LayoutFinding['fault'], LayoutFinding[]>();
  for (const one of standingFaults) {
    if (one.fault === 'hidden-row' || usual.has(one.fault)) continue;
    found.set(one.fault, [...(found.get(one.fault) ?? []), one]);
  }
  const otherPaper = page?.paper === 'other' ? [paperFault(spec, pageText(standing.print, page.paper))] : [];
  return [
    ...otherPaper,
    ...[...found.values()].flatMap(([first, ...more]) =>
      first ? [layoutFault(spec, first, more.length, heights, pageText(standing.print))] : [],
    ),
  ];
}

/** Rows that we left to the program, and those that are a hair's breadth off, count as we wrote them. */
function standingHeights({ rowHeights }: SheetSpec, look: SheetLook): readonly (number | null)[] {
  return Array.from({ length: Math.max(rowHeights.length, look.rowHeights.length) }, (_, row) => {
    const [ours = null, now = null] = [rowHeights[row], look.rowHeights[row]];
    if (ours === null || now === null || Math.abs(ours - now) < 1) return ours;
    // Hidden rows are told of by themselves.
    return now === 0 ? ours : now;
  });
}

function standingPrint(ours: PrintSetup, { paper, orientation, repeatRows }: SheetPage): PrintSetup {
  const { repeatRows: _ours, ...rest } = ours;
  return {
    ...rest,
    orientation,
    ...(paper && paper !== 'other' && { paper }),
    ...(repeatRows && { repeatRows }),
  };
}

function layoutFault(
  spec: SheetSpec,
  { cell, message, suggestion, fault: kind }: LayoutFinding,
  more: number,
  heights: readonly (number | null)[],
  page: string,
): LookFault {
  const name = quote(spec.name);
  const { row, column } = cellAt(cell ?? '') ?? { row: 0, column: 1 };
  const where = cell === undefined ? name : `${name} ${cellAddress(row, column)}`;
  const height = (all: readonly (number | null)[]) => `${all[row] ?? ''} pt`;
  const [before, after] =
    kind === 'cut-text' || kind === 'split-row'
      ? [height(heights), height(spec.rowHeights)]
      : [page, pageText(spec.print)];
  return fault(
    'other-layout',
    spec,
    [row, column],
    {
      'zh-CN': `${name}：${message['zh-CN']}${more > 0 ? `另有 ${more} 处。` : ''}`,
      en: `${name}: ${message.en}${more > 0 ? ` The same in ${more} more places.` : ''}`,
    },
    { where: { 'zh-CN': where, en: where }, before, after },
    suggestion,
  );
}

function paperFault(spec: SheetSpec, before: string): LookFault {
  const name = quote(spec.name);
  const { paper } = spec.print;
  return fault(
    'other-layout',
    spec,
    [0, 1],
    {
      'zh-CN': `${name}应打印在 ${paper} 纸上，现在设置的是别的纸张。`,
      en: `${name} is made for ${paper} and is set to be printed on another paper.`,
    },
    { where: { 'zh-CN': name, en: name }, before, after: pageText(spec.print) },
    { 'zh-CN': '请恢复页面设置。', en: 'Put the page set-up back.' },
  );
}

/** A4 landscape 1–3 */
function pageText({ paper, orientation, repeatRows }: PrintSetup, other?: string): string {
  const rows = repeatRows ? [span(repeatRows[0] + 1, repeatRows[1] + 1)] : [];
  return [other ?? paper, orientation, ...rows].join(' ');
}

function fault(
  id: WorkbookRule['id'],
  spec: SheetSpec,
  [row, column]: readonly [number, number],
  message: Text,
  change: FixChange,
  suggestion: Text,
): LookFault {
  return {
    finding: { rule: id, severity: 'notice', message, suggestion },
    // What it is waived under: the same as long as the same is the case.
    key: `${id}|${spec.id}|${fingerprint([message.en, change.before].join('|'))}`,
    changes: [change],
    place: { sheet: spec.id, row, column },
  };
}
