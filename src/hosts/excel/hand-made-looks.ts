import { block, rangeAddress } from '../../sheets/address';
import type { Style, StyledRange } from '../../sheets/sheet';
import type { Reshaping } from '../reshaping';
import type { Pace } from './pace';
import { rangeOn } from './range-on';
import { type CellLook, plainColour } from './written-looks';

/** How many cells are looked at, and how many of them at once: each takes some hundred bytes of an answer. */
const most = { cells: 200_000, atOnce: 10_000 };

/**
 * What people have made of the looks of our cells, where these stand by now.
 * @param written how the sheet was painted last
 */
export async function handMadeLooks(
  written: readonly CellLook[],
  { order, columns, size }: Reshaping,
  worksheet: Excel.Worksheet,
  context: Excel.RequestContext,
  pace: Pace,
): Promise<readonly StyledRange[]> {
  if (size.rows * size.columns > most.cells || size.rows * size.columns === 0) return [];
  // A row or column that was put in looks like its neighbour.
  const isNew = (from: readonly (number | undefined)[], line: number) =>
    line < from.length && from[line] === undefined;
  const made = new Map<string, Style | undefined>();
  const styleOf = (look: CellLook) => {
    const key = look.join();
    if (!made.has(key)) made.set(key, handMade(look, written));
    return made.get(key);
  };
  const found: StyledRange[] = [];
  const step = Math.max(1, Math.floor(most.atOnce / size.columns));
  for (let top = 0; top < size.rows; top += step) {
    const looks = await looksIn(top, Math.min(step, size.rows - top), size.columns, worksheet, context, pace);
    looks.forEach((cells, index) => {
      const row = top + index;
      if (isNew(order.from, row)) return;
      cells.forEach((look, column) => {
        const style = isNew(columns.from, column) ? undefined : styleOf(look);
        if (!style) return;
        const before = found.at(-1);
        const isNext =
          before?.style === style &&
          before.range.row === row &&
          before.range.column + before.range.columns === column;
        if (isNext)
          found[found.length - 1] = {
            style,
            range: { ...before.range, columns: before.range.columns + 1 },
          };
        else found.push({ range: block(row, column), style });
      });
    });
  }
  return found;
}

async function looksIn(
  top: number,
  rows: number,
  columns: number,
  worksheet: Excel.Worksheet,
  context: Excel.RequestContext,
  pace: Pace,
): Promise<readonly (readonly CellLook[])[]> {
  await pace.room(1000);
  const font = { bold: true, color: true, italic: true, name: true, size: true };
  const told = rangeOn(worksheet, rangeAddress(block(top, 0, rows, columns))).getCellProperties({
    format: { fill: { color: true }, font, horizontalAlignment: true },
  });
  await context.sync();
  pace.wasSent();
  return told.value.map((cells) => cells.map(lookOfCell));
}

function lookOfCell({ format }: Excel.CellProperties): CellLook {
  const { fill, font, horizontalAlignment: horizontal } = format ?? {};
  return [
    plainColour(fill?.color || undefined, '#FFFFFF'),
    plainColour(font?.color || undefined, '#000000'),
    font?.bold ? 'b' : '',
    font?.italic ? 'i' : '',
    String(font?.size ?? ''),
    font?.name ?? '',
    Object.entries(alignments).find(([, told]) => told === horizontal)?.[0] ?? '',
  ];
}

const alignments = { l: 'Left', c: 'Center', r: 'Right' } as const;
const sides: Readonly<Record<string, NonNullable<Style['horizontal']>>> = {
  ...{ l: 'left', c: 'center', r: 'right' },
};

/** In what a look differs from that of ours which it is most like; undefined where it is one of ours. */
function handMade(look: CellLook, written: readonly CellLook[]): Style | undefined {
  let least: readonly number[] | undefined;
  for (const own of written) {
    const parts = [...look.keys()].filter((part) => !isSame(part, look[part], own[part]));
    if (parts.length === 0) return undefined;
    if (!least || parts.length < least.length) least = parts;
  }
  return least && styleOf(look, new Set(least));
}

/** Where ours says nothing of size and font, they are the workbook's own. */
function isSame(part: number, found: string | undefined, own: string | undefined): boolean {
  return found === own || (own === '' && (part === sizePart || part === fontPart));
}

const [sizePart, fontPart] = [4, 5];

function styleOf(look: CellLook, parts: ReadonlySet<number>): Style | undefined {
  const [fill, colour, bold, italic, size, font, horizontal] = look;
  const side = sides[horizontal];
  const style: Style = {
    ...(parts.has(0) && fill !== '' && { fill: `#${fill}` }),
    ...(parts.has(1) && { colour: `#${colour || '000000'}` }),
    ...(parts.has(2) && { bold: bold !== '' }),
    ...(parts.has(3) && { italic: italic !== '' }),
    ...(parts.has(sizePart) && size !== '' && { size: Number(size) }),
    ...(parts.has(fontPart) && font !== '' && { font }),
    ...(parts.has(6) && side && { horizontal: side }),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}
