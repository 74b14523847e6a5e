import type { WriteFile } from '../hosts/workbench/page-workbook';
import type { Language, Text } from '../plan/language';
import type { SheetSpec } from '../sheets/sheet';
import { doneBy } from './worker-job';

export interface SavingJob {
  readonly specs: readonly SheetSpec[];
  readonly opened: Uint8Array | undefined;
  readonly language: Language;
}

/** Writes a file in a thread of its own: for a large plan that takes seconds. */
export function saveInWorker(language: Language): WriteFile {
  return (specs, opened) => {
    const worker = new Worker(
      /* webpackChunkName: "saving" */ new URL('./saving-worker.ts', import.meta.url),
    );
    return doneBy(worker, { specs, opened, language } satisfies SavingJob, gaveUp);
  };
}

const gaveUp: Text = {
  'zh-CN':
    '保存中断，可能是页面已更新或内存不足。表格都在；请再试一次，仍不成功时重新载入本页面，接着做再保存。',
  en: 'Saving broke off, perhaps because the page has been renewed or memory is short. The sheets are all there; try again, or load this page again, go on and save then.',
};
