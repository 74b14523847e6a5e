import { HostError } from '../hosts/host';
import type { Text } from '../plan/language';

type Answer<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly reason: Text };

/**
 * Has a job done in a thread of its own, which ends with it. Throws HostError where it cannot be done.
 * @param gaveUp what is said where the thread breaks off, or is not there
 */
export async function doneBy<Result>(worker: Worker, job: object, gaveUp: Text): Promise<Result> {
  try {
    const answer = await new Promise<Answer<Result>>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer<Result>>) => resolve(data));
      worker.addEventListener('error', () => resolve({ ok: false, reason: gaveUp }));
      worker.postMessage(job);
    });
    if (!answer.ok) throw new HostError(answer.reason);
    return answer.result;
  } finally {
    worker.terminate();
  }
}

/** In such a thread: does the job that it is given. */
export function doJob<Job, Result>(act: (job: Job) => Promise<Result>): void {
  const say = (answer: Answer<Result>) => postMessage(answer);
  addEventListener('message', ({ data }: MessageEvent<Job>) => {
    act(data).then(
      (result) => say({ ok: true, result }),
      (error: unknown) => {
        if (error instanceof HostError) say({ ok: false, reason: error.text });
        // The page hears of an error that ends a turn of this thread, and never of a promise that fails in it.
        else
          setTimeout(() => {
            throw error;
          });
      },
    );
  });
}
