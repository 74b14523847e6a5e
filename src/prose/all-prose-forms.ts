import { bareBrackets } from './bare-brackets';
import { bracketVerbs } from './bracket-verbs';
import { closingLines } from './closing-lines';
import { firstListed } from './first-listed';
import { labelledBrackets } from './labelled-brackets';
import { labelledLines } from './labelled-lines';
import type { ProseForm } from './prose';
import { responsibilityTable } from './responsibility-table';

/** The commonest first. */
export const allProseForms: readonly ProseForm[] = [
  responsibilityTable,
  labelledLines,
  labelledBrackets,
  bracketVerbs,
  firstListed,
  bareBrackets,
  closingLines,
];
