import { nearNames } from '../check/near-names';
import { renameUnit } from '../check/rename-unit';
import { conflictAt } from '../plan/conflict';
import { fingerprint } from '../plan/id';
import type { Text } from '../plan/language';
import type { Plan, RoleMark } from '../plan/plan';
import { quote } from '../plan/quote';
import { roleMarkNames, roleNames } from '../plan/role-signs';
import { resolve } from '../plan/resolve';
import { cellAt } from '../sheets/address';
import { editedAssignments } from '../sheets/matrix-mark';
import type { SheetNote, SheetValues } from '../sheets/sheet';
import type { EditWhere } from './edit-changes';
import type { FoundPlan } from './edit-conflicts';

/** Something typed that may be meant in several ways. */
export interface EditQuestion {
  /** What a decision names. */
  readonly key: string;
  readonly kind: 'unknown-unit' | 'unknown-mark' | 'copied-row';
  /** “市甲句”不在单位名录中。 */
  readonly ask: Text;
  /** Where it was typed. */
  readonly where: readonly EditWhere[];
  readonly choices: readonly { readonly value: string; readonly words: Text }[];
  /** What is taken where nobody chooses; without one, somebody must. */
  readonly usual?: string;
}

/** A question, and what the plan becomes by each answer. */
interface Asked extends EditQuestion {
  readonly answer: (plan: Plan, value: string) => Plan;
}

export function editQuestions(found: FoundPlan): readonly EditQuestion[] {
  return asked(found).map(({ answer: _, ...question }) => question);
}

/** The plan with each question answered as chosen, else as usual. */
export function answerQuestions(
  plan: Plan,
  found: FoundPlan,
  chosen: (key: string) => string | undefined,
): Plan {
  return asked(found).reduce((so, { key, usual, answer }) => {
    const value = chosen(key) ?? usual;
    return value === undefined ? so : answer(so, value);
  }, plan);
}

type Unplaced = Omit<Asked, 'where'>;

/** One question for all the places where the same was typed. */
function asked(found: FoundPlan): readonly Asked[] {
  const questions = new Map<string, Asked>();
  for (const { sheet, notes, values } of found.edits)
    for (const note of notes) {
      const question = questionOf(note, found);
      if (!question) continue;
      const cell = note.place?.cell === undefined ? undefined : cellAt(note.place.cell);
      const cells = cell ? [cell] : cellsNaming(note.words, values);
      const where = cells.length > 0 ? cells.map((one) => ({ sheet, cell: one })) : [{ sheet }];
      const before = questions.get(question.key)?.where ?? [];
      questions.set(question.key, { ...question, where: [...before, ...where] });
    }
  return [...questions.values()];
}

/** Whether a note is asked about and not only told. */
export const isAsked = ({ kind, unit }: SheetNote): boolean =>
  kind === 'new-unit' || kind === 'copied-row' || (kind === 'edit-left-out' && unit !== undefined);

function questionOf(note: SheetNote, found: FoundPlan): Unplaced | undefined {
  if (!isAsked(note)) return undefined;
  if (note.kind === 'new-unit') return unknownUnit(note.words, found);
  return note.kind === 'copied-row' ? copiedRow(note) : unknownMark(note, found);
}

/** A name that the register does not have, unless somebody wrote it there as well. */
function unknownUnit(name: string, found: FoundPlan): Unplaced | undefined {
  const unit = found.plan.units.find((one) => one.name === name);
  const register = found.edits.find(({ sheet }) => sheet === 'units');
  const isRegistered =
    register?.plan.units.some((one) => one.name === name) &&
    !register.notes.some((note) => note.kind === 'new-unit' && note.words === name);
  if (!unit || isRegistered) return undefined;
  const near = nearNames(name, found.base.units);
  return {
    key: `unknown-unit ${name}`,
    kind: 'unknown-unit',
    ask: {
      'zh-CN': `${quote(name)}不在单位名录中。`,
      en: `${quote(name)} is not in the register of units.`,
    },
    choices: [
      ...near.map((one) => ({
        value: one.id,
        words: { 'zh-CN': `就是${quote(one.name)}`, en: `It is ${quote(one.name)}` },
      })),
      { value: 'new', words: { 'zh-CN': '登记为新单位', en: 'Register it as a new unit' } },
      { value: 'none', words: { 'zh-CN': '不采用', en: 'Leave it out' } },
    ],
    ...(near.length === 0 && { usual: 'new' }),
    answer: (plan, value) => {
      if (value === 'new') return plan;
      const registered = plan.units.find(({ id }) => id === value);
      return registered
        ? renameUnit(plan, unit, registered.name, [])
        : resolve(plan, conflictAt(['units', unit.id], undefined, undefined, undefined), 'base');
    },
  };
}

function cellsNaming(name: string, values: SheetValues) {
  return values.flatMap((row, at) =>
    row.flatMap((value, column) =>
      typeof value === 'string' && value.includes(name) ? [{ row: at, column }] : [],
    ),
  );
}

/** The original keeps its id; the copy is a new task unless somebody says otherwise. */
function copiedRow({ words, task = '' }: SheetNote): Unplaced {
  return {
    key: `copied-row ${task}`,
    kind: 'copied-row',
    ask: {
      'zh-CN': `${quote(words)}一行是复制出来的。`,
      en: `The row ${quote(words)} is a copy of another.`,
    },
    choices: [
      { value: 'new', words: { 'zh-CN': '作为新任务', en: 'Take it as a new task' } },
      { value: 'none', words: { 'zh-CN': '不采用', en: 'Leave it out' } },
    ],
    usual: 'new',
    answer: (plan, value) =>
      value === 'none'
        ? resolve(plan, conflictAt(['tasks', task], undefined, undefined, undefined), 'base')
        : plan,
  };
}

const marks = (
  plan: Plan,
): readonly { readonly value: RoleMark | 'none' | 'keep'; readonly words: Text }[] => {
  const names = roleNames(plan);
  return [
    { value: 'keep', words: { 'zh-CN': '保留原来的', en: 'Keep what was there' } },
    ...roleMarkNames.map((value) => ({ value, words: names[value] })),
    { value: 'none', words: { 'zh-CN': '不承担', en: 'No duty' } },
  ];
};

function unknownMark(note: SheetNote, { plan }: FoundPlan): Unplaced | undefined {
  const { words, task: id = '', unit = '' } = note;
  const task = plan.tasks.find((one) => one.id === id);
  const nameOf = (one: string) => plan.units.find((other) => other.id === one)?.name ?? '';
  if (!task) return undefined;
  return {
    key: `unknown-mark ${id} ${unit} ${fingerprint(words)}`,
    kind: 'unknown-mark',
    ask: {
      'zh-CN': `${quote(task.title)} × ${nameOf(unit)} 填的是${quote(words)}，不是通用的标记。`,
      en: `${quote(task.title)} × ${nameOf(unit)} holds ${quote(words)}, which is no mark we know.`,
    },
    choices: marks(plan),
    usual: 'keep',
    answer: (so, value) =>
      value === 'keep'
        ? so
        : {
            ...so,
            tasks: so.tasks.map((one) =>
              one.id === id
                ? {
                    ...one,
                    assignments: editedAssignments(
                      one.assignments,
                      new Map([[unit, value as RoleMark | 'none']]),
                      nameOf,
                    ),
                  }
                : one,
            ),
          },
  };
}
