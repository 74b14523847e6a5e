import type { SourceFile } from '../actions/import-document';
import type { ReadingResources } from '../import/readers/open-document';
import type { Language } from '../plan/language';

/** What reading takes from beside the page. */
export const pageResources: ReadingResources = { characterMap: (name) => besidePage(`cmaps/${name}`) };

/** A plan of an invented city, so that a newcomer sees the whole way without a document at hand. */
export async function sampleDocument(language: Language): Promise<SourceFile> {
  const { name, path } = samples[language];
  return { name, bytes: await besidePage(path) };
}

const samples = {
  'zh-CN': { name: '示例方案.txt', path: 'sample.txt' },
  en: { name: 'Sample plan.txt', path: 'sample-en.txt' },
} as const;

async function besidePage(path: string): Promise<Uint8Array> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`The page has no ${path} beside it.`);
  return new Uint8Array(await answer.arrayBuffer());
}
