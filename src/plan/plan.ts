import type { Severity } from './finding';
import type { Language } from './language';

/**
 * The plan: what a plan document demands, who leads, who shares the work, and which figures must be reached by when.
 * Every sheet is made from it and every edit goes back into it. It is plain JSON (see `plan-schema.ts`), so that a
 * workbook or a file can keep it.
 */

/** Where in the source something stands. Lines and pages count from 1; a cell is in A1 notation. */
export interface Place {
  /** Tab of the sheet. */
  readonly sheet?: string;
  readonly line?: number;
  readonly page?: number;
  readonly cell?: string;
}

export interface Plan {
  readonly title: string;
  readonly issuer?: string;
  /** 发文字号, as printed, damage included. */
  readonly documentNumber?: string;
  /** ISO date. */
  readonly published?: string;
  /** Years, both included. */
  readonly period?: Period;
  /** Titles of the superior plans this one implements, as printed inside 《》. */
  readonly basis: readonly string[];
  readonly leadRule: LeadRule;
  /** Where the office draws the lines between on course, behind and far behind; absent: as most do. */
  readonly thresholds?: Thresholds;
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly units: readonly Unit[];
  readonly targets: readonly Target[];
  readonly milestones: readonly Milestone[];
  /** What reading had to guess, repair or leave. */
  readonly notes: readonly Note[];
  /** Findings that the office has looked at and lets stand. */
  readonly waivers?: readonly Waiver[];
  /** What a meeting has said to open questions, as far as it is not carried out yet. */
  readonly decisions?: readonly Decision[];
  /** How the office wants the plan checked; absent: as the usual profile has it. */
  readonly checking?: Checking;
  /** The colours of its sheets; absent: the first. */
  readonly palette?: PaletteName;
  /** What it calls the two roles and marks them by; absent: as most do. See `role-signs.ts`. */
  readonly roleSigns?: RoleSigns;
  /** Who led its tasks before, to be proposed where nobody leads them now. */
  readonly earlier?: EarlierLeads;
}

/** What is remembered of an earlier plan of the same matter. */
export interface EarlierLeads {
  /** What people know the earlier plan by. */
  readonly name: string;
  readonly leads: readonly EarlierLead[];
}

export interface EarlierLead {
  /** Id of the task in this plan. */
  readonly task: string;
  /** What the task was called in the earlier plan. */
  readonly words: string;
  /** Names of those who led it there; each may stand under any of its names. */
  readonly units: readonly string[];
}

/**
 * What the office has settled about the checks. Ids of profiles and rules are those of `check`; one that it does not know
 * says nothing, so that a workbook of a later version stays readable.
 */
export interface Checking {
  /** Absent: the usual profile. */
  readonly profile?: string;
  /** By rule, where the office wants another severity than the profile; `off` silences the rule. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  /** By rule, where the office wants another threshold than the profile. */
  readonly thresholds?: Readonly<Record<string, number>>;
}

export const paletteNames = ['colour', 'greyscale', 'high-contrast'] as const;

export type PaletteName = (typeof paletteNames)[number];

/** Words and marks of the roles that the office has chosen, whichever way its own documents name them. */
export interface RoleSigns {
  /** What the columns of the roles are headed by, in those languages for which there is a choice. */
  readonly words?: Readonly<Partial<Record<Language, RoleWords>>>;
  /** The signs in the matrix. */
  readonly marks?: Readonly<Record<RoleMark, string>>;
}

export type RoleWords = Readonly<Record<Role, string>>;

/** What a cell of the matrix can say. */
export type RoleMark = 'lead' | 'assumedLead' | 'co';

/** A finding that the office lets stand, as long as its row says the same. See `waiver.ts`. */
export interface Waiver {
  /** Which finding: the rule, its place, and what its row said; when the row says something else, the waiver lapses. */
  readonly finding: string;
  /** The user's own words. */
  readonly reason: string;
}

/** What somebody has written beside a question of the meeting list; it is kept until the question is settled. */
export interface Decision {
  /** Which question; see `decision.ts`. */
  readonly question: string;
  /** The user's own words. */
  readonly words: string;
}

/** When a target counts as behind. Shortfalls are shares of the whole way, so 0.1 is 10 percentage points. */
export interface Thresholds {
  /** A larger shortfall against the schedule is behind. */
  readonly behind: number;
  /** A larger one is far behind. */
  readonly farBehind: number;
  /** With fewer days left than this, whatever is not met is behind; 0 where the office has no such rule. */
  readonly dueSoon: number;
}

export interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * How leads are known: `labelled` each is named as such (牵头单位, 甲局牵头); `stated` the document says, or the
 * user has chosen, that the first-listed unit leads; `assumed` nobody says so, we took the first; `none` no lead is known.
 */
export type LeadRule = 'stated' | 'assumed' | 'labelled' | 'none';

export interface Section {
  readonly id: string;
  /** As printed, '' when there is none. */
  readonly number: string;
  readonly title: string;
  readonly kind: 'action' | 'project' | 'section';
  /** Id of the section that holds this one. */
  readonly parent?: string;
}

