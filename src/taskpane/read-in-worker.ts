import type { ImportedDocument, SourceFile } from '../actions/import-document';
import type { ReadOptions } from '../import/import';
import type { Text } from '../plan/language';
import type { ReadDocument } from './imported-plan';

export interface ReadingJob {
  readonly file: SourceFile;
  readonly options: ReadOptions;
}

/** Reads a document in a thread of its own, which a signal ends at once. Rejects with the signal's reason. */
export const readInWorker: ReadDocument = (file, options, signal) => {
  const worker = new Worker(
    /* webpackChunkName: "reading" */ new URL('./reading-worker.ts', import.meta.url),
  );
  const { port1: here, port2: there } = new MessageChannel();
  return new Promise<ImportedDocument>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    here.addEventListener('message', ({ data }: MessageEvent<ImportedDocument>) => resolve(data));
    here.start();
    worker.addEventListener('error', () => resolve({ ok: false, reason: gaveUp }));
    worker.postMessage({ file, options } satisfies ReadingJob, [there]);
  }).finally(() => worker.terminate());
};

const gaveUp: Text = {
  'zh-CN': '读取中断，可能是文件太大或页面已更新；请重新载入本页面再试，仍不成功时只保留方案正文后再导入',
  en: 'reading it broke off, perhaps because it is very large or the page has been renewed; load this page again and retry, or keep only the plan’s own text',
};
