import { block, rangeAddress } from '../../sheets/address';
import type { Range, SheetSpec, Validation } from '../../sheets/sheet';
import { type AddedRows, addedRows } from '../added-rows';
import type { Reshaping } from '../reshaping';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';
import { type StandingFormats, askForFormats, takeOurFormatsOff } from './their-formats';
import { type OurRules, joinedRules, ourRules } from './written-looks';
import { type StandingLists, askForLists, keepTheirLists } from './their-lists';

/** The rules that stand on a sheet of ours, of which those are to be set anew that are ours. */
export interface StandingRules {
  readonly spec: SheetSpec;
  /** What those of ours are known by that were set last, and that are to be set. */
  readonly ours: OurRules;
  readonly added: AddedRows;
  /** Undefined where ours are right as they are. */
  readonly formats: StandingFormats | undefined;
  readonly lists: StandingLists | undefined;
}

/** What is still to be done once those of people have been seen to. */
export interface RulesLeft {
  readonly lists: readonly Validation[];
  /** When ours are set. */
  putTheirFormatsFirst(): void;
}

/** What is known of the rules that we set last. */
export interface WrittenRules {
  readonly rules: OurRules;
  /** Columns in which drop-downs of ours may stand, as they are wanted: those that stand side by side, together. */
  readonly listed: readonly (readonly number[])[];
}

/**
 * @param older what was written last
 * @param olderColumns for each column of ours, the one it was written as
 */
export function rulesAsWritten(
  older: SheetSpec,
  olderColumns: readonly (number | undefined)[],
): WrittenRules {
  const columnsNow = ({ column, columns }: Range) =>
    [...olderColumns.entries()].flatMap(([now, was]) =>
      was !== undefined && column <= was && was < column + columns ? [now] : [],
    );
  const listed = older.validations.map(({ range }) => columnsNow(range)).filter(({ length }) => length > 0);
  return { rules: ourRules(older), listed };
}

/** To be asked once rows have been moved. */
export function askForRules(
  spec: SheetSpec,
  { rules, listed }: WrittenRules,
  shape: Reshaping,
  wanted: { readonly formats: boolean; readonly validations: boolean },
  ranges: SheetRanges,
): StandingRules {
  const { written, size } = shape;
  const added = addedRows(spec, shape);
  const rows = Math.max(1, written.rows, size.rows);
  const all = rangeAddress(block(0, 0, rows, Math.max(1, size.columns)));
  return {
    ...{ spec, ours: joinedRules(rules, ourRules(spec)), added },
    formats: wanted.formats ? askForFormats(all, ranges) : undefined,
    lists: wanted.validations ? askForLists(listed, shape, added, ranges) : undefined,
  };
}

export async function keepTheirRules(
  { spec, ours, added, formats, lists }: StandingRules,
  context: Excel.RequestContext,
  ranges: SheetRanges,
  pace: Pace,
): Promise<RulesLeft> {
  return {
    putTheirFormatsFirst: formats
      ? await takeOurFormatsOff(formats, ours.formats, added, context, ranges, pace)
      : () => undefined,
    lists: lists ? await keepTheirLists(lists, spec, ours.lists, added, context, ranges, pace) : [],
  };
}
