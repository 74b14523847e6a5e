import { importDocument } from '../actions/import-document';
import { pageResources } from './page-resources';
import type { ReadingJob } from './read-in-worker';

/**
 * Reads one document beside the page, whose own thread stays free for people. The answer goes through a port of its own:
 * the reader of PDF talks to whoever has started the thread.
 */
addEventListener('message', ({ data, ports: [port] }: MessageEvent<ReadingJob>) => {
  const { file, options } = data;
  void importDocument(file, options, pageResources).then((read) => port?.postMessage(read));
});
