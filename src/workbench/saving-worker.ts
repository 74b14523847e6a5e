import type { SavingJob } from './save-in-worker';
import { doJob } from './worker-job';
import { writtenFile } from './written-file';

/** Writes one file beside the page, whose own thread stays free for people. */
doJob(({ specs, opened, language }: SavingJob) => writtenFile(language)(specs, opened));
