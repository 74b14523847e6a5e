import type { Finding, Severity } from '../plan/finding';
import type { Language, Text } from '../plan/language';
import type { Note, Plan } from '../plan/plan';
import type { Version } from '../plan/version';
import type { AnnexOptions } from './annex-options';
import type { Palette } from './palette';

/**
 * A sheet says what stands where; a host says how it gets into a workbook. Rows and columns count from 0.
 * A spec is plain data: it can be printed (`print.ts`), compared, and sent to any host.
 */
export interface SheetSpec {
  /** The mark by which we know our own sheet again, whatever its tab is called. */
  readonly id: SheetId;
  /** The tab's name: at most 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  /** Row by row; rows may be of unequal length. */
  readonly cells: readonly (readonly Cell[])[];
  /** Later entries win where ranges overlap, property by property. */
  readonly styles: readonly StyledRange[];
  /** Widths in characters of the standard font, from the first column on. */
  readonly columnWidths: readonly number[];
  /** Heights in points, from the first row on; `null` leaves a row at the standard height, 0 hides it. */
  readonly rowHeights: readonly (number | null)[];
  /** Columns that only we read (ids). */
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Range[];
  readonly table?: TableSpec;
  /** The first that applies wins. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly links: readonly Link[];
  readonly names: readonly DefinedName[];
  readonly charts: readonly ChartSpec[];
  /** How many rows and columns stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** The row by which columns are told apart, where it is neither that of a table nor the last that stays in sight. */
  readonly headings?: number;
  readonly print: PrintSetup;
  /** `hidden` keeps the sheet out of the way of people (the base plan). */
  readonly visibility: 'visible' | 'hidden';
  /** #RRGGBB */
  readonly tabColour?: string;
  /** Where this is a whole sheet as it stands, with what people have put on, beside and below it: what of it is ours. */
  readonly own?: OwnPart;
}

export interface OwnPart {
  readonly rows: number;
  readonly columns: number;
  /** How the sheet was written last; its cells do not matter. */
  readonly asWritten: SheetSpec;
}

export type SheetId =
  | 'list'
  | 'matrix'
  | 'workload'
  | 'targets'
  | 'readings'
  | 'progress'
  | 'findings'
  | 'meeting'
  | 'units'
  | 'annex'
  | 'unit_lists'
  | 'unit_changes'
  | 'task_changes'
  | 'about'
  | 'base'
  | 'versions';

/** A string is literal text whatever it begins with; only a `formula` computes. `null` is an empty cell. */
export type Cell = string | number | null | Formula;

export interface Formula {
  /** In English function names with commas, beginning with `=`. Built by us alone, never from imported text. */
  readonly formula: string;
  /** What it comes to for the plan as written: for viewers that do not calculate, and for the tests. */
  readonly value: string | number;
}

export interface Range {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface StyledRange {
  readonly range: Range;
  readonly style: Style;
}

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly font?: string;
  /** #RRGGBB */
  readonly colour?: string;
  /** #RRGGBB */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Upright characters one below the other, for Chinese names in narrow columns; or text turned by 90 degrees. */
  readonly direction?: 'stacked' | 'turned';
  /** Thin lines round every cell of the range, #RRGGBB. */
  readonly border?: string;
  /** An Excel number format; '@' for text. */
  readonly numberFormat?: string;
}

/** Columns are named by the first row of the range. */
export interface TableSpec {
  /** Letter first, no spaces. */
  readonly name: string;
  readonly range: Range;
  /** Headers that stand there, where those columns are headed otherwise from now on: to their new ones. */
  readonly renamed?: Readonly<Record<string, string>>;
}

export interface ConditionalFormat {
  readonly range: Range;
  readonly rule:
    /** A formula relative to the range's first cell, beginning with `=`. */
    | { readonly kind: 'formula'; readonly formula: string; readonly style: ConditionalStyle }
    | { readonly kind: 'data-bar'; readonly colour: string };
}

export interface ConditionalStyle {
  readonly colour: string;
  readonly fill: string;
  readonly bold?: boolean;
}

export interface Validation {
  readonly range: Range;
  /** A drop-down of words, or of the cells a defined name points to. */
  readonly list: { readonly words: readonly string[] } | { readonly name: string };
  /** Whether other words may be typed (several units in one cell). */
  readonly strict: boolean;
  /** Shown when the cell is chosen. */
  readonly prompt?: string;
}

