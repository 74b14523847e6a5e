import type { Assignment, Plan, RoleMark } from '../plan/plan';
import { isSameMark, roleMarkNames, roleNames } from '../plan/role-signs';

/** The signs by which a matrix says who leads and who shares. */
export type MatrixMarks = Readonly<Record<RoleMark, string>>;

/** One mark a unit; a unit that both leads and shares a task is shown as its lead. */
export function taskMarks(assignments: readonly Assignment[]): ReadonlyMap<string, RoleMark> {
  const marks = new Map<string, RoleMark>();
  for (const { unit, role, basis } of assignments) {
    const before = marks.get(unit);
    if (before !== undefined && before !== 'co') continue;
    marks.set(unit, role === 'co' ? 'co' : basis === 'assumed-order' ? 'assumedLead' : 'lead');
  }
  return marks;
}

/**
 * Reads the mark in a cell: `none` for an empty one; nothing where we do not understand it. Where there is no list to choose
 * from, people type what looks like a mark, or the word for it.
 */
export function markReader(
  marks: MatrixMarks,
  plan: Pick<Plan, 'roleSigns'>,
): (text: string) => RoleMark | 'none' | undefined {
  const words = new Map<string, RoleMark>(typedWords);
  const names = roleNames(plan);
  for (const role of roleMarkNames) for (const name of Object.values(names[role])) words.set(name, role);
  return (text) =>
    text === ''
      ? 'none'
      : (roleMarkNames.find((role) => marks[role] === text) ??
        roleMarkNames.find((role) => isSameMark(text, marks[role])) ??
        words.get(text));
}

/** What people write out for a role; the office's own words come before these. */
const typedWords: readonly (readonly [string, RoleMark])[] = [
  ['牵头', 'lead'],
  ['推定牵头', 'assumedLead'],
  ['责任', 'co'],
  ['配合', 'co'],
  ['lead', 'lead'],
  ['co', 'co'],
];

/** The marks in one cell, for a matrix to say by which it was written. */
export function marksLine(marks: MatrixMarks): string {
  return roleMarkNames.map((role) => marks[role]).join(' ');
}

/** The marks that such a cell names; nothing where it names none. */
export function namedMarks(line: string): MatrixMarks | undefined {
  const [lead, assumedLead, co, ...rest] = line.split(' ');
  if (!lead || !assumedLead || !co || rest.length > 0) return undefined;
  return { lead, assumedLead, co };
}

/**
 * The assignments of a task after its marks were read. Who kept a mark keeps everything; who changed it stands where the
 * new role begins or ends, because order is rank. Units without a mark in `read` have no column and stay.
 */
export function editedAssignments(
  assignments: readonly Assignment[],
  read: ReadonlyMap<string, RoleMark | 'none'>,
  nameOf: (unit: string) => string,
): readonly Assignment[] {
  const before = taskMarks(assignments);
  const changed: (readonly [string, RoleMark | 'none'])[] = [];
  for (const [unit, mark] of read) if (mark !== (before.get(unit) ?? 'none')) changed.push([unit, mark]);
  if (changed.length === 0) return assignments;
  const changedUnits = new Set(changed.map(([unit]) => unit));
  const kept = assignments.filter(({ unit }) => !changedUnits.has(unit));
  const added = changed.flatMap(([unit, mark]) => {
    if (mark === 'none') return [];
    const printed = assignments.find((assignment) => assignment.unit === unit)?.printed ?? nameOf(unit);
    const basis = mark === 'assumedLead' ? 'assumed-order' : 'labelled';
    return [{ unit, printed, role: mark === 'co' ? 'co' : 'lead', basis } satisfies Assignment];
  });
  const inRole = (role: Assignment['role']) =>
    [...kept, ...added].filter((assignment) => assignment.role === role);
  return [...inRole('lead'), ...inRole('co')];
}

/** How many leads a range holds, assumed ones included: an expression for formulas. */
export function leadCount(range: string, { lead, assumedLead }: MatrixMarks): string {
  return `COUNTIF(${range},"${lead}")+COUNTIF(${range},"${assumedLead}")`;
}

/** How many co-responsible units a range holds: an expression for formulas. */
export function coCount(range: string, { co }: MatrixMarks): string {
  return `COUNTIF(${range},"${co}")`;
}
