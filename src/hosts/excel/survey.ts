import type { SheetId } from '../../sheets/sheet';
import { parseFingerprint } from '../fingerprint';
import { markedSheet } from '../sheet-mark';
import { looksName } from './written-looks';

/** What stands in the workbook: every sheet, and which of them are ours. */
export interface Survey {
  /** In the order of their tabs. */
  readonly sheets: readonly SurveyedSheet[];
  readonly names: readonly SurveyedName[];
}

export interface SurveyedSheet {
  /** Excel's own id, which stays the same through renaming and moving. */
  readonly key: string;
  readonly tab: string;
  readonly tables: readonly string[];
  /** What people have filtered its tables by. */
  readonly filters: readonly TableFilter[];
  readonly charts: readonly string[];
  readonly protected: boolean;
  /** Which sheet of ours it is; undefined for the user's. */
  readonly ours?: SheetId;
  /** What we noted down when it was last written completely. */
  readonly note: string;
  /** What we noted down then of how it was painted; undefined where that is out of date. */
  readonly looks: string | undefined;
}

export interface TableFilter {
  readonly table: string;
  readonly column: number;
  readonly criteria: Excel.FilterCriteria;
}

export interface SurveyedName {
  readonly name: string;
  readonly formula: string;
  /** The tab it points to; undefined where that was deleted, or where it is no reference. */
  readonly tab: string | undefined;
}

/**
 * Asks for everything a survey needs; the answer can be taken after the next sync.
 * @param besides what else to load of every worksheet: a later question would take the place of this one
 */
export function askForSurvey(context: Excel.RequestContext, besides: readonly string[] = []): () => Survey {
  const { worksheets, names } = context.workbook;
  const wanted = [
    ...['id', 'name', 'tables/items/name', 'tables/items/autoFilter/criteria', 'charts/items/name'],
    ...['protection/protected', ...besides],
  ];
  worksheets.load(wanted.map((each) => `items/${each}`).join(','));
  names.load('items/name,items/formula,items/comment');
  return () => {
    const surveyed = names.items.map(({ name, formula }) => ({
      name,
      formula: String(formula),
      tab: referencedTab(String(formula)),
    }));
    const marks = names.items.flatMap(({ name, formula, comment }) => {
      const ours = markedSheet(name);
      return ours ? [{ ours, comment, tab: referencedTab(String(formula)) }] : [];
    });
    const looksOf = ({ ours, comment }: { readonly ours: SheetId; readonly comment: string }) => {
      const noted = names.items.find(({ name }) => name === looksName(ours));
      return noted?.comment === parseFingerprint(comment)?.form ? String(noted?.formula) : undefined;
    };
    const sheets = worksheets.items.map((worksheet): SurveyedSheet => {
      const mark = marks.find(({ tab }) => tab === worksheet.name);
      return {
        key: worksheet.id,
        tab: worksheet.name,
        tables: worksheet.tables.items.map(({ name }) => name),
        filters: worksheet.tables.items.flatMap(tableFilters),
        charts: worksheet.charts.items.map(({ name }) => name),
        protected: worksheet.protection.protected,
        note: mark?.comment ?? '',
        looks: mark && looksOf(mark),
        ...(mark ? { ours: mark.ours } : {}),
      };
    });
    return { sheets, names: surveyed };
  };
}

function tableFilters({ name, autoFilter }: Excel.Table): TableFilter[] {
  const all = (autoFilter.criteria ?? []) as readonly (Excel.FilterCriteria | null)[];
  return all.flatMap((criteria, column) => (criteria?.filterOn ? [{ table: name, column, criteria }] : []));
}

export function ourSheet(survey: Survey, id: SheetId): SurveyedSheet | undefined {
  return survey.sheets.find(({ ours }) => ours === id);
}

export function ourSheets(survey: Survey): (SurveyedSheet & { readonly ours: SheetId })[] {
  return survey.sheets.flatMap((sheet) => (sheet.ours ? [{ ...sheet, ours: sheet.ours }] : []));
}

/** The tab a name's formula leads to: `='it''s'!$A$1`, and `='it''s'!#REF!` where its cells were deleted. */
export function referencedTab(formula: string): string | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!#"(]+))!/.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}
