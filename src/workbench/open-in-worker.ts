import type { ShownTab } from '../hosts/workbench/opened-workbook-data';
import type { Language, Text } from '../plan/language';
import { doneBy } from './worker-job';

export interface OpeningJob {
  readonly bytes: Uint8Array;
  readonly language: Language;
}

/**
 * The tabs of a file that is opened, read in a thread of its own: for a large plan that takes seconds. Throws HostError for
 * bytes that are no workbook.
 */
export function openInWorker(bytes: Uint8Array, language: Language): Promise<readonly ShownTab[]> {
  const worker = new Worker(
    /* webpackChunkName: "opening" */ new URL('./opening-worker.ts', import.meta.url),
  );
  return doneBy(worker, { bytes, language } satisfies OpeningJob, gaveUp);
}

const gaveUp: Text = {
  'zh-CN': '打开中断，可能是页面已更新或内存不足。请重新载入本页面再试。',
  en: 'Opening it broke off, perhaps because the page has been renewed or memory is short. Load this page again and retry.',
};
