import { HostError } from '../hosts/host';
import type { SavingAnswer, SavingJob } from './save-in-worker';
import { writtenFile } from './written-file';

/** Writes one file beside the page, whose own thread stays free for people. */
addEventListener('message', ({ data }: MessageEvent<SavingJob>) => {
  const { specs, opened, language } = data;
  writtenFile(language)(specs, opened).then(
    (bytes) => postMessage({ ok: true, bytes } satisfies SavingAnswer),
    (error: unknown) => {
      if (error instanceof HostError) postMessage({ ok: false, reason: error.text } satisfies SavingAnswer);
      // The page hears of an error that ends a turn of this thread, and never of a promise that fails in it.
      else
        setTimeout(() => {
          throw error;
        });
    },
  );
});
