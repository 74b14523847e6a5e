import type { Block, Paragraph, Table } from './document';
import { bareField, type DutyField } from './duty-words';
import { readNumber } from './numbering';

/**
 * Tables that are cards, each row a label and its value (Lead department | Rivers Authority), as the lines they say: nothing in
 * them stands in columns.
 */
export function openCardTables(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isCard)) return blocks;
  return blocks.flatMap((block): readonly Block[] => (isCard(block) ? linesOf(block) : [block]));
}

const ofUnits: readonly (DutyField | undefined)[] = ['lead', 'co', 'unranked'];

/** The field of each labelled cell that stands before its value. */
function fieldsOf({ rows }: Table): (DutyField | undefined)[] {
  return rows.flatMap((row) =>
    row.flatMap(({ text }, at) => (at % 2 === 0 && at + 1 < row.length ? [bareField(labelIn(text))] : [])),
  );
}

function labelIn(text: string): string {
  return text.trim().replace(/\s*:$/, '');
}

export function isCard(block: Block): block is Table {
  if (block.kind !== 'table' || block.rows.length < 2) return false;
  const width = Math.max(...block.rows.map((row) => row.length));
  if (width !== 2 && width !== 4) return false;
  const fields = fieldsOf(block);
  // The first row of a table of columns holds labels only, too.
  const heads = block.rows[0]?.every(({ text }) => bareField(labelIn(text)) !== undefined);
  return (
    !heads &&
    fields.some((field) => ofUnits.includes(field)) &&
    2 * fields.filter(Boolean).length >= fields.length
  );
}

function linesOf({ rows }: Table): readonly Paragraph[] {
  return rows.flatMap((row) => {
    const lines: Paragraph[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [label, value] = [row[at], row[at + 1]];
      if (!label || (label.text.trim() === '' && !value?.text.trim())) continue;
      const list = value?.text
        .trim()
        .replace(/\s*\n\s*/g, ofUnits.includes(bareField(labelIn(label.text))) ? '; ' : ' ');
      const number = readNumber(`${label.text} x`) !== undefined;
      const text = !list ? label.text : number ? `${label.text} ${list}` : `${labelIn(label.text)}: ${list}`;
      lines.push({ kind: 'paragraph', text: text.trim(), place: label.place });
    }
    return lines;
  });
}
