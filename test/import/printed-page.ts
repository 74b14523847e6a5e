/** Texts as they are copied from printed pages: every line ends at the margin, and page numbers stand between. */

export interface Page {
  /** In Chinese signs. */
  readonly margin: number;
  /** Whether paragraphs begin two signs further in. */
  readonly indents: boolean;
  /** Lines of a page; 0 where pages are not marked. */
  readonly lines: number;
}

const width = (text: string) => text.length - (text.match(/[\x00-\xff]/g)?.length ?? 0) / 2;

/** Where a line of a paragraph ends: no line begins with 。 or ends with （, and no number is broken. */
function lineEnd(text: string, room: number): number {
  if (width(text) <= room) return text.length;
  let end = Math.floor(room);
  while (width(text.slice(0, end + 1)) <= room) end++;
  if (/^[，。、；：！？）》”]/.test(text.slice(end))) end++;
  while (end > 1 && /[（《“]$/.test(text.slice(0, end))) end--;
  const number = /[\dA-Za-z.%]*$/.exec(text.slice(0, end))?.[0].length ?? 0;
  return number > 0 && number < end && /^[\dA-Za-z.%]/.test(text.slice(end)) ? end - number : end;
}

export function printedOn({ margin, indents, lines: perPage }: Page, text: string): string {
  const lines = text.split('\n').flatMap((paragraph) => {
    const broken: string[] = [];
    let rest = paragraph.trim();
    while (rest !== '') {
      const end = lineEnd(rest, broken.length === 0 ? margin - 2 : margin);
      broken.push(`${indents && broken.length === 0 ? '　　' : ''}${rest.slice(0, end).trim()}`);
      rest = rest.slice(end).trim();
    }
    return broken;
  });
  const marked = (line: string, at: number) =>
    perPage > 0 && (at + 1) % perPage === 0 ? [line, `— ${(at + 1) / perPage} —`, ''] : [line];
  return lines.flatMap(marked).join('\n');
}
