import type { SheetId, SheetSpec } from '../../sheets/sheet';
import type { Snapshot } from '../host';
import type { Untidied } from './page-before';
import { type SheetContents, asSheetValues } from './sheet-contents';
import type { WorkbookState } from './workbook-state';

/** A workbook as it was at some time, to go back to. */
export interface Earlier extends WorkbookState {
  /** What had been written last, of the sheets that this host wrote. */
  readonly specs: ReadonlyMap<SheetId, SheetSpec>;
  /** What was about to be written then; a try that broke off may have left sheets without our mark. */
  readonly tried: readonly SheetSpec[];
  /** How sheets looked that were tidied since, right before that. */
  readonly untidied: Map<SheetId, Untidied>;
}

/** As plain data, for others to keep. */
export function asSnapshot({ contents }: Earlier): Snapshot {
  const blocks = (of: (contents: SheetContents) => SheetContents['values']) =>
    new Map([...contents].map(([id, each]) => [id, asSheetValues(of(each))]));
  return {
    taken: new Date().toISOString(),
    sheets: blocks(({ values }) => values),
    formulas: blocks(({ values, formulas }) => formulas ?? values),
  };
}

/** The way back from a snapshot that was kept as plain data. */
export function fromSnapshot({ sheets, formulas }: Snapshot, now: WorkbookState): Earlier {
  const block = (values: Snapshot['sheets'], id: SheetId) =>
    (values.get(id) ?? []).map((cells) => cells.map((value) => value ?? ''));
  return {
    survey: { ...now.survey, sheets: now.survey.sheets.filter(({ ours }) => !ours || sheets.has(ours)) },
    contents: new Map(
      [...sheets.keys()].map((id) => [
        id,
        { values: block(sheets, id), formulas: block(formulas ?? sheets, id) },
      ]),
    ),
    specs: new Map(),
    tried: [],
    untidied: new Map(),
  };
}
