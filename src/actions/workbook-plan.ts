import { nearNames } from '../check/near-names';
import { profileOf, severityOf } from '../check/profile';
import { workbookRules } from '../check/workbook-rules';
import { breathing } from '../hosts/breath';
import type { Host } from '../hosts/host';
import type { Conflict } from '../plan/conflict';
import type { Text } from '../plan/language';
import { mergePlans } from '../plan/merge';
import type { Plan } from '../plan/plan';
import type { Version } from '../plan/version';
import { allSheets } from '../sheets/all-sheets';
import { readBase } from '../sheets/base';
import { cellText } from '../sheets/cell-text';
import { keptRevision, otherRevisions } from '../sheets/revision';
import type { SheetId, SheetNote, SheetValues } from '../sheets/sheet';
import { readVersions } from '../sheets/versions';
import { readOnce } from './read-once';

export type WorkbookPlan =
  | {
      readonly ok: true;
      readonly plan: Plan;
      /** The plan as last written. */
      readonly base: Plan;
      /**
       * Sheets that were not written from the plan as last written: what they say is no edit, or not only. None where the
       * office does not want to be told.
       */
      readonly otherWritings: readonly SheetId[];
      /** What each sheet says by itself, in the order of the tabs. */
      readonly edits: readonly SheetEdits[];
      /** What could not be taken over from the sheets. */
      readonly notes: readonly SheetNote[];
      /** Where two sheets say different things of the same; the plan holds what the later sheet says. */
      readonly conflicts: readonly SheetConflict[];
      /** The states of the plan that people have kept, oldest first. */
      readonly versions: readonly Version[];
    }
  | { readonly ok: false; readonly reason: Text };

/** One sheet, read against the plan as last written. */
export interface SheetEdits {
  readonly sheet: SheetId;
  readonly plan: Plan;
  readonly notes: readonly SheetNote[];
  /** Its cells as they are. */
  readonly values: SheetValues;
}

/** `ours` is what the sheet says, `theirs` what the sheets before it say. */
export interface SheetConflict extends Conflict {
  readonly sheet: SheetId;
}

/**
 * The plan that a workbook holds: as last written, with what people have changed in the sheets since. Each sheet is read
 * against the plan as written, so that one that nobody touched does not undo what was changed in another.
 */
export async function workbookPlan(host: Host): Promise<WorkbookPlan> {
  const breath = breathing();
  const values = await host.read();
  await breath();
  const kept = baseIn(values.get('base') ?? []);
  if (!kept.ok) return { ok: false, reason: values.has('base') ? kept.reason : noPlan };
  const base = kept.plan;
  let plan = base;
  const edits: SheetEdits[] = [];
  const conflicts: SheetConflict[] = [];
  for (const [id, read] of readings) {
    const shown = values.get(id);
    if (!shown) continue;
    await breath();
    const edited = read(base)(shown);
    await breath();
    const merged = mergePlans(base, edited.plan, plan);
    plan = merged.plan;
    conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, sheet: id })));
    edits.push({ sheet: id, ...edited, values: shown });
  }
  const tabs = edits.some(({ notes }) => notes.length > 0) ? await host.tabs() : new Map<SheetId, string>();
  const told = edits.map((edit): SheetEdits => ({
    ...edit,
    notes: edit.notes
      .filter((note) => edit.sheet !== 'targets' || !followsTitle(note, plan))
      .map((note) => withProposal(onSheet(note, tabs.get(edit.sheet)), base)),
  }));
  return {
    ok: true,
    plan,
    base,
    otherWritings: tellsOtherWritings(base)
      ? otherRevisions(
          new Map([...values].map(([id, cells]) => [id, { values: cells }])),
          revisionIn(values.get('base') ?? []),
        )
      : [],
    edits: told,
    notes: told.flatMap((edit) => edit.notes),
    conflicts,
    versions: versionsIn(values.get('versions') ?? []),
  };
}

const [baseIn, revisionIn, versionsIn] = [readOnce(readBase), readOnce(keptRevision), readOnce(readVersions)];

/** What each sheet says, in the order of the tabs, of a plan as last written. */
const readings = allSheets.flatMap(({ id, read }) =>
  read && id !== 'base'
    ? [[id, readOnce((base: Plan) => readOnce((values: SheetValues) => read(values, base)))] as const]
    : [],
);

/** An office that does not want to be told is not asked either. */
const tellsOtherWritings = (base: Plan) =>
  workbookRules.some(
    ({ id, ...rule }) => id === 'other-revision' && severityOf({ id, ...rule }, profileOf(base)) !== 'off',
  );

const onSheet = (note: SheetNote, tab: string | undefined): SheetNote =>
  note.place && tab !== undefined ? { ...note, place: { ...note.place, sheet: tab } } : note;

/** A new name that may be a slip for a registered one is asked about. */
function withProposal(note: SheetNote, { units }: Plan): SheetNote {
  const [near] = note.kind === 'new-unit' ? nearNames(note.words, units) : [];
  return near ? { ...note, proposal: near.name } : note;
}

/** Targets show the title of their task by formula: that it was edited in the list is no edit of theirs. */
function followsTitle({ kind, words, task }: SheetNote, { tasks }: Plan): boolean {
  const own = tasks.find(({ id }) => id === task);
  return kind === 'edit-left-out' && own !== undefined && words.endsWith(` ${cellText(own.title).trim()}`);
}

const noPlan: Text = {
  'zh-CN': '工作簿里还没有方案。请先导入方案文件,再生成工作表。',
  en: 'The workbook holds no plan yet. Please import a plan document first, then build the sheets.',
};
