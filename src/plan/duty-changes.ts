import { alignIds } from './align-ids';
import type { Text } from './language';
import type { Assignment, Deadline, Plan, Target, Task, Unit } from './plan';
import { indexPlan, type PlanIndex } from './plan-index';
import { quote } from './quote';
import { inRoleWords, type RoleTerms, type RoleText, roleTerms } from './role-terms';
import { sameValue } from './same-value';
import { describeTarget } from './target';

/** What two states of a plan differ in, as those who have to do the work read it. */
export interface DutyChanges {
  /** In the order of the later register; those that are gone come last. Units without any change are left out. */
  readonly units: readonly UnitChange[];
  /** In the order of the later plan; those that are gone come last. */
  readonly tasks: readonly TaskChange[];
  /** What belongs to no task: the title, the period, targets of the plan as a whole. */
  readonly others: readonly Text[];
  /** Tasks whose printed number alone has changed. */
  readonly renumbered: number;
  /** What the later plan calls the roles. */
  readonly roles: RoleTerms;
}

export interface UnitChange {
  readonly before?: Unit;
  readonly after?: Unit;
  readonly duties: readonly DutyChange[];
}

export interface DutyChange {
  readonly kind: DutyChangeKind;
  /** As it now is, or as it was where it is gone. */
  readonly task: Task;
}

export type DutyChangeKind = 'new-lead' | 'new-co' | 'lead-to-co' | 'co-to-lead' | 'confirmed' | 'left';

export interface TaskChange {
  readonly before?: Task;
  readonly after?: Task;
  readonly lines: readonly Text[];
}

const kindWords: Readonly<Record<DutyChangeKind, RoleText>> = {
  'new-lead': ({ zh, en }) => ({ 'zh-CN': `新增${zh.leads}`, en: `new as ${en.lead}` }),
  'new-co': ({ zh, en }) => ({ 'zh-CN': `新增${zh.shares}`, en: `new among ${en.coUnits}` }),
  'lead-to-co': ({ zh, en }) => ({
    'zh-CN': `由${zh.leads}改${zh.shares}`,
    en: `from ${en.lead} to ${en.coUnits}`,
  }),
  'co-to-lead': ({ zh, en }) => ({
    'zh-CN': `由${zh.shares}改${zh.leads}`,
    en: `from ${en.coUnits} to ${en.lead}`,
  }),
  confirmed: ({ zh, en }) => ({ 'zh-CN': `推定${zh.leads}已确认`, en: `assumed ${en.lead} confirmed` }),
  left: { 'zh-CN': '退出', en: 'released from' },
};

export const dutyChangeKinds = Object.keys(kindWords) as readonly DutyChangeKind[];

/** Compares two plans of the same matter, whether edited in one workbook or read from two drafts. */
export function dutyChanges(earlier: Plan, after: Plan): DutyChanges {
  const before = alignIds(earlier, after);
  const [old, now] = [indexPlan(before), indexPlan(after)];
  const roles = roleTerms(after);
  const pairs = paired(before.tasks, after.tasks);
  const targets = targetLines(before, after);
  const duties = new Map<string, DutyChange[]>();
  const tasks: TaskChange[] = [];
  let renumbered = 0;
  for (const pair of pairs) {
    const task = pair.after ?? pair.before;
    if (!task) continue;
    const changed = changedDuties(pair);
    for (const [unit, kind] of changed) {
      const list = duties.get(unit);
      if (list) list.push({ kind, task });
      else duties.set(unit, [{ kind, task }]);
    }
    const lines = [...taskLines(pair, changed, old, now, roles), ...(targets.get(task.id) ?? [])];
    if (lines.length > 0) tasks.push({ ...pair, lines });
    else if (pair.before?.number !== pair.after?.number) renumbered++;
  }
  const units = paired(before.units, after.units)
    .map((pair) => ({ ...pair, duties: duties.get((pair.after ?? pair.before)?.id ?? '') ?? [] }))
    .filter(
      ({ before: was, after: is, duties: all }) =>
        all.length > 0 || !was || !is || was.name !== is.name || was.kind !== is.kind,
    );
  return {
    units,
    tasks,
    others: [...planLines(before, after), ...(targets.get('') ?? [])],
    renumbered,
    roles,
  };
}

