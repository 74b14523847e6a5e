import type { ProseBlock, ProseTable } from './prose';

/** Paragraphs line by line, the cells of a table parted by tabs: pasted into Word or Excel it becomes a table again. */
export function plainText(blocks: readonly ProseBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'table' ? `\n${tableText(block)}` : `${block.text}\n`))
    .join('');
}

function tableText({ header, groups }: ProseTable): string {
  const rows = groups.flatMap(({ label, rows: cells }) =>
    cells.map((row, at) => [at === 0 ? label : '', ...row]),
  );
  return [header, ...rows].map((row) => `${row.map(onOneLine).join('\t')}\n`).join('');
}

const onOneLine = (text: string) => text.trim().replace(/\s+/g, ' ');
