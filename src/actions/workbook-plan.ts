import type { Host } from '../hosts/host';
import type { Conflict } from '../plan/conflict';
import type { Text } from '../plan/language';
import { mergePlans } from '../plan/merge';
import type { Note, Plan } from '../plan/plan';
import { allSheets } from '../sheets/all-sheets';
import { readBase } from '../sheets/base';

export type WorkbookPlan =
  | {
      readonly ok: true;
      readonly plan: Plan;
      /** What could not be taken over from the sheets. */
      readonly notes: readonly Note[];
      /** Where two sheets say different things of the same; the plan holds what the later sheet says. */
      readonly conflicts: readonly Conflict[];
    }
  | { readonly ok: false; readonly reason: Text };

/**
 * The plan that a workbook holds: as last written, with what people have changed in the sheets since. Each sheet is read
 * against the plan as written, so that one that nobody touched does not undo what was changed in another.
 */
export async function workbookPlan(host: Host): Promise<WorkbookPlan> {
  const values = await host.read();
  const kept = readBase(values.get('base') ?? []);
  if (!kept.ok) return { ok: false, reason: values.has('base') ? kept.reason : noPlan };
  let { plan } = kept;
  const notes: Note[] = [];
  const conflicts: Conflict[] = [];
  for (const { id, read } of allSheets) {
    const shown = values.get(id);
    if (!read || !shown || id === 'base') continue;
    const edited = read(shown, kept.plan);
    const merged = mergePlans(kept.plan, edited.plan, plan);
    plan = merged.plan;
    conflicts.push(...merged.conflicts);
    notes.push(...edited.notes);
  }
  return { ok: true, plan, notes: notes.filter((note) => !followsTitle(note, plan)), conflicts };
}

/** Targets show the title of their task by formula: one that was edited in the list is no edit of theirs. */
function followsTitle({ kind, words }: Note, { tasks }: Plan): boolean {
  return kind === 'edit-left-out' && tasks.some(({ title }) => words.endsWith(` ${title}`));
}

const noPlan: Text = {
  'zh-CN': '工作簿里还没有方案。请先导入方案文件,再生成工作表。',
  en: 'The workbook holds no plan yet. Please import a plan document first, then build the sheets.',
};