/** 市甲局：新增牵头 2 项、由牵头改配合 1 项、退出 1 项 */
export function unitSentence(change: UnitChange, roles: RoleTerms): Text {
  const { before, after, duties } = change;
  const parts: Text[] = [];
  if (before && after && before.name !== after.name)
    parts.push({ 'zh-CN': `原名${quote(before.name)}`, en: `formerly ${quote(before.name)}` });
  if (!before) parts.push({ 'zh-CN': '新列入', en: 'new in the plan' });
  if (!after) parts.push({ 'zh-CN': '不再列入', en: 'no longer in the plan' });
  if (before && after && before.kind !== after.kind)
    parts.push(
      after.kind === 'collective'
        ? { 'zh-CN': '改为统称', en: 'now a collective' }
        : { 'zh-CN': '不再是统称', en: 'no longer a collective' },
    );
  for (const kind of dutyChangeKinds) {
    const count = duties.filter((duty) => duty.kind === kind).length;
    const words = dutyChangeWords(kind, roles);
    if (count > 0) parts.push({ 'zh-CN': `${words['zh-CN']} ${count} 项`, en: `${words.en} ${count}` });
  }
  const name = (after ?? before)?.name ?? '';
  return {
    'zh-CN': `${name}：${parts.map((part) => part['zh-CN']).join('、')}`,
    en: `${name}: ${parts.map((part) => part.en).join(', ')}`,
  };
}

export function dutyChangeWords(kind: DutyChangeKind, roles: RoleTerms): Text {
  return inRoleWords(kindWords[kind], roles);
}

interface Pair<T> {
  readonly before?: T;
  readonly after?: T;
}

function paired<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const has = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item): Pair<T> => {
      const was = old.get(item.id);
      return was ? { before: was, after: item } : { after: item };
    }),
    ...before.filter(({ id }) => !has.has(id)).map((item): Pair<T> => ({ before: item })),
  ];
}

/** What a task asks of each unit: to lead, where it does so at all. */
function rolesIn(task: Task | undefined): ReadonlyMap<string, Assignment> {
  const roles = new Map<string, Assignment>();
  for (const assignment of task?.assignments ?? [])
    if (roles.get(assignment.unit)?.role !== 'lead') roles.set(assignment.unit, assignment);
  return roles;
}

function changedDuties({ before, after }: Pair<Task>): ReadonlyMap<string, DutyChangeKind> {
  const [old, now] = [rolesIn(before), rolesIn(after)];
  const changed = new Map<string, DutyChangeKind>();
  for (const [unit, is] of now) {
    const was = old.get(unit);
    if (!was) changed.set(unit, is.role === 'lead' ? 'new-lead' : 'new-co');
    else if (was.role !== is.role) changed.set(unit, is.role === 'lead' ? 'co-to-lead' : 'lead-to-co');
    else if (is.role === 'lead' && was.basis === 'assumed-order' && is.basis !== 'assumed-order')
      changed.set(unit, 'confirmed');
  }
  for (const unit of old.keys()) if (!now.has(unit)) changed.set(unit, 'left');
  return changed;
}

function taskLines(
  { before, after }: Pair<Task>,
  changed: ReadonlyMap<string, DutyChangeKind>,
  old: PlanIndex,
  now: PlanIndex,
  roles: RoleTerms,
): readonly Text[] {
  const nameOf = (unit: string) => now.unit.get(unit)?.name ?? old.unit.get(unit)?.name ?? unit;
  if (!before)
    return after ? [{ 'zh-CN': '新增任务', en: 'New task' }, ...dutyLines(changed, nameOf, roles)] : [];
  if (!after) return [{ 'zh-CN': '任务删除', en: 'Task deleted' }, ...dutyLines(changed, nameOf, roles)];
  const lines: Text[] = [];
  if (before.title !== after.title)
    lines.push(fromTo({ 'zh-CN': '任务', en: 'Task' }, before.title, after.title));
  else if (before.text !== after.text)
    lines.push({ 'zh-CN': '任务内容有改动', en: 'The wording of the task has changed' });
  const [was, is] = [old.section.get(before.section)?.title, now.section.get(after.section)?.title];
  if (was !== is) lines.push(fromTo({ 'zh-CN': '类别', en: 'Section' }, was, is));
  lines.push(...dutyLines(changed, nameOf, roles));
  const leads = (task: Task) =>
    task.assignments.filter(({ role }) => role === 'lead').map(({ unit }) => unit);
  const [first, then] = [leads(before), leads(after)];
  if (
    first.length > 1 &&
    first.join('\n') !== then.join('\n') &&
    sameValue([...first].sort(), [...then].sort())
  )
    lines.push(
      fromTo(
        { 'zh-CN': `${roles.zh.leadUnit}排序`, en: `Order of the ${roles.en.leads}` },
        first.map(nameOf).join('、'),
        then.map(nameOf).join('、'),
      ),
    );
  const due = (deadline: Deadline | undefined) => deadline?.text || deadline?.date;
  if (due(before.deadline) !== due(after.deadline) || before.deadline?.date !== after.deadline?.date)
    lines.push(fromTo({ 'zh-CN': '完成时限', en: 'Deadline' }, due(before.deadline), due(after.deadline)));
  return lines;
}

