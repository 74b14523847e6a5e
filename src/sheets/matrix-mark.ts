import type { Assignment } from '../plan/plan';
import { allPalettes } from './palette';

const { lead, assumedLead, co } = allPalettes[0].marks;

export type MatrixMark = 'lead' | 'assumedLead' | 'co';

export const matrixSymbols: Readonly<Record<MatrixMark, string>> = {
  lead: lead.symbol,
  assumedLead: assumedLead.symbol,
  co: co.symbol,
};

/** One mark a unit; a unit that both leads and shares a task is shown as its lead. */
export function taskMarks(assignments: readonly Assignment[]): ReadonlyMap<string, MatrixMark> {
  const marks = new Map<string, MatrixMark>();
  for (const { unit, role, basis } of assignments) {
    const before = marks.get(unit);
    if (before !== undefined && before !== 'co') continue;
    marks.set(unit, role === 'co' ? 'co' : basis === 'assumed-order' ? 'assumedLead' : 'lead');
  }
  return marks;
}

/** What people type for a mark where they have no list to choose from. */
const typed: Readonly<Record<string, MatrixMark>> = {
  [lead.symbol]: 'lead',
  [assumedLead.symbol]: 'assumedLead',
  [co.symbol]: 'co',
  '◯': 'co',
  〇: 'co',
  牵头: 'lead',
  推定牵头: 'assumedLead',
  责任: 'co',
  配合: 'co',
  lead: 'lead',
  co: 'co',
};

/** The mark in a cell, `none` for an empty one; nothing where we do not understand it. */
export function readMark(text: string): MatrixMark | 'none' | undefined {
  if (text === '') return 'none';
  return Object.hasOwn(typed, text) ? typed[text] : undefined;
}

/**
 * The assignments of a task after its marks were read. Who kept a mark keeps everything; who changed it stands where the
 * new role begins or ends, because order is rank. Units without a mark in `read` have no column and stay.
 */
export function editedAssignments(
  assignments: readonly Assignment[],
  read: ReadonlyMap<string, MatrixMark | 'none'>,
  nameOf: (unit: string) => string,
): readonly Assignment[] {
  const before = taskMarks(assignments);
  const changed = [...read].filter(([unit, mark]) => mark !== (before.get(unit) ?? 'none'));
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
export function leadCount(range: string): string {
  return `COUNTIF(${range},"${lead.symbol}")+COUNTIF(${range},"${assumedLead.symbol}")`;
}

/** How many co-responsible units a range holds: an expression for formulas. */
export function coCount(range: string): string {
  return `COUNTIF(${range},"${co.symbol}")`;
}
