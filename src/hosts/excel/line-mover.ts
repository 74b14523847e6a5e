import type { Pace } from './pace';
import { rangeOn } from './range-on';
import { hasExcelApi } from './requirement';
import { isRefusal } from './run-excel';

/** Takes what stands on a whole row or column of a sheet to another one, which is blank. */
export interface LineMover {
  (worksheet: Excel.Worksheet, from: string, to: string): Promise<void>;
}

/**
 * Cut and pasted, cells are followed by formulas and names that point to them. Where this Excel knows no way, or refuses it
 * at the first try, they are copied.
 */
export function lineMover(context: Excel.RequestContext, pace: Pace): LineMover {
  let cuts: boolean | undefined = hasExcelApi('1.11') ? undefined : false;
  return async (worksheet, from, to) => {
    // Of a request that is refused nothing is answered: the first try is one by itself.
    if (cuts === undefined) await context.sync();
    if (cuts !== false) rangeOn(worksheet, from).moveTo(rangeOn(worksheet, to));
    if (cuts === undefined) {
      cuts = await isDone(context);
      pace.wasSent();
    }
    if (!cuts) await copyLine(worksheet, from, to);
  };
}

/** Where Excel may refuse to cut. */
export const copyLine: LineMover = async (worksheet, from, to) => rangeOn(worksheet, to).copyFrom(from);

/** Whether what was asked for is done. */
async function isDone(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