function dutyLines(
  changed: ReadonlyMap<string, DutyChangeKind>,
  nameOf: (unit: string) => string,
  roles: RoleTerms,
): Text[] {
  return dutyChangeKinds.flatMap((kind) => {
    const names = [...changed].filter(([, one]) => one === kind).map(([unit]) => nameOf(unit));
    if (names.length === 0) return [];
    const words = dutyChangeWords(kind, roles);
    return [
      {
        'zh-CN': `${words['zh-CN']}：${names.join('、')}`,
        en: `${sentenceCase(words.en)}: ${names.join(', ')}`,
      },
    ];
  });
}

/** Lines about targets by the id of their task; '' for those of no task. */
function targetLines(before: Plan, after: Plan): ReadonlyMap<string, readonly Text[]> {
  const lines = new Map<string, Text[]>();
  const tell = (target: Target, line: Text) => {
    const task = target.task ?? '';
    lines.set(task, [...(lines.get(task) ?? []), line]);
  };
  const said = (target: Target): Text => ({
    'zh-CN': describeTarget(target, 'zh-CN'),
    en: describeTarget(target, 'en'),
  });
  for (const { before: was, after: is } of paired(before.targets, after.targets)) {
    if (!was && is) tell(is, labelled({ 'zh-CN': '新增目标', en: 'New target' }, said(is)));
    if (was && !is) tell(was, labelled({ 'zh-CN': '目标删除', en: 'Target deleted' }, said(was)));
    if (!was || !is) continue;
    if (!sameValue(said(was), said(is)))
      tell(is, betweenTexts({ 'zh-CN': '目标', en: 'Target' }, said(was), said(is)));
    else if (!sameValue(demand(was), demand(is)))
      tell(is, labelled({ 'zh-CN': '目标的要求有改动', en: 'What a target demands has changed' }, said(is)));
    else if (!sameValue(was.readings ?? [], is.readings ?? []))
      tell(is, labelled({ 'zh-CN': '目标有新的进展填报', en: 'Other readings for a target' }, said(is)));
  }
  return lines;
}

function demand({ baseline, stages, scope, relative, superior }: Target): unknown {
  return { baseline, stages, scope, relative, superior };
}

function planLines(before: Plan, after: Plan): readonly Text[] {
  const years = ({ period }: Plan) => period && `${period.from}—${period.to}`;
  const members: readonly (readonly [Text, string | undefined, string | undefined])[] = [
    [{ 'zh-CN': '方案名称', en: 'Title' }, before.title, after.title],
    [{ 'zh-CN': '印发单位', en: 'Issuer' }, before.issuer, after.issuer],
    [{ 'zh-CN': '文号', en: 'Document number' }, before.documentNumber, after.documentNumber],
    [{ 'zh-CN': '规划期', en: 'Period' }, years(before), years(after)],
  ];
  return members.flatMap(([what, was, is]) => (was === is ? [] : [fromTo(what, was, is)]));
}

function fromTo(what: Text, was: string | undefined, is: string | undefined): Text {
  const same = (words: string): Text => ({ 'zh-CN': words, en: words });
  const nothing: Text = { 'zh-CN': '', en: '' };
  return betweenTexts(what, was ? same(was) : nothing, is ? same(is) : nothing);
}

function betweenTexts(what: Text, was: Text, is: Text): Text {
  if (was.en === '')
    return {
      'zh-CN': `${what['zh-CN']}：新增${quote(is['zh-CN'])}`,
      en: `${what.en}: ${quote(is.en)} is new`,
    };
  if (is.en === '')
    return {
      'zh-CN': `${what['zh-CN']}：取消${quote(was['zh-CN'])}`,
      en: `${what.en}: ${quote(was.en)} is gone`,
    };
  return {
    'zh-CN': `${what['zh-CN']}：由${quote(was['zh-CN'])}改为${quote(is['zh-CN'])}`,
    en: `${what.en}: from ${quote(was.en)} to ${quote(is.en)}`,
  };
}

const labelled = (what: Text, words: Text): Text => ({
  'zh-CN': `${what['zh-CN']}：${words['zh-CN']}`,
  en: `${what.en}: ${words.en}`,
});

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
