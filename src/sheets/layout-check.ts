import type { Severity } from '../plan/finding';
import type { Text } from '../plan/language';
import { cellAddress } from './address';
import { inSize } from './paged-table';
import { printedPages, usualHeight } from './printed-pages';
import type { Cell, PrintSetup, Range, SheetSpec, Style } from './sheet';
import { lineCount, textWidth } from './text-size';

export type LayoutFault =
  | 'hidden-row'
  | 'cut-text'
  | 'other-paper'
  | 'small-print'
  | 'missing-font'
  | 'header-once'
  | 'split-row'
  | 'split-cell';

/** What would go wrong in print, where, and what to do about it. */
export interface LayoutFinding {
  readonly fault: LayoutFault;
  readonly severity: Severity;
  /** In A1 notation; absent for what concerns the whole sheet. */
  readonly cell?: string;
  readonly message: Text;
  readonly suggestion: Text;
}

/** What the sheet is to be printed on. */
export interface Printing {
  readonly paper: PrintSetup['paper'];
  /** The fonts that are installed, where that is known. */
  readonly fonts?: ReadonlySet<string>;
  /** The heights that rows have now, where people have had the sheet in their hands: 0 is hidden, or filtered out. */
  readonly rowHeights?: SheetSpec['rowHeights'];
}

/** Looks at a sheet before it is printed. What it hides by its own design is no fault. */
export function checkLayout(written: SheetSpec, printing: Printing): LayoutFinding[] {
  if (written.visibility === 'hidden') return [];
  const spec = { ...written, rowHeights: printing.rowHeights ?? written.rowHeights };
  return [
    ...hiddenRows(spec, written),
    ...cutTexts(spec),
    ...paperFaults(spec, printing),
    ...missingFonts(spec, printing),
    ...pageFaults(spec),
  ];
}

const height = ({ rowHeights }: SheetSpec, row: number) => rowHeights[row] ?? usualHeight;

function hiddenRows(spec: SheetSpec, written: SheetSpec): LayoutFinding[] {
  return spec.cells.flatMap((cells, row): LayoutFinding[] => {
    if (height(spec, row) > 0 || height(written, row) === 0 || cells.every((cell) => textOf(cell) === ''))
      return [];
    return [
      {
        fault: 'hidden-row',
        severity: 'error',
        cell: cellAddress(row, 0),
        message: {
          'zh-CN': `第 ${row + 1} 行被隐藏或被筛选掉，打印时会缺少这一行。`,
          en: `Row ${row + 1} is hidden or filtered out and will be missing in print.`,
        },
        suggestion: {
          'zh-CN': '请清除筛选、取消隐藏后再打印。',
          en: 'Clear the filter and unhide the row before printing.',
        },
      },
    ];
  });
}

/** The least that lines of a font stand apart, as a share of its size: text is called cut only when it surely is. */
const tightLine = 1.2;

function cutTexts(spec: SheetSpec): LayoutFinding[] {
  const found: LayoutFinding[] = [];
  const stylesOf = stylesDownwards(spec);
  const mergeAt = mergesByCorner(spec);
  spec.cells.forEach((cells, row) => {
    if (height(spec, row) === 0) return;
    const styleAt = stylesOf(row);
    cells.forEach((cell, column) => {
      const text = textOf(cell);
      if (text === '' || isNumber(cell) || spec.hiddenColumns.includes(column)) return;
      const span = mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
      if (!isCut(text, span, styleAt(column), spec)) return;
      found.push({
        fault: 'cut-text',
        severity: 'error',
        cell: cellAddress(row, column),
        message: {
          'zh-CN': `${cellAddress(row, column)} 的文字显示不全：“${brief(text)}”。`,
          en: `The text in ${cellAddress(row, column)} is cut off: “${brief(text)}”.`,
        },
        suggestion: {
          'zh-CN': '请加大行高或列宽，或重新生成这张表。',
          en: 'Make the row taller or the column wider, or make the sheet anew.',
        },
      });
    });
  });
  return found;
}

function isCut(text: string, { row, column, rows, columns }: Range, style: Style, spec: SheetSpec): boolean {
  let [high, wide] = [0, 0];
  for (let at = row; at < row + rows; at += 1) high += height(spec, at);
  for (let at = column; at < column + columns; at += 1) wide += spec.columnWidths[at] ?? 9;
  const size = style.size ?? 11;
  if (style.direction === 'stacked') return [...text].length * size > high;
  if (style.direction === 'turned') return (textWidth(text) * size) / 2 > high;
  const width = inSize(wide, size);
  if (style.wrap) return lineCount(text, width + 2) * size * tightLine > high;
  if (size * tightLine > high) return true;
  // A line that is not wrapped runs on over empty cells to the right.
  const next = textOf(spec.cells[row]?.[column + columns] ?? null);
  return textWidth(text) > width && (next !== '' || style.horizontal === 'center');
}

