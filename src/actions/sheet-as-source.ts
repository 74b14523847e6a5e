import type { ActiveSheet } from '../hosts/host';
import type { SourceFile } from './import-document';

/** A sheet of the user's own as a document to read, as if it had been saved as .csv. */
export function sheetAsSource({ tab, rows }: ActiveSheet): SourceFile {
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  return { name: `${tab}.csv`, bytes: new TextEncoder().encode(text) };
}
