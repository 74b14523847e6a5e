import type { Reading, Target } from '../plan/plan';
import type { CellValue } from './read-table';
import { reportedFigure } from './reported-figure';
import { dayIn } from './typed-value';

/** What people type of one report. */
export type TypedReading = Readonly<Record<'date' | 'value' | 'source' | 'remark', CellValue>>;

/** The reading; undefined where no day can be made out, or something stands for the figure and is none. */
export function typedReading(typed: TypedReading, target: Target): Reading | undefined {
  const date = dayIn(typed.date);
  const figure = typed.value === '' ? {} : reportedFigure(typed.value, target);
  if (date === undefined || figure === undefined) return undefined;
  return {
    date,
    ...figure,
    ...(typed.source !== '' && { source: String(typed.source) }),
    ...(typed.remark !== '' && { remark: String(typed.remark) }),
  };
}