export interface Task {
  readonly id: string;
  /** Id of its section. */
  readonly section: string;
  /** As printed, '' when lost. */
  readonly number: string;
  readonly title: string;
  /** The whole clause, title included, without the words that name the units. */
  readonly text: string;
  /** In printed order, leads first where the document prints them first: order is rank. */
  readonly assignments: readonly Assignment[];
  readonly deadline?: Deadline;
  readonly place?: Place;
}

export interface Assignment {
  /** Id of the unit. */
  readonly unit: string;
  /** The name as printed in this place. */
  readonly printed: string;
  readonly role: Role;
  readonly basis: AssignmentBasis;
}

/** `lead` 牵头; `co` 责任/配合. */
export type Role = 'lead' | 'co';

/**
 * Why the role is believed: `labelled` the words say so; `stated-order` the document's rule that the first leads;
 * `assumed-order` nothing says so, the order suggests it; `inherited` a closing line of the whole group says so.
 */
export type AssignmentBasis = 'labelled' | 'stated-order' | 'assumed-order' | 'inherited';

/** `text` as printed (年底前, 长期坚持); `date` the last ISO day it allows, where the words fix one. */
export interface Deadline {
  readonly text: string;
  readonly date?: string;
}

export interface Unit {
  readonly id: string;
  /** The standard name. */
  readonly name: string;
  /** Other names met for the same unit. */
  readonly aliases: readonly string[];
  /** A collective (各乡（镇）人民政府) stands for many and cannot be held to account as one. */
  readonly kind: 'unit' | 'collective';
  /** Ids of a collective's members, where the user has said who they are. */
  readonly members?: readonly string[];
}

export interface Target {
  readonly id: string;
  readonly task?: string;
  readonly section?: string;
  /** The clause, word for word. */
  readonly text: string;
  /** What is measured. */
  readonly indicator: string;
  readonly comparator: Comparator;
  /** In base units: 2万人次 is 20000, 15% is 15. Absent for a target in words only. */
  readonly value?: number;
  /** The upper end of a range whose lower end is `value` (8%—10%). */
  readonly upTo?: number;
  /** The figure is a change since the start (增长10%, 下降15%), and readings report the change. */
  readonly relative?: boolean;
  /** Unit of measure without multiplier: %, 人次, 个, ... */
  readonly unit?: string;
  readonly baseline?: Baseline;
  /** A year (2025) or an ISO date. */
  readonly due?: string;
  readonly frequency: Frequency;
  /** Whom or what the figure covers (全市, 每个旗市区). */
  readonly scope?: string;
  /** What is to be reached by the end of single years, where that is not an even share of the way. */
  readonly stages?: readonly Stage[];
  /** What was reported, in the order of the ledger; of two of one day the later one counts. */
  readonly readings?: readonly Reading[];
  /** What the superior plan demands of the same thing. */
  readonly superior?: SuperiorTarget;
  /** The printed number has visibly lost characters; it is kept as printed. */
  readonly damaged?: boolean;
  readonly place?: Place;
}

export type Comparator = '>=' | '<=' | '=' | '>' | '<' | '~';

export type Frequency = 'at-deadline' | 'cumulative' | 'per-year' | 'per-term' | 'unknown';

export interface Baseline {
  readonly value: number;
  readonly year?: number;
}

export interface Stage {
  readonly year: number;
  /** In the target's unit, counted from the beginning and not from the year before. */
  readonly value: number;
}

/** One row of the ledger. Of a figure that adds up it gives the sum so far, never what was added. */
export interface Reading {
  /** The ISO day it was true of. */
  readonly date: string;
  /** In the target's unit. Absent where somebody reported without a figure. */
  readonly value?: number;
  /** The unit of measure as reported, where it is not the target's. */
  readonly unit?: string;
  /** Who or what says so. */
  readonly source?: string;
  readonly remark?: string;
}

/** A target of another plan, as far as ours is compared with it. */
export interface SuperiorTarget {
  /** Title of the superior plan. */
  readonly plan: string;
  readonly indicator: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit?: string;
  readonly due?: string;
}

/** A stage of the schedule (进度安排). `from` and `to` are years or ISO dates. */
export interface Milestone {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
  readonly text: string;
}

/** Something the reader must know about how the document was read. The sentence comes from `note.ts`. */
export interface Note {
  readonly kind: NoteKind;
  /** The words in question, as printed. */
  readonly words: string;
  /** What we did, or what they may have been. */
  readonly proposal?: string;
  readonly place?: Place;
  /** Id of the task concerned. */
  readonly task?: string;
}

export const noteKinds = [
  'assumed-lead',
  'no-lead-in-clause',
  'inherited-clause',
  'raci-letters',
  'only-consulted',
  'open-list',
  'split-names',
  'shared-tail',
  'damaged-unit',
  'merged-names',
  'not-a-unit',
  'unclosed-bracket',
  'unread-responsibility',
  'lost-number',
  'cut-title',
  'damaged-date',
  'damaged-number',
  'damaged-document-number',
  'year-brackets',
  'lost-stop',
  'missing-annex',
  'no-tasks',
  'no-responsibilities',
  'unordered-table',
  'annex-decides',
  'task-without-clause',
  'left-out',
  // Of a workbook read back:
  'new-unit',
  'copied-row',
  'edit-left-out',
  'generated-sheet-edited',
] as const;

export type NoteKind = (typeof noteKinds)[number];
