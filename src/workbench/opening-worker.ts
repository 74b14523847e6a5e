import { openedWorkbook } from '../hosts/file/opened-workbook';
import type { OpeningJob } from './open-in-worker';
import { openedTabs } from './opened-tabs';
import { doJob } from './worker-job';

/** Reads one workbook beside the page, whose own thread stays free for people. */
doJob(async ({ bytes, language }: OpeningJob) => openedTabs(openedWorkbook(bytes), language));
