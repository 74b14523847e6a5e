import { importDocument } from '../actions/import-document';
import { pageResources } from './page-resources';
import type { ReadingJob } from './read-in-worker';

/** Reads one document beside the page, whose own thread stays free for people. */
addEventListener('message', ({ data }: MessageEvent<ReadingJob>) => {
  void importDocument(data.file, { leadRule: data.leadRule }, pageResources).then((read) =>
    postMessage(read),
  );
});
