import { rangeAddress } from '../../sheets/address';
import type { Range, SheetSpec, StyledRange } from '../../sheets/sheet';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';
import { styleGroups } from './style-groups';

/** Thin lines cost most of all looks and are the same nearly everywhere: they are drawn once for all ranges. */
export async function drawLines(
  { styles }: Pick<SheetSpec, 'styles'>,
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  const lines = styles.flatMap(({ range, style: { border } }) =>
    border ? [{ range, style: { border } }] : [],
  );
  const colours = new Set(lines.map(({ style }) => style.border));
  // Of several colours the last wins, so their order counts.
  for (const { style, ranges: ruled } of styleGroups(colours.size > 1 ? lines : joined(lines))) {
    await pace.room(4000 + ruled.length * 15);
    // All ranges of a group are alike in having several rows or columns.
    for (const target of ranges.many(ruled.map(rangeAddress))) {
      drawLinesRound(target.format, style.border ?? '', ruled[0]);
    }
  }
}

function drawLinesRound(format: Excel.RangeFormat, colour: string, like: Range | undefined): void {
  const edges: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
  ];
  if (like && like.rows > 1) edges.push(Excel.BorderIndex.insideHorizontal);
  if (like && like.columns > 1) edges.push(Excel.BorderIndex.insideVertical);
  for (const edge of edges) {
    const line = format.borders.getItem(edge);
    line.style = Excel.BorderLineStyle.continuous;
    line.color = colour;
  }
}

/** Ranges with the same lines: without those inside another, and as one where they follow one another downwards. */
function joined(lines: readonly StyledRange[]): StyledRange[] {
  const result: StyledRange[] = [];
  for (const line of [...lines].sort((a, b) => a.range.row - b.range.row || b.range.rows - a.range.rows)) {
    if (result.some(({ range }) => contains(range, line.range))) continue;
    const above = result.findIndex(({ range }) => standsOn(range, line.range));
    const upper = result[above];
    if (!upper) result.push(line);
    else result[above] = { ...upper, range: { ...upper.range, rows: upper.range.rows + line.range.rows } };
  }
  return result;
}

function contains(outer: Range, inner: Range): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function standsOn(upper: Range, lower: Range): boolean {
  return (
    upper.row + upper.rows === lower.row && upper.column === lower.column && upper.columns === lower.columns
  );
}
