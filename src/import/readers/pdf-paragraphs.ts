import { bareLabel } from '../duty-words';
import type { Area, Side } from './pdf-areas';
import { beginsItem, isFull, type PdfLine } from './pdf-line';
import type { PdfPage } from './pdf-page';

export interface PlacedLine extends PdfLine {
  readonly side: Side;
}

/** Tells where paragraphs end in a document that is set in one way throughout. */
export interface Layout {
  /** Whether the second line, which is read after the first, is the same paragraph still. */
  readonly goesOn: (line: PlacedLine, next: PlacedLine) => boolean;
}

export function layoutOf(pages: readonly PdfPage[], areas: readonly (readonly Area[])[]): Layout {
  const whole = areas.map((own) => own.flatMap(({ side, lines }) => (side === 'full' ? lines : [])));
  const columns = areas.flatMap((own) =>
    (['left', 'right'] as const).map((which) =>
      own.flatMap(({ side, lines }) => (side === which ? lines : [])),
    ),
  );
  const full = settingOf(whole, pages[0]?.width ?? 0);
  const parted = columns.flat().length === 0 ? full : settingOf(columns, 0);
  const lefts = leftsOf(areas, full, parted);
  return {
    goesOn: (line, next) => {
      const own = line.side === 'full' ? full : parted;
      return goesOn(line, next, {
        left: lefts.get(keyOf(line)) ?? line.left,
        nextLeft: lefts.get(keyOf(next)) ?? next.left,
        setting: own,
      });
    },
  };
}

/** How text is set. Lengths are points. */
interface Setting {
  readonly size: number;
  /** From where lines begin to where full lines end. */
  readonly width: number;
  /** From one line to the next inside a paragraph. */
  readonly pitch: number;
  /** First lines of paragraphs are indented. */
  readonly indents: boolean;
}

/** Of groups of lines that begin at the same left margin each. */
function settingOf(groups: readonly (readonly PdfLine[])[], pageWidth: number): Setting {
  const size = median(
    groups
      .flat()
      .flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 10) }, () => line.size)),
  );
  const body = groups.map((own) => own.filter((line) => isAlike(line.size, size)));
  const lefts = body.map((own) => Math.min(...own.map((line) => line.left)));
  const indents = body.flatMap((own, at) => own.map((line) => (line.left - (lefts[at] ?? 0)) / line.size));
  const widths = body.flatMap((own, at) => own.map((line) => line.right - (lefts[at] ?? 0)));
  const indented = indents.filter((indent) => indent > 1.4 && indent < 3).length;
  const flush = indents.filter((indent) => indent < 0.7).length;
  return {
    size,
    width: fullWidth(widths, pageWidth, median(lefts.filter(Number.isFinite))),
    pitch: median(
      body.flatMap((own) => own.slice(1).map((line, index) => line.baseline - (own[index]?.baseline ?? 0))),
    ),
    indents: indented >= 3 && flush >= 3 && indented > flush * 0.1,
  };
}

/** Where lines begin on each page and in each of its columns. */
function leftsOf(areas: readonly (readonly Area[])[], full: Setting, parted: Setting): Map<string, number> {
  const lefts = new Map<string, number>();
  for (const { side, lines } of areas.flat()) {
    const { size } = side === 'full' ? full : parted;
    for (const line of lines.filter((each) => isAlike(each.size, size))) {
      const key = keyOf({ ...line, side });
      lefts.set(key, Math.min(line.left, lefts.get(key) ?? Infinity));
    }
  }
  return lefts;
}

function keyOf({ page, side }: Pick<PlacedLine, 'page' | 'side'>): string {
  return `${page} ${side}`;
}

/** The widest of the lines, a few odd ones apart; where all are short, what margins of the same width would leave. */
function fullWidth(widths: readonly number[], pageWidth: number, left: number): number {
  const expected = pageWidth - 2 * left;
  const widest = [...widths].sort((a, b) => b - a)[Math.min(2, Math.floor(widths.length / 10))] ?? 0;
  return widest < expected * 0.6 ? expected : widest;
}

function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.15 * Math.max(a, b);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

interface Margins {
  readonly left: number;
  readonly nextLeft: number;
  readonly setting: Setting;
}

function goesOn(line: PlacedLine, next: PlacedLine, { left, nextLeft, setting }: Margins): boolean {
  const right = left + setting.width;
  if (line.pieces.length > 1 && next.pieces.length > 1) return false;
  if (!isAlike(line.size, next.size) || !isFull(line, next, right)) return false;
  const isBelow = line.page === next.page && line.side === next.side;
  if (isBelow && next.baseline - line.baseline > setting.pitch * 1.35 + 1) return false;
  const indent = (next.left - nextLeft) / next.size;
  if (setting.indents) return indent < 1.2;
  const aligned = indent < 1.2 || Math.abs(next.left - line.left) < 0.5 * next.size;
  return aligned && !beginsAnew(line, next, right);
}

/** Where nothing but the words tells: an item, or a heading after a sentence that ends at the right margin. */
function beginsAnew(line: PdfLine, next: PdfLine, right: number): boolean {
  if (/[，、,]$/.test(line.text)) return false;
  if (beginsItem(next.text) || bareLabel(next.text) !== undefined) return true;
  const isHeading = right - next.right > 3 * next.size && !/[，。；：、！？,.;:!?）)]$/.test(next.text);
  return /[。！？；：.!?;:]$/.test(line.text) && (isHeading || /^\d{1,2}\p{sc=Han}/u.test(next.text));
}
