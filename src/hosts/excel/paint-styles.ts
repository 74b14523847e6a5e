import { rangeAddress } from '../../sheets/address';
import type { SheetSpec, Style } from '../../sheets/sheet';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';
import { styleGroups } from './style-groups';

/** Number formats go first: they decide what Excel makes of the values that follow. */
export async function setNumberFormats(
  { styles }: Pick<SheetSpec, 'styles'>,
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  for (const { range, style } of styles) {
    if (style.numberFormat === undefined) continue;
    await pace.room(500);
    // One value for all cells of the range.
    ranges.one(rangeAddress(range)).numberFormat = style.numberFormat as unknown as string[][];
  }
}

/** Fonts, fills and alignment of a whole sheet. */
export async function paintStyles(
  { styles }: Pick<SheetSpec, 'styles'>,
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  const looks = styles.map(({ range, style: { numberFormat: _, border: __, ...style } }) => ({
    range,
    style,
  }));
  for (const { style, ranges: painted } of styleGroups(looks)) {
    await pace.room(2000 + painted.length * 15);
    for (const target of ranges.many(painted.map(rangeAddress))) paint(target.format, style);
  }
}

/** The same where something else may stand: what a style does not say becomes the usual again, save the font. */
export async function repaintStyles(
  { styles }: Pick<SheetSpec, 'styles'>,
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  const general = styles.map(({ range, style }) => ({
    range,
    style: { ...style, numberFormat: style.numberFormat ?? 'General' },
  }));
  await setNumberFormats({ styles: general }, ranges, pace);
  for (const { style, ranges: painted } of styleGroups(styles)) {
    await pace.room(5000 + painted.length * 15);
    for (const { format } of ranges.many(painted.map(rangeAddress))) {
      unpaint(format, style);
      paint(format, style);
    }
  }
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function unpaint(
  format: Excel.RangeFormat,
  { bold, italic, colour, fill, horizontal, vertical, wrap, direction, border }: Style,
): void {
  if (bold === undefined) format.font.bold = false;
  format.font.underline = 'None';
  if (italic === undefined) format.font.italic = false;
  if (colour === undefined) format.font.color = '#000000';
  if (fill === undefined) format.fill.clear();
  if (horizontal === undefined) format.horizontalAlignment = 'General';
  if (vertical === undefined) format.verticalAlignment = 'Bottom';
  if (wrap === undefined) format.wrapText = false;
  if (direction === undefined) format.textOrientation = 0;
  if (border === undefined) {
    for (const edge of edges) format.borders.getItem(edge).style = Excel.BorderLineStyle.none;
  }
}

const alignments = { left: 'Left', center: 'Center', right: 'Right', top: 'Top', bottom: 'Bottom' } as const;

/** Degrees that text is turned by; 180 is Excel's number for upright characters one below the other. */
const directions = { stacked: 180, turned: 90 } as const;

function paint(
  format: Excel.RangeFormat,
  { bold, italic, size, font, colour, fill, horizontal, vertical, wrap, direction }: Style,
): void {
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (font !== undefined) format.font.name = font;
  if (colour !== undefined) format.font.color = colour;
  if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = alignments[horizontal];
  if (vertical !== undefined) format.verticalAlignment = alignments[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (direction !== undefined) format.textOrientation = directions[direction];
}
