import type { Finding } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { block, cellAddress } from './address';
import {
  blankSheet,
  font,
  headingCells,
  headingHeights,
  headingStyles,
  livePlanLine,
  planLine,
} from './blank-sheet';
import { cellText } from './cell-text';
import { progressChanges } from './progress-changes';
import { progressCounts } from './progress-counts';
import { lateTargets } from './late-targets';
import { factsOf, reportColumns, reportWidth, type ReportBlock } from './progress-layout';
import type { Formula, Sheet, SheetContext, SheetSpec } from './sheet';
import { settingNames } from './target-settings';

/** 进展通报: how the targets stand, on one page: counts, what is late and who leads it, what has changed. */
export const progress: Sheet = {
  id: 'progress',
  tab: { 'zh-CN': '进展通报', en: 'Progress report' },
  write,
};

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  const { language, palette } = context;
  const facts = factsOf(plan, context);
  const heading = headingCells(
    { title: progress.tab[language], hidden: cellText(plan.title.trim()), line: headingLine(plan, context) },
    reportColumns.name,
  );
  let row = headingHeights.length;
  const placed = [progressCounts(facts), lateTargets(facts), progressChanges(facts)].map((make) => {
    const made = make(row);
    const at = row;
    row += made.rows.length;
    return { block: made, at };
  });
  const all = <Item>(of: (one: ReportBlock, at: number) => readonly Item[] | undefined) =>
    placed.flatMap(({ block: one, at }) => of(one, at) ?? []);
  return {
    ...blankSheet('progress', context),
    cells: [...heading, ...all(({ rows }) => rows)],
    styles: [
      ...headingStyles(reportColumns.name, reportWidth, context),
      {
        range: block(headingHeights.length, 0, row - headingHeights.length, reportWidth),
        style: { font, size: 9, colour: palette.text, vertical: 'center', wrap: true },
      },
      ...all(({ styles }, at) => styles?.(at)),
    ],
    merges: all(({ merges }, at) => merges?.(at)),
    conditionalFormats: all(({ colours }, at) => colours?.(at)),
    columnWidths: [4, 28, ...Array.from({ length: reportWidth - 2 }, () => 8.5)],
    rowHeights: [...headingHeights, ...all(({ rows, heights }) => heights ?? rows.map(() => 17))],
    hiddenColumns: [reportColumns.key],
    // The counts come first, and with them the headings of all columns.
    headings: headingHeights.length,
    print: { paper: 'A4', orientation: 'portrait', fitWidth: 1, fitHeight: 1 },
    tabColour: palette.marks.onCourse.colour,
  };
}

function headingLine(plan: Plan, context: SheetContext): Formula {
  return {
    formula: `=${livePlanLine(cellAddress(1, 0), settingNames.asOf, context)}`,
    value: planLine(plan.title, context),
  };
}
