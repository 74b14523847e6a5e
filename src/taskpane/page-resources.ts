import type { SourceFile } from '../actions/import-document';
import type { ReadingResources } from '../import/readers/open-document';

/** What reading takes from beside the page. */
export const pageResources: ReadingResources = { characterMap: (name) => besidePage(`cmaps/${name}`) };

/** A plan of an invented city, so that a newcomer sees the whole way without a document at hand. */
export async function sampleDocument(): Promise<SourceFile> {
  return { name: '示例方案.txt', bytes: await besidePage('sample.txt') };
}

async function besidePage(path: string): Promise<Uint8Array> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`The page has no ${path} beside it.`);
  return new Uint8Array(await answer.arrayBuffer());
}
