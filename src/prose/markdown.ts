import type { ProseBlock, ProseTable } from './prose';

/** The same as Markdown: marked headings, a table with lines. Merged cells, which Markdown lacks, say their label again. */
export function markdown(blocks: readonly ProseBlock[]): string {
  return blocks.map((block) => `${blockText(block)}\n`).join('\n');
}

function blockText(block: ProseBlock): string {
  switch (block.kind) {
    case 'title':
      return `# ${block.text}`;
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'table':
      return tableText(block);
  }
}

function tableText({ header, groups }: ProseTable): string {
  const rows = groups.flatMap(({ label, rows: cells }) => cells.map((row) => [label, ...row]));
  return [header, header.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(inCell).join(' | ')} |`)
    .join('\n');
}

const inCell = (text: string) =>
  text
    .trim()
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, '<br>');
