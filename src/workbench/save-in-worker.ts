import { HostError } from '../hosts/host';
import type { WriteFile } from '../hosts/workbench/page-workbook';
import type { Language, Text } from '../plan/language';
import type { SheetSpec } from '../sheets/sheet';

export interface SavingJob {
  readonly specs: readonly SheetSpec[];
  readonly opened: Uint8Array | undefined;
  readonly language: Language;
}

export type SavingAnswer =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: Text };

/** Writes a file in a thread of its own: for a large plan that takes seconds. */
export function saveInWorker(language: Language): WriteFile {
  return async (specs, opened) => {
    const worker = new Worker(
      /* webpackChunkName: "saving" */ new URL('./saving-worker.ts', import.meta.url),
    );
    try {
      const answer = await new Promise<SavingAnswer>((resolve) => {
        worker.addEventListener('message', ({ data }: MessageEvent<SavingAnswer>) => resolve(data));
        worker.addEventListener('error', () => resolve({ ok: false, reason: gaveUp }));
        worker.postMessage({ specs, opened, language } satisfies SavingJob);
      });
      if (!answer.ok) throw new HostError(answer.reason);
      return answer.bytes;
    } finally {
      worker.terminate();
    }
  };
}

const gaveUp: Text = {
  'zh-CN':
    '保存中断，可能是页面已更新或内存不足。表格都在；请再试一次，仍不成功时重新载入本页面，接着做再保存。',
  en: 'Saving broke off, perhaps because the page has been renewed or memory is short. The sheets are all there; try again, or load this page again, go on and save then.',
};
