import { HostError } from '../host';
import { hostSentence } from './host-sentence';
import { hasExcelApi } from './requirement';

/** Excel on the web refuses messages of 5 MB; this leaves room for what surrounds the values. */
export const largestRequest = 3_600_000;
/** However often an answer was too large, a request may carry so much. */
export const smallestRequest = 100_000;

/** How long to wait before trying again, in milliseconds. */
const waits = {
  busy: [500, 1500, 4000],
  /** Somebody is typing into a cell; most people have finished after two seconds. */
  cellEdit: [300, 700, 1000],
} as const;

/** Excel's code for a request that comes while somebody types into a cell. */
export const cellEdit = 'InvalidOperationInCellEditMode';

const busy = new Set(['RequestAborted', 'ServiceNotAvailable', 'ActivityLimitReached', 'Conflict']);
const tooMuch = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'InsufficientMemory',
]);

/**
 * Everything we ask of Excel goes through here. The batch may be run again from its beginning, so it must come to the
 * same end however far it got before. A batch that would have to wait for a cell to be finished is refused, not delayed:
 * a delayed one could be carried out long after the user was told that it had failed.
 * @param batch gets the bytes that one request may carry
 * @throws HostError with one sentence on what happened and what to do
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext, room: number) => Promise<T>,
): Promise<T> {
  const tries = { busy: 0, cellEdit: 0 };
  let room = largestRequest;
  for (;;) {
    try {
      const chosenRoom = room;
      return await Excel.run(runOptions(), (context) => batch(context, chosenRoom));
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      const kind = busy.has(code) ? 'busy' : code === cellEdit ? 'cellEdit' : undefined;
      const wait = kind && waits[kind][tries[kind]++];
      if (wait !== undefined) await new Promise((resolve) => setTimeout(resolve, wait));
      else if (tooMuch.has(code) && room > smallestRequest) room /= 2;
      else throw new HostError(hostSentence(code), { cause: error });
    }
  }
}

/** The code of an error of Excel's; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

/** Whether Excel will not do it, however often it is asked. */
export function isRefusal(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && !isPassing(error) && !tooMuch.has(code);
}

/** Whether Excel may do it when it is asked again in a while. */
export function isPassing(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && (busy.has(code) || code === cellEdit);
}

/** One step back takes back the whole of what a batch did, where Excel knows how. */
function runOptions(): Excel.RunOptions {
  return hasExcelApi('1.20') ? { mergeUndoGroup: true } : {};
}
