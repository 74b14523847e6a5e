import { importDocument } from '../actions/import-document';
import { pageResources } from './page-resources';
import type { ReadingJob } from './read-in-worker';

/**
 * Reads one document beside the page, whose own thread stays free for people. The answer goes through a port of its own:
 * the reader of PDF talks to whoever has started the thread.
 */
addEventListener('message', ({ data, ports: [port] }: MessageEvent<ReadingJob>) => {
  const { file, options } = data;
  importDocument(file, options, pageResources)
    .then((read) => port?.postMessage(read))
    .catch(breakOff);
});

/** The page hears of an error that ends a turn of this thread, and never of a promise that fails in it. */
function breakOff(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
