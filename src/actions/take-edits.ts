import type { Host, Progress, Receipt } from '../hosts/host';
import { dutyChanges, unitSentence } from '../plan/duty-changes';
import type { Text } from '../plan/language';
import type { Note, Plan } from '../plan/plan';
import type { SheetId } from '../sheets/sheet';
import type { SheetChoices } from './plan-sheets';
import { editChanges, type EditChange } from './edit-changes';
import { decideConflicts, editConflicts, type EditConflict } from './edit-conflicts';
import { answerQuestions, editQuestions, isAsked, type EditQuestion } from './edit-questions';
import { hostAsRead } from './host-as-read';
import { leftOutSentence } from './left-out-sentence';
import { receiptSentence } from './receipt-sentence';
import { readablePlan } from './settled-plan';
import { workbookPlan } from './workbook-plan';
import { writeOver } from './write-over';

/** What people have changed in the sheets since they were last written, ready to be shown; nothing is written. */
export type EditsPreview =
  | {
      readonly ok: true;
      /** As last written. */
      readonly base: Plan;
      /** With everything that is not in dispute; of what is, as the later sheet has it. */
      readonly plan: Plan;
      readonly changes: readonly EditChange[];
      /** 市甲局：新增牵头 2 项、退出 1 项; one sentence a unit. */
      readonly duties: readonly Text[];
      /** Each must be decided before the edits can be taken. */
      readonly conflicts: readonly EditConflict[];
      /** What was typed that may be meant in several ways; those without a usual answer must be decided. */
      readonly questions: readonly EditQuestion[];
      /** What could not be understood and is left as it was. */
      readonly notes: readonly Note[];
      /** The tab of each of our sheets. */
      readonly tabs: ReadonlyMap<SheetId, string>;
    }
  | { readonly ok: false; readonly reason: Text };

/**
 * By the key of what is decided: for a conflict the sheet that is right, or `base` for what stood there; for a question
 * one of its choices.
 */
export type Decisions = Readonly<Record<string, string>>;

export type TakenEdits =
  | { readonly ok: true; readonly plan: Plan; readonly receipt: Receipt; readonly sentence: Text }
  | {
      readonly ok: false;
      readonly reason: Text;
      /** Keys of what is still to be decided; none where the workbook cannot be read. */
      readonly undecided: readonly string[];
    };

export async function previewEdits(host: Host): Promise<EditsPreview> {
  const [found, tabs] = await Promise.all([workbookPlan(host), host.tabs()]);
  if (!found.ok) return found;
  const { base, plan, notes } = found;
  const duties = dutyChanges(base, plan);
  return {
    ok: true,
    base,
    plan,
    changes: editChanges(found),
    duties: duties.units.map((unit) => unitSentence(unit, duties.roles)),
    conflicts: editConflicts(found),
    questions: editQuestions(found),
    notes: notes.filter((note) => !isAsked(note)),
    tabs,
  };
}

/**
 * Takes over what people have changed, with the conflicts decided, and writes all sheets in one step. Where something is
 * left undecided, as when a sheet was edited after the preview, nothing is written. Throws HostError where the host cannot.
 */
export async function takeEdits(
  host: Host,
  choices: SheetChoices,
  decisions: Decisions,
  progress?: Progress,
): Promise<TakenEdits> {
  const shown = await host.readComputed();
  const found = await readablePlan(hostAsRead(host, shown), choices);
  if (!found.ok) return { ...found, undecided: [] };
  const conflicts = editConflicts(found);
  const chosen = (key: string) => (Object.hasOwn(decisions, key) ? decisions[key] : undefined);
  const undecided = [
    ...conflicts.filter(({ key, sides }) => {
      const side = chosen(key);
      return side !== 'base' && !sides.some(({ sheet }) => sheet === side);
    }),
    ...editQuestions(found)
      .filter(({ key, choices: offered, usual }) => {
        const answer = chosen(key) ?? usual;
        return !offered.some(({ value }) => value === answer);
      })
      .map(({ key, ask }) => ({ key, name: ask })),
  ];
  if (undecided.length > 0)
    return { ok: false, reason: stillOpen(undecided), undecided: undecided.map(({ key }) => key) };
  const plan = answerQuestions(decideConflicts(found, conflicts, chosen), found, chosen);
  const { receipt, restored } = await writeOver(shown, plan, host, choices, progress);
  const [said, left] = [
    receiptSentence(receipt),
    leftOutSentence(found.notes.filter((note) => !isAsked(note))),
  ];
  const sentence = {
    'zh-CN': said['zh-CN'] + restored['zh-CN'] + left['zh-CN'],
    en: said.en + restored.en + left.en,
  };
  return { ok: true, plan, receipt, sentence };
}

function stillOpen(undecided: readonly { readonly name: Text }[]): Text {
  const [first] = undecided;
  const more = undecided.length - 1;
  return {
    'zh-CN': `还有 ${undecided.length} 处没有选定：${bare(first?.name['zh-CN'])}${more > 0 ? '等' : ''}。请先选定；所有表都未改动。`,
    en: `Still to be decided: ${bare(first?.name.en)}${more > 0 ? ` and ${more} more` : ''}. Please choose first; nothing was written.`,
  };
}

/** Without the stop of a sentence. */
const bare = (words = '') => words.replace(/[。.]$/, '');