function mergesByCorner({ merges }: SheetSpec): (row: number, column: number) => Range | undefined {
  const corners = new Map(merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  return (row, column) => corners.get(`${row} ${column}`);
}

/** The styles of cells, a row after the other from above: large sheets have thousands of styled ranges. */
function stylesDownwards({ styles }: SheetSpec): (row: number) => (column: number) => Style {
  const coming = styles.map(({ range, style }, order) => ({ range, style, order }));
  coming.sort((one, other) => other.range.row - one.range.row);
  let here: typeof coming = [];
  return (row) => {
    here = here.filter(({ range }) => row < range.row + range.rows);
    for (let next = coming.at(-1); next && next.range.row <= row; next = coming.at(-1)) {
      coming.pop();
      if (row < next.range.row + next.range.rows) here.push(next);
    }
    here.sort((one, other) => one.order - other.order);
    return (column) => {
      const style: Style = {};
      for (const { range, style: part } of here)
        if (range.column <= column && column < range.column + range.columns) Object.assign(style, part);
      return style;
    };
  };
}

/** Below this share of its size print is hard to read. */
const smallestScale = 0.6;

function paperFaults(spec: SheetSpec, { paper }: Printing): LayoutFinding[] {
  const found: LayoutFinding[] = [];
  if (spec.print.paper !== paper)
    found.push({
      fault: 'other-paper',
      severity: 'warning',
      message: {
        'zh-CN': `这张表按 ${spec.print.paper} 纸设置，要打印的是 ${paper} 纸。`,
        en: `This sheet is set on ${spec.print.paper}, and the printer has ${paper}.`,
      },
      suggestion: {
        'zh-CN': `请在“页面布局”中把纸张改为 ${paper}，或换用 ${spec.print.paper} 纸。`,
        en: `Choose ${paper} under Page Layout, or load ${spec.print.paper}.`,
      },
    });
  const { scale } = printedPages(spec);
  if (scale < smallestScale)
    found.push({
      fault: 'small-print',
      severity: 'warning',
      message: {
        'zh-CN': `这张表太宽，打印时会缩小到 ${Math.round(scale * 100)}%，字太小。`,
        en: `This sheet is too wide: it will be printed at ${Math.round(scale * 100)}% and hard to read.`,
      },
      suggestion: {
        'zh-CN': '请改用横向或更大的纸张，或减少几列。',
        en: 'Turn the page, take larger paper, or leave out some columns.',
      },
    });
  return found;
}

function missingFonts({ styles }: SheetSpec, { fonts }: Printing): LayoutFinding[] {
  if (!fonts) return [];
  const used = new Set(styles.flatMap(({ style }) => style.font ?? []));
  return [...used]
    .filter((font) => !fonts.has(font))
    .map((font) => ({
      fault: 'missing-font',
      severity: 'notice',
      message: {
        'zh-CN': `这台电脑没有“${font}”字体，打印时会换成相近的字体。`,
        en: `The font “${font}” is not installed; a similar one will take its place in print.`,
      },
      suggestion: {
        'zh-CN': '请安装这种字体，或在装有它的电脑上打印。',
        en: 'Install the font, or print where it is installed.',
      },
    }));
}

function pageFaults(spec: SheetSpec): LayoutFinding[] {
  const { starts, room } = printedPages(spec);
  const found: LayoutFinding[] = [];
  if (starts.length > 0 && !spec.print.repeatRows)
    found.push({
      fault: 'header-once',
      severity: 'notice',
      message: {
        'zh-CN': `这张表有 ${starts.length + 1} 页，表头只印在第一页。`,
        en: `This sheet takes ${starts.length + 1} pages, and its header is printed on the first alone.`,
      },
      suggestion: {
        'zh-CN': '请在“页面布局”>“打印标题”中设置顶端标题行。',
        en: 'Set the rows to repeat under Page Layout > Print Titles.',
      },
    });
  spec.cells.forEach((_, row) => {
    if (height(spec, row) > room)
      found.push({
        fault: 'split-row',
        severity: 'error',
        cell: cellAddress(row, 0),
        message: {
          'zh-CN': `第 ${row + 1} 行比一页还高，会被分到两页。`,
          en: `Row ${row + 1} is taller than a page and will be split.`,
        },
        suggestion: {
          'zh-CN': '请加宽列或拆成几行。',
          en: 'Make its columns wider, or part it into several rows.',
        },
      });
  });
  for (const merge of spec.merges)
    if (starts.some((start) => isInside(start, merge)))
      found.push({
        fault: 'split-cell',
        severity: 'error',
        cell: cellAddress(merge.row, merge.column),
        message: {
          'zh-CN': `合并单元格 ${cellAddress(merge.row, merge.column)} 跨了两页，会被从中间断开。`,
          en: `The merged cell ${cellAddress(merge.row, merge.column)} goes over the end of a page and will be torn apart.`,
        },
        suggestion: {
          'zh-CN': '请重新生成这张表，或在分页处取消合并。',
          en: 'Make the sheet anew, or unmerge the cell where the page ends.',
        },
      });
  return found;
}

const isInside = (start: number, { row, rows }: Range) => row < start && start < row + rows;

/** A number takes as many signs as its column has room for. */
const isNumber = (cell: Cell) =>
  typeof (cell !== null && typeof cell === 'object' ? cell.value : cell) === 'number';

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return String(typeof cell === 'object' ? cell.value : cell);
}

const brief = (text: string) => (text.length > 20 ? `${[...text].slice(0, 19).join('')}…` : text);
