import { rangeAddress } from '../../sheets/address';
import type { Range } from '../../sheets/sheet';
import { type AddedRows, grownOver } from '../added-rows';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';
import { barSum, formulaSum } from './written-looks';

/** The conditional formats on some cells, to be loaded with the next sync. */
export interface StandingFormats {
  readonly address: string;
  readonly found: Excel.ConditionalFormatCollection;
}

export function askForFormats(address: string, ranges: SheetRanges): StandingFormats {
  const found = ranges.one(address).conditionalFormats;
  found.load('items/id,items/type,items/priority');
  return { address, found };
}

/**
 * Takes off those that are ours. Those that people have made stay, and reach over rows that were added under theirs: these
 * are to be painted afterwards.
 * @param ours what those are known by that we set last, and that we set next
 * @returns what puts theirs before ours again, once ours are set
 */
export async function takeOurFormatsOff(
  { address, found: { items } }: StandingFormats,
  ours: ReadonlySet<string>,
  added: AddedRows,
  context: Excel.RequestContext,
  ranges: SheetRanges,
  pace: Pace,
): Promise<() => void> {
  if (items.length === 0) return () => undefined;
  const formatOf = (id: string) => ranges.one(address).conditionalFormats.getItem(id);
  await pace.room(items.length * 900);
  const sums = items.map(({ id, type }) => askForSum(formatOf(id), type));
  await context.sync();
  pace.wasSent();
  const told = items.map(({ id, priority }, index) => {
    const sum = sums[index]?.() ?? '';
    return { id, priority, sum, isOurs: ours.has(sum) };
  });
  const [theirs, gone] = [told.filter(({ isOurs }) => !isOurs), told.filter(({ isOurs }) => isOurs)];
  const first = Math.min(...gone.map(({ priority }) => priority));
  const before = theirs.filter(({ priority }) => priority < first).sort((a, b) => b.priority - a.priority);
  const areas =
    added.last > added.above
      ? await areasOf(
          theirs.map(({ id }) => formatOf(id)),
          context,
          pace,
        )
      : [];
  await pace.room(gone.length * 600);
  for (const { id } of gone) formatOf(id).delete();
  await grow(joined(theirs, areas), added, ranges, pace);
  return () => {
    for (const { id } of before) formatOf(id).priority = 0;
  };
}

/** What moving rows has torn apart is one format still. */
function joined(
  formats: readonly { readonly id: string; readonly sum: string }[],
  areas: readonly (readonly Range[])[],
): Range[][] {
  const all = new Map<string, Range[]>();
  areas.forEach((each, index) => {
    const { id = '', sum = '' } = formats[index] ?? {};
    const name = sum === '' ? id : sum;
    all.set(name, [...(all.get(name) ?? []), ...each]);
  });
  return [...all.values()];
}

/** What a format is known by, whatever cells it is for; once it is loaded. */
function askForSum(format: Excel.ConditionalFormat, type: Excel.ConditionalFormat['type']): () => string {
  if (type === Excel.ConditionalFormatType.custom) {
    const { rule } = format.custom;
    rule.load('formula');
    return () => formulaSum(rule.formula);
  }
  if (type === Excel.ConditionalFormatType.dataBar) {
    const { positiveFormat } = format.dataBar;
    positiveFormat.load('fillColor');
    return () => barSum(positiveFormat.fillColor);
  }
  return () => '';
}

async function areasOf(
  formats: readonly Excel.ConditionalFormat[],
  context: Excel.RequestContext,
  pace: Pace,
): Promise<readonly (readonly Range[])[]> {
  if (formats.length === 0) return [];
  await pace.room(formats.length * 900);
  const told = formats.map((format) => {
    const all = format.getRanges();
    all.untrack();
    const { areas } = all;
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return areas;
  });
  await context.sync();
  pace.wasSent();
  return told.map(({ items }) =>
    items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      ...{ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount },
    })),
  );
}

/** Only copying takes every kind of format along. */
async function grow(
  areas: readonly (readonly Range[])[],
  added: AddedRows,
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  const [before, after] = [areas.flat(), areas.flatMap((each) => grownOver(each, added))];
  for (const [index, area] of before.entries()) {
    const grown = after[index] ?? area;
    const from = rangeAddress({ ...area, row: added.above, rows: 1 });
    for (let row = area.row + area.rows; row < grown.row + grown.rows; row++) {
      await pace.room(800);
      ranges.one(rangeAddress({ ...area, row, rows: 1 })).copyFrom(from, Excel.RangeCopyType.formats);
    }
  }
}
