import { comparatorWords, frequencyWords } from '../plan/target';
import type { Language } from '../plan/language';
import type { Target } from '../plan/plan';
import { cellText } from './cell-text';
import { meaningWords } from './target-words';
import type { TargetColumn } from './targets-layout';

/** The columns of the tracker that people fill in. */
export type WrittenColumn = Extract<
  TargetColumn,
  | 'indicator' | 'scope' | 'baseline' | 'baselineYear' | 'comparator' | 'value' | 'upTo' | 'measure' | 'meaning'
  | 'frequency' | 'due' | 'text'
>; // prettier-ignore

/**
 * What the cells of a target hold; one in words alone has nothing to count and to compare. Reading takes a cell that still
 * says so as not edited.
 */
export function shownTarget(target: Target, language: Language): Record<WrittenColumn, string | number> {
  const inWords = target.value === undefined;
  return {
    indicator: cellText(target.indicator),
    scope: cellText(target.scope ?? ''),
    baseline: target.baseline?.value ?? '',
    baselineYear: target.baseline?.year ?? '',
    comparator: inWords ? '' : comparatorWords[target.comparator][language],
    value: target.value ?? '',
    upTo: target.upTo ?? '',
    measure: cellText(target.unit ?? ''),
    meaning: inWords ? '' : meaningWords[target.relative ? 'change' : 'level'][language],
    frequency: inWords ? '' : frequencyWords[target.frequency][language],
    due: target.due ?? '',
    text: cellText(target.text),
  };
}
