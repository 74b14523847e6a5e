import { block, rangeAddress } from '../../sheets/address';
import { sameValue } from '../../plan/same-value';
import type { Range, SheetSpec, Validation } from '../../sheets/sheet';
import { type AddedRows, grownOver } from '../added-rows';
import { remainder } from '../overlap';
import type { Reshaping } from '../reshaping';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';
import { listSum } from './written-looks';

/** Drop-downs and other checks of what is typed, as they stand once rows have been moved; loaded with the next sync. */
export interface StandingLists {
  /** Where we have set one. */
  readonly ours: readonly StandingList[];
  /** Where we have not, at the end of a table that has got new rows. */
  readonly others: readonly StandingList[];
}

interface StandingList {
  readonly range: Range;
  readonly validation: Excel.DataValidation;
}

/**
 * To be asked once rows have been moved.
 * @param listed columns in which ours may stand
 */
export function askForLists(
  listed: readonly (readonly number[])[],
  { order, header, size }: Reshaping,
  added: AddedRows,
  ranges: SheetRanges,
): StandingLists {
  const top = order.from.findIndex((row, index) => index >= header && row !== undefined);
  if (top < 0 || top > added.above) return { ours: [], others: [] };
  const ask = (range: Range) => askFor(range, ranges);
  const ours = listed.map((columns) =>
    block(top, Math.min(...columns), added.above - top + 1, spanOf(columns)),
  );
  const covers = (column: number) => (range: Range) =>
    range.column <= column && column < range.column + range.columns;
  const others = Array.from({ length: size.columns }, (_, column) => column).filter(
    (column) => !ours.some(covers(column)),
  );
  const isGrown = added.last > added.above && added.above > top;
  return {
    ours: ours.map(ask),
    others: isGrown ? others.map((column) => ask(block(added.above - 1, column, 2))) : [],
  };
}

function askFor(range: Range, ranges: SheetRanges): StandingList {
  const { dataValidation: validation } = ranges.one(rangeAddress(range));
  validation.load('type,rule,errorAlert,prompt,ignoreBlanks');
  return { range, validation };
}

const spanOf = (columns: readonly number[]) => Math.max(...columns) - Math.min(...columns) + 1;

/**
 * What of our drop-downs is still to be set: where people have made one of their own, ours is none. Theirs reach over rows
 * that were added under them; of ours that are wanted no more, cells are rid.
 */
export async function keepTheirLists(
  { ours, others }: StandingLists,
  spec: SheetSpec,
  sources: ReadonlySet<string>,
  added: AddedRows,
  context: Excel.RequestContext,
  ranges: SheetRanges,
  pace: Pace,
): Promise<readonly Validation[]> {
  const grown = (range: Range) => grownOver([range], added)[0] ?? range;
  for (const { range, validation } of others)
    if (isOne(validation)) await setLike(validation, grown(range), ranges, pace);
  const parts = await uniformParts(ours, context, ranges, pace);
  const theirs = joined(
    parts.filter(
      ({ validation }) => isOne(validation) && !sources.has(listSum(String(validation.rule.list?.source))),
    ),
  );
  for (const { range } of ours) {
    await pace.room(500);
    ranges.one(rangeAddress(range)).dataValidation.clear();
  }
  const taken = theirs.map(({ range, validation }) => ({ validation, range: grown(range) }));
  for (const { range, validation } of taken) await setLike(validation, range, ranges, pace);
  return spec.validations.flatMap((wanted) =>
    remainder(
      wanted.range,
      taken.map(({ range }) => range),
    ).map((range) => ({ ...wanted, range })),
  );
}

/** Excel tells nothing of cells that do not have the same: halves are asked for until those of each do. */
async function uniformParts(
  lists: readonly StandingList[],
  context: Excel.RequestContext,
  ranges: SheetRanges,
  pace: Pace,
): Promise<readonly StandingList[]> {
  const mixed = lists.filter(({ validation }) => isMixed(validation));
  if (mixed.length === 0) return lists;
  const halves: StandingList[] = [];
  for (const { range } of mixed)
    for (const half of halvesOf(range)) {
      await pace.room(900);
      halves.push(askFor(half, ranges));
    }
  await context.sync();
  pace.wasSent();
  const rest = await uniformParts(halves, context, ranges, pace);
  return [...lists.filter((each) => !mixed.includes(each)), ...rest];
}

function halvesOf({ row, column, rows, columns }: Range): Range[] {
  const [half, middle] = [rows >> 1, columns >> 1];
  if (rows >= columns)
    return rows > 1
      ? [block(row, column, half, columns), block(row + half, column, rows - half, columns)]
      : [];
  return [block(row, column, rows, middle), block(row, column + middle, rows, columns - middle)];
}

/** Parts of a column that stand one below the other and are the same are one: it may reach over new rows. */
function joined(parts: readonly StandingList[]): readonly StandingList[] {
  const all: StandingList[] = [];
  const inOrder = [...parts].sort((a, b) => a.range.column - b.range.column || a.range.row - b.range.row);
  for (const part of inOrder) {
    const above = all.at(-1);
    const isBelow =
      above?.range.column === part.range.column &&
      above.range.columns === part.range.columns &&
      above.range.row + above.range.rows === part.range.row;
    if (above && isBelow && sameValue(told(above.validation), told(part.validation)))
      all[all.length - 1] = { ...above, range: { ...above.range, rows: above.range.rows + part.range.rows } };
    else all.push(part);
  }
  return all;
}

const told = ({ rule, errorAlert, prompt, ignoreBlanks }: Told): Told => ({
  ...{ rule, errorAlert, prompt, ignoreBlanks },
});

/** Whether not all cells of the range have the same. */
function isMixed({ type }: Excel.DataValidation): boolean {
  const mixed: readonly string[] = [
    Excel.DataValidationType.inconsistent,
    Excel.DataValidationType.mixedCriteria,
  ];
  return mixed.includes(type);
}

/** Whether all cells of the range have the same, and have one. */
function isOne(validation: Excel.DataValidation): boolean {
  return !isMixed(validation) && validation.type !== Excel.DataValidationType.none;
}

async function setLike(
  { rule, errorAlert, prompt, ignoreBlanks }: Told,
  range: Range,
  ranges: SheetRanges,
  pace: Pace,
): Promise<void> {
  await pace.room(2500);
  const validation = ranges.one(rangeAddress(range)).dataValidation;
  if (rule) validation.rule = rule;
  if (ignoreBlanks !== null) validation.ignoreBlanks = ignoreBlanks;
  if (errorAlert) validation.errorAlert = errorAlert;
  if (prompt) validation.prompt = prompt;
}

/** Excel says nothing of what nobody has said. */
type Told = {
  readonly [property in 'rule' | 'errorAlert' | 'prompt' | 'ignoreBlanks']:
    Excel.DataValidation[property] | null;
};
