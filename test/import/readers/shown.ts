import type { Document } from '../../../src/import/document';
import type { Reading } from '../../../src/import/readers/reading';

/** A document as lines a person can read: paragraphs, and rows whose cells say where they reach (↓2 →3). */
export function shown({ blocks }: Document): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(
          (row) =>
            `| ${row
              .map(({ text, rowSpan, columnSpan }) => {
                const down = rowSpan > 1 ? `↓${rowSpan}` : '';
                const right = columnSpan > 1 ? `→${columnSpan}` : '';
                return text.replaceAll('\n', '⏎') + down + right;
              })
              .join(' | ')} |`,
        ),
  );
}

export function documentOf(reading: Reading): Document {
  if (!reading.ok) throw new Error(reading.reason.en);
  return reading.document;
}

export function reasonOf(reading: Reading): string {
  if (reading.ok) throw new Error(`read after all: ${shown(reading.document).join('\n')}`);
  return reading.reason['zh-CN'];
}
