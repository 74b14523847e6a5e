import type { Finding } from '../plan/finding';
import type { Text } from '../plan/language';
import type { Assignment, Plan, Role, Task, Unit } from '../plan/plan';
import { quote } from '../plan/quote';
import { roleHeadings, roleMarks } from '../plan/role-signs';
import { findingKeys } from '../plan/waiver';
import { allRules } from './all-rules';
import type { Rule } from './rule';
import { taskName } from './task-name';

/** What mending one finding would change, for somebody to look at before it is done. */
export interface FixPreview {
  readonly finding: Finding;
  /** The finding's key (`findingKeys`): says that this one is wanted. */
  readonly key: string;
  /** At least one. */
  readonly changes: readonly FixChange[];
}

/** One cell before and after; '' where there is nothing. */
export interface FixChange {
  readonly where: Text;
  readonly before: string;
  readonly after: string;
}

/** In the order of the findings; those that take judgement to mend are left out. */
export function proposedFixes(plan: Plan, findings: readonly Finding[]): readonly FixPreview[] {
  const keys = findingKeys(findings, plan);
  return findings.flatMap((finding, index): FixPreview[] => {
    const changes = changedCells(plan, mend(plan, finding));
    return changes.length > 0 ? [{ finding, key: keys[index] ?? '', changes }] : [];
  });
}

/** The plan with the fault of one finding mended; the same plan where its rule offers no fix. */
export function mend(plan: Plan, finding: Finding): Plan {
  return fixes.get(finding.rule)?.(plan, finding) ?? plan;
}

const fixes = new Map(allRules.flatMap(({ id, fix }) => (fix ? [[id, fix] as [string, Rule['fix']]] : [])));

/** What reads otherwise after a fix, cell by cell. */
function changedCells(before: Plan, after: Plan): readonly FixChange[] {
  if (before === after) return [];
  const cells = [
    ...planCells(before, after),
    ...before.tasks.flatMap((task, index) => {
      const now = after.tasks[index];
      return now === task || now?.id !== task.id ? [] : taskCells(task, now, before);
    }),
    ...unitCells(before, after),
  ];
  return cells.filter((cell) => cell.before !== cell.after);
}

function planCells(before: Plan, after: Plan): FixChange[] {
  const texts = (plan: Plan) => [
    [words.title, plan.title] as const,
    [words.documentNumber, plan.documentNumber ?? ''] as const,
    ...[...plan.basis, ...plan.milestones.map(({ text }) => text)].map(
      (text) => [words.source, text] as const,
    ),
  ];
  const now = texts(after);
  return texts(before).map(([where, text], index) => ({ where, before: text, after: now[index]?.[1] ?? '' }));
}

function taskCells(before: Task, after: Task, plan: Plan): FixChange[] {
  const heading = roleHeadings(plan);
  const { assumedLead } = roleMarks(plan);
  const name = quote(taskName(before));
  const cells = ({ number, title, text, deadline, assignments }: Task) =>
    [
      [words.number, number],
      [words.name, title],
      [words.text, text],
      [heading.lead, printed(assignments, 'lead', assumedLead)],
      [heading.co, printed(assignments, 'co', '')],
      [words.deadline, deadline?.text ?? ''],
    ] as const;
  const now = cells(after);
  return cells(before).map(([what, text], index) => ({
    where: { 'zh-CN': `${name}的${what['zh-CN']}`, en: `${what.en} of ${name}` },
    before: text,
    after: now[index]?.[1] ?? '',
  }));
}

/** As printed, with the sign that the list puts before a lead that is assumed. */
function printed(assignments: readonly Assignment[], role: Role, mark: string): string {
  return assignments
    .filter((assignment) => assignment.role === role)
    .map(({ printed: name, basis }) =>
      role === 'lead' && basis === 'assumed-order' ? `${mark}${name}` : name,
    )
    .join('、');
}

function unitCells(before: Plan, after: Plan): FixChange[] {
  const now = new Map(after.units.map((unit) => [unit.id, unit]));
  return before.units.flatMap((unit) => {
    const is = now.get(unit.id);
    if (is === unit) return [];
    return [{ where: words.register, before: entry(unit), after: is ? entry(is) : '' }];
  });
}

/** 名称（别称、别称） */
const entry = ({ name, aliases }: Unit) => (aliases.length > 0 ? `${name}（${aliases.join('、')}）` : name);

const words = {
  title: { 'zh-CN': '方案名称', en: 'Title of the plan' },
  documentNumber: { 'zh-CN': '发文字号', en: 'Document number' },
  number: { 'zh-CN': '序号', en: 'Number' },
  name: { 'zh-CN': '名称', en: 'Title' },
  text: { 'zh-CN': '内容', en: 'Text' },
  deadline: { 'zh-CN': '完成时限', en: 'Deadline' },
  source: { 'zh-CN': '方案原文', en: 'Words of the plan' },
  register: { 'zh-CN': '单位名录', en: 'Register of units' },
} as const satisfies Readonly<Record<string, Text>>;
