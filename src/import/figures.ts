import type { Comparator } from '../plan/plan';
import { beyondBaseline, isBaseline } from './baseline';
import { comparatorBefore } from './comparator-words';
import { readQuantities } from './quantity';
import type { Quantity } from './quantity';
import { readEvidence } from './target-evidence';

/** A quantity of a clause that is a target. */
export interface Figure {
  readonly quantity: Quantity;
  readonly comparator: Comparator;
  readonly unit?: string;
  readonly damaged?: boolean;
  /** Where things stand at the start. */
  readonly baseline?: Quantity;
  /** Where the words about it begin: after the figure before it. */
  readonly from: number;
}

/** What holds for the clause. `timed`: a date or a rhythm; `continues`: its sentence has set a target already. */
export interface ClauseSetting {
  readonly timed: boolean;
  readonly continues: boolean;
}

/** The figures that a clause (its names and dates blanked out) sets as targets, in order. */
export function readFigures(words: string, setting: ClauseSetting): readonly Figure[] {
  const figures: Figure[] = [];
  let baseline: Quantity | undefined;
  const quantities = readQuantities(words);
  quantities.forEach((quantity, index) => {
    const next = quantities[index + 1];
    const prior = figures.at(-1);
    const from = prior ? prior.quantity.end + gapBefore(words.slice(prior.quantity.end, quantity.start)) : 0;
    if (isBaseline(words, quantity, next)) {
      const beyond = next ? undefined : beyondBaseline(words, quantity);
      if (beyond)
        figures.push({ quantity, comparator: beyond, ...unitOf(quantity), baseline: quantity, from });
      baseline = quantity;
      // …达到10万元的基础上 without another figure is a level to be reached first.
      if (next || beyond || !comparatorBefore(words.slice(from, quantity.start))) return;
    }
    const evidence = readEvidence({ words, quantity, next, prior, ...setting });
    if (!evidence) return;
    figures.push({
      quantity,
      ...unitOf(quantity),
      ...evidence,
      from,
      ...(baseline && baseline !== quantity && { baseline }),
    });
    baseline = undefined;
  });
  return figures;
}

/** Of the words between two figures, what still belongs to the first: 示范镇、 in 10个示范镇、100个示范村. */
function gapBefore(words: string): number {
  return /^[^、和及与]*[、和及与]/.exec(words)?.[0].length ?? 0;
}

function unitOf({ unit }: Quantity): { unit?: string } {
  return unit === undefined ? {} : { unit };
}
