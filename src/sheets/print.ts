import { absoluteAddress, cellAddress, columnLetters, rangeAddress } from './address';
import type { Cell, ConditionalFormat, Margins, SheetSpec, Style } from './sheet';

/** A sheet as text that a person can read and compare: its cells row by row, then everything laid over them. */
export function print(spec: SheetSpec): string {
  const lines = [
    `${spec.id} “${spec.name}” ${spec.visibility}${spec.tabColour ? ` tab ${spec.tabColour}` : ''}`,
    '',
    'cells',
    ...spec.cells.flatMap((row, index) => printRow(row, index, spec.rowHeights[index])),
    '',
    `widths ${spec.columnWidths.map((width, column) => `${columnLetters(column)}${width}`).join(' ')}`,
    ...some('hidden', spec.hiddenColumns.map(columnLetters)),
    ...some('merges', spec.merges.map(rangeAddress)),
    ...(spec.freeze ? [`freeze ${spec.freeze.rows} rows, ${spec.freeze.columns} columns`] : []),
    ...(spec.table ? [`table ${spec.table.name} ${rangeAddress(spec.table.range)}`] : []),
    ...spec.names.map(({ name, range }) => `name ${name} ${absoluteAddress(range)}`),
    ...spec.styles.map(({ range, style }) => `style ${rangeAddress(range)} ${printStyle(style)}`),
    ...spec.conditionalFormats.map(printConditionalFormat),
    ...spec.validations.map(
      ({ range, list, strict, prompt }) =>
        `choose ${rangeAddress(range)} ${strict ? 'only ' : ''}${'name' in list ? list.name : list.words.join(' | ')}${prompt ? ` “${prompt}”` : ''}`,
    ),
    ...spec.links.map(
      ({ row, column, to }) =>
        `link ${cellAddress(row, column)} to ${to.sheet} ${cellAddress(to.row, to.column)}`,
    ),
    ...spec.charts.map(
      ({ title, categories, series, anchor }) =>
        `chart “${title}” at ${rangeAddress(anchor)} by ${rangeAddress(categories)}: ` +
        series.map(({ name, values, colour }) => `${name} ${rangeAddress(values)} ${colour}`).join(', '),
    ),
    `print ${Object.entries(spec.print)
      .map(([key, value]) => `${key} ${printSetting(value)}`)
      .join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function printSetting(value: string | number | readonly number[] | Margins): string {
  if (typeof value !== 'object') return String(value);
  return Array.isArray(value) ? value.join('-') : Object.values(value).join('/');
}

function printRow(row: readonly Cell[], index: number, height: number | null | undefined): string[] {
  const cells = row.flatMap((cell, column) =>
    cell === null ? [] : [`${columnLetters(column)} ${printCell(cell)}`],
  );
  return [`${index + 1}${typeof height === 'number' ? ` (${height}pt)` : ''}: ${cells.join(' | ')}`];
}

function printCell(cell: string | number | Exclude<Cell, string | number | null>): string {
  if (typeof cell === 'string') return JSON.stringify(cell);
  if (typeof cell === 'number') return String(cell);
  return `${cell.formula} -> ${JSON.stringify(cell.value)}`;
}

const printStyle = (style: Style) =>
  Object.entries(style)
    .map(([key, value]) => (value === true ? key : `${key} ${String(value)}`))
    .join(', ');

function printConditionalFormat({ range, rule }: ConditionalFormat): string {
  const where = rangeAddress(range);
  if (rule.kind === 'data-bar') return `bars ${where} ${rule.colour}`;
  const { colour, fill, bold } = rule.style;
  return `when ${where} ${rule.formula} then ${colour} on ${fill}${bold ? ', bold' : ''}`;
}

const some = (label: string, entries: readonly string[]) =>
  entries.length > 0 ? [`${label} ${entries.join(' ')}`] : [];
