import { bareBracket } from './bare-bracket';
import { bracketVerbs } from './bracket-verbs';
import type { Convention } from './convention';
import { englishSentence } from './english-sentence';
import { groupLine } from './group-line';
import { labelled } from './labelled';

/** In order of trust: where two claim the same words, the first has them. */
export const allConventions: readonly Convention[] = [
  labelled,
  bracketVerbs,
  bareBracket,
  groupLine,
  englishSentence,
];
