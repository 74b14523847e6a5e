import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const realDocuments = join(root, '../shared/seeds');

/** A real plan document where there is one, else a bundled sample, repeated up to about so many bytes. */
export function largeDocument(bytes: number): string {
  const text = readFileSync(realDocument() ?? join(root, 'seeds/first-is-lead.txt'), 'utf8');
  return `${text}\n`.repeat(Math.ceil(bytes / Buffer.byteLength(text)));
}

function realDocument(): string | undefined {
  if (!existsSync(realDocuments)) return undefined;
  const name = readdirSync(realDocuments).find((file) => file.startsWith('001'));
  return name && join(realDocuments, name);
}