/** Makes a cell lead to a cell of one of our sheets. */
export interface Link {
  readonly row: number;
  readonly column: number;
  readonly to: { readonly sheet: SheetId; readonly row: number; readonly column: number };
}

export interface DefinedName {
  readonly name: string;
  readonly range: Range;
}

/** Stacked bars, one for each category. */
export interface ChartSpec {
  /** Bars lie and are read from the top unless columns are asked for, which stand and are read from the left. */
  readonly kind?: 'columns';
  readonly title: string;
  readonly categories: Range;
  readonly series: readonly { readonly name: string; readonly values: Range; readonly colour: string }[];
  /** Where it lies. */
  readonly anchor: Range;
}

export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  /** The host's usual ones where none are said. */
  readonly margins?: Margins;
  /** First and last row repeated on each page, from 0. */
  readonly repeatRows?: readonly [number, number];
  /** First and last column repeated on each page, from 0. */
  readonly repeatColumns?: readonly [number, number];
  /** Pages across; as many down as it takes. */
  readonly fitWidth: number;
  /** Pages down, where it must be no more. */
  readonly fitHeight?: number;
  /** Rows before which a new page begins. */
  readonly breaks?: readonly number[];
  /** With Excel's signs: &P is the page, &N the number of pages, && is &. */
  readonly footer?: string;
}

/** In millimetres. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What a sheet needs to know besides the plan. */
export interface SheetContext {
  readonly language: Language;
  /** ISO date that everything is said as of. */
  readonly asOf: string;
  /** The tab each of our sheets has in this workbook: a user's own sheet may have taken the usual name. */
  readonly tabs: Readonly<Record<SheetId, string>>;
  readonly palette: Palette;
  /** The checks in force, so that findings and legend can name them. */
  readonly rules: readonly RuleWords[];
  /** How they were chosen; absent where nothing is checked. */
  readonly checking?: CheckingWords;
  /** What a meeting has to settle; nothing where nothing is checked. */
  readonly meeting?: readonly MeetingQuestion[];
  /** How the user wants the annex. */
  readonly annex?: AnnexOptions;
  /** The versions that people have kept, oldest first. */
  readonly versions?: readonly Version[];
  /** What the sheets were last written by, where they are written anew. */
  readonly before?: Pick<Plan, 'roleSigns'>;
  /** Ids of the units whose lists are wanted; all where nothing is said. */
  readonly units?: readonly string[];
}

/** What a reader is told of how a plan is checked. */
export interface CheckingWords {
  /** The name of the profile. */
  readonly profile: Text;
  /** What the office has settled otherwise: the rule's title, and what holds instead. */
  readonly settled: readonly { readonly title: Text; readonly words: Text }[];
}

/** A finding that people have to settle around a table. */
export interface MeetingQuestion {
  readonly finding: Finding;
  /** Possible answers with their reasons, most likely first. */
  readonly candidates: readonly Text[];
  readonly question: Text;
  /** Whether the answer is the unit that leads the finding's task. */
  readonly asksForLead: boolean;
}

/** What a reader is told of a check. */
export interface RuleWords {
  readonly id: string;
  /** How the office takes it. */
  readonly severity?: Severity;
  readonly title: Text;
  /** Why anybody should care, in one sentence. */
  readonly reason: Text;
}

/** The values of a sheet as a host reads them: what Excel shows for a formula is its result. */
export type SheetValues = readonly (readonly (string | number | boolean | null)[])[];

/** The values of a sheet, and which of its cells a formula has reckoned. */
export interface ComputedValues {
  readonly values: SheetValues;
  /** Both counted from 0. */
  isFormula(row: number, column: number): boolean;
}

/** One file holds both directions of a sheet; reading what was just written changes nothing and notes nothing. */
export interface Sheet {
  readonly id: SheetId;
  /** The usual name of its tab. */
  readonly tab: Text;
  write(plan: Plan, findings: readonly Finding[], context: SheetContext): SheetSpec;
  /** The plan with this sheet's cells applied, found by id, never by position. Only for sheets people edit. */
  read?(values: SheetValues, plan: Plan): { readonly plan: Plan; readonly notes: readonly SheetNote[] };
}

/** A note about a cell of a sheet that was read back. */
export interface SheetNote extends Note {
  /** Id of the unit concerned. */
  readonly unit?: string;
}
