import type { ComputedValues, SheetId } from '../sheets/sheet';
import { readAsOf } from '../sheets/target-settings';
import type { SheetChoices } from './plan-sheets';

/** On the day that the sheets speak of: on it depends what rows the report has, and so what of them was typed over. */
export function asShown(
  choices: SheetChoices,
  shown: ReadonlyMap<SheetId, Pick<ComputedValues, 'values'>>,
): SheetChoices {
  const asOf = readAsOf(shown.get('targets')?.values ?? []);
  return asOf === undefined ? choices : { ...choices, asOf };
}
