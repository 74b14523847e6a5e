import type { SurveyedSheet } from './survey';

type Filtered = Pick<SurveyedSheet, 'filters'>;

/** Excel mixes up what is typed where rows are filtered out, and does not move them: filters are lifted meanwhile. */
export function liftFilters({ filters }: Filtered, worksheet: Excel.Worksheet): void {
  for (const table of new Set(filters.map((filter) => filter.table))) {
    worksheet.tables.getItem(table).clearFilters();
  }
}

/** Filters as people had set them; new rows are shown or not as they say. */
export function filterAgain({ filters }: Filtered, worksheet: Excel.Worksheet): void {
  for (const { table, column, criteria } of filters) {
    worksheet.tables.getItem(table).columns.getItemAt(column).filter.apply(criteria);
  }
}
