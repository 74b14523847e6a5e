import type { PdfLine } from './pdf-line';
import type { PdfPage } from './pdf-page';

/** The lines of each page without page numbers and without the heads and feet that run through the pages. */
export function withoutFurniture(
  pages: readonly PdfPage[],
  lines: readonly (readonly PdfLine[])[],
): PdfLine[][] {
  const running = runningTexts(lines);
  return lines.map((own, index) => {
    const height = pages[index]?.height ?? 0;
    return own.filter((line, at) => {
      const isAtEdge = at < edgeLines || at >= own.length - edgeLines;
      return !isAtEdge || !(isPageMark(line, height) || running.has(positionedText(line)));
    });
  });
}

/** Heads and feet have up to this many lines. */
const edgeLines = 3;

/** On how many pages a text must stand in the same place to be a head or a foot. */
function runningTexts(lines: readonly (readonly PdfLine[])[]): Set<string> {
  const pagesOf = new Map<string, number>();
  for (const own of lines) {
    const atEdges = own.filter((_, at) => at < edgeLines || at >= own.length - edgeLines);
    for (const key of new Set(atEdges.map(positionedText))) pagesOf.set(key, (pagesOf.get(key) ?? 0) + 1);
  }
  const enough = Math.max(3, lines.length * 0.4);
  return new Set([...pagesOf].filter(([, pages]) => pages >= enough).map(([key]) => key));
}

/** The same for 第3页 and 第4页 at the same height. */
function positionedText({ text, baseline }: PdfLine): string {
  return `${Math.round(baseline / 4)} ${text.replace(/[\d\s]+/g, '')}`;
}

/** Bare numbers are page numbers only in the margins; adorned ones (— 2 —, 第2页) anywhere at the edge. */
function isPageMark({ text, baseline }: PdfLine, height: number): boolean {
  const inMargin = baseline < height * 0.1 || baseline > height * 0.88;
  const bare = text.replace(/\s/g, '');
  if (inMargin && /^(\d{1,4}|[ivxIVX]{1,6}|\d{1,4}[/／]\d{1,4})$/.test(bare)) return true;
  return /^([-—–―－~·•]+\d{1,4}[-—–―－~·•]+|第\d{1,4}页([/，,]?共\d{1,4}页)?|page\d{1,4}(of\d{1,4})?)$/i.test(
    bare,
  );
}
