import type { PrintSetup } from './sheet';

/** Points of a sheet of paper, long side first. */
const papers = { A4: [842, 595], A3: [1191, 842] } as const;

/** Points that a host's usual margins and footer take, a little more than they are, since fonts and printers differ. */
const usualMargins = { across: 76, down: 112 };

const pointsPerMillimetre = 72 / 25.4;

/** What fonts and printers may add to a page without breaking it. */
const tolerance = 0.03;

export type Paper = Pick<PrintSetup, 'paper' | 'orientation' | 'margins'>;

/** Points across and down a page that its margins leave. */
export function pageRoom({ paper, orientation, margins }: Paper): { across: number; down: number } {
  const [long, short] = papers[paper];
  const [across, down] = orientation === 'landscape' ? [long, short] : [short, long];
  if (!margins) return { across: across - usualMargins.across, down: down - usualMargins.down };
  const { top, right, bottom, left } = margins;
  return {
    across: across - (left + right) * pointsPerMillimetre,
    down: (down - (top + bottom) * pointsPerMillimetre) * (1 - tolerance),
  };
}

/** The smallest scale that is still read with ease. */
const smallestScale = 0.5;

/** So much smaller a sheet is printed to save it a second page with a few rows alone. */
const closer = 0.8;

/** Points of a column of so many characters. */
export const columnPoints = (characters: number) => (characters * 7 + 5) * 0.75;

export interface PageContent {
  /** Widths in characters of the columns that are printed. */
  readonly columnWidths: readonly number[];
  /** How many of them are repeated on each page. */
  readonly repeatedColumns: number;
  /** Heights in points, of all rows that are printed. */
  readonly rowHeights: readonly number[];
  /** How many rows stand above those that are repeated, and how many are repeated. */
  readonly topRows: number;
  readonly repeatedRows: number;
  /** Whether a row is a heading, which must not be the last of its page. */
  isHeading(row: number): boolean;
}

/** How many pages across, and before which rows a new page begins; or that all of it goes on one page, a little smaller. */
export function pageBreaks(
  content: PageContent,
  paper: Paper,
): Required<Pick<PrintSetup, 'fitWidth' | 'breaks'>> & Pick<PrintSetup, 'fitHeight'> {
  const { across: room, down } = pageRoom(paper);

  const widths = content.columnWidths.map(columnPoints);
  const repeated = sum(widths.slice(0, content.repeatedColumns));
  const rest = sum(widths) - repeated;
  const fitWidth = Math.max(1, Math.ceil(rest / Math.max(1, room / smallestScale - repeated)));
  const scale = Math.min(1, room / (repeated + rest / fitWidth));
  const breaks = rowBreaks(content, down / scale);
  const scaleOfOnePage = Math.max(smallestScale, scale * closer);
  const fitsOnePage = fitWidth === 1 && sum(content.rowHeights) * scaleOfOnePage <= down;
  return breaks.length > 0 && fitsOnePage ? { fitWidth, fitHeight: 1, breaks: [] } : { fitWidth, breaks };
}

function rowBreaks({ rowHeights, topRows, repeatedRows, isHeading }: PageContent, room: number): number[] {
  const firstRow = topRows + repeatedRows;
  const repeated = sum(rowHeights.slice(topRows, firstRow));
  const breaks: number[] = [];
  let pageStart = firstRow;
  let used = sum(rowHeights.slice(0, firstRow));
  for (const [row, height] of rowHeights.entries()) {
    if (row < firstRow) continue;
    if (used + height > room && row > pageStart) {
      let first = row;
      while (first - 1 > pageStart && isHeading(first - 1)) first--;
      breaks.push(first);
      pageStart = first;
      used = repeated + sum(rowHeights.slice(first, row));
    }
    used += height;
  }
  return breaks;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
