import { block, rangeAddress } from '../../sheets/address';
import type { SheetSpec, Validation } from '../../sheets/sheet';
import { type AddedRows, addedRows } from '../added-rows';
import type { Reshaping } from '../reshaping';
import type { Pace } from './pace';
import type { SheetRanges } from './sheet-ranges';
import { type StandingFormats, askForFormats, takeOurFormatsOff } from './their-formats';
import { type StandingLists, askForLists, keepTheirLists } from './their-lists';

/** The rules that stand on a sheet of ours, of which those are to be set anew that are ours. */
export interface StandingRules {
  readonly spec: SheetSpec;
  /** What was written last. */
  readonly older: SheetSpec;
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

/** To be asked once rows have been moved. */
export function askForRules(
  spec: SheetSpec,
  older: SheetSpec,
  shape: Reshaping,
  olderColumns: readonly (number | undefined)[],
  wanted: { readonly formats: boolean; readonly validations: boolean },
  ranges: SheetRanges,
): StandingRules {
  const { written, size } = shape;
  const added = addedRows(spec, shape);
  const rows = Math.max(1, written.rows, size.rows);
  const ours = rangeAddress(block(0, 0, rows, Math.max(1, size.columns)));
  return {
    ...{ spec, older, added },
    formats: wanted.formats ? askForFormats(ours, ranges) : undefined,
    lists: wanted.validations ? askForLists(older, shape, olderColumns, added, ranges) : undefined,
  };
}

export async function keepTheirRules(
  { spec, older, added, formats, lists }: StandingRules,
  context: Excel.RequestContext,
  ranges: SheetRanges,
  pace: Pace,
): Promise<RulesLeft> {
  const ours = [...older.conditionalFormats, ...spec.conditionalFormats];
  return {
    putTheirFormatsFirst: formats
      ? await takeOurFormatsOff(formats, ours, added, context, ranges, pace)
      : () => undefined,
    lists: lists ? await keepTheirLists(lists, spec, older, added, context, ranges, pace) : [],
  };
}
