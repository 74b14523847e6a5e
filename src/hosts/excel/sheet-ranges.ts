import type { Pace } from './pace';

/** Ranges of one worksheet, each asked for once in a request. They are good until the pace makes room. */
export interface SheetRanges {
  /** Cells, whole rows (`1:3`) or whole columns (`A:C`). */
  one(address: string): Excel.Range;
  /** As few requests for the same format as Excel allows: its lists of addresses have 8,192 characters at most. */
  many(addresses: readonly string[]): (Excel.Range | Excel.RangeAreas)[];
}

const longestList = 8000;

export function sheetRanges(worksheet: Excel.Worksheet, pace: Pace): SheetRanges {
  const known = new Map<string, Excel.Range>();
  let sent = pace.sent();
  const one = (address: string): Excel.Range => {
    if (pace.sent() !== sent) known.clear();
    sent = pace.sent();
    let range = known.get(address);
    if (!range) {
      range = worksheet.getRange(address);
      // We need it in this request only: keeping it would cost another request to let it go.
      range.untrack();
      known.set(address, range);
    }
    return range;
  };
  return {
    one,
    many: (addresses) =>
      lists(addresses).map((list) => {
        if (!list.includes(',')) return one(list);
        const areas = worksheet.getRanges(list);
        areas.untrack();
        return areas;
      }),
  };
}

function lists(addresses: readonly string[]): string[] {
  const result: string[] = [];
  for (const address of addresses) {
    const last = result.at(-1);
    if (last !== undefined && last.length + address.length < longestList)
      result[result.length - 1] = `${last},${address}`;
    else result.push(address);
  }
  return result;
}
