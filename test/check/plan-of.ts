import type { Assignment, Plan, Role, Task, Unit } from '../../src/plan/plan';

/** A row in short: leads, a bar, co-responsible units; names divided by 、. Or the same with fields of a task. */
export type Row = string | (Partial<Task> & { readonly units: string });

/**
 * A plan as short as a test can say it: tasks t1, t2, ... in section s1, units registered under their own names as ids in
 * the order met, 各… as collectives.
 */
export function planOf(rows: readonly Row[], fields: Partial<Plan> = {}): Plan {
  const tasks = rows.map(taskOf);
  const names = [...new Set(tasks.flatMap(({ assignments }) => assignments.map(({ unit }) => unit)))];
  return {
    title: '云岭市工作方案',
    basis: [],
    leadRule: 'labelled',
    sections: [{ id: 's1', number: '一、', title: '重点行动', kind: 'action' }],
    tasks,
    units: names.map((name) => unitOf(name)),
    targets: [],
    milestones: [],
    notes: [],
    ...fields,
  };
}

export function unitOf(name: string, fields: Partial<Unit> = {}): Unit {
  return { id: name, name, aliases: [], kind: name.startsWith('各') ? 'collective' : 'unit', ...fields };
}

function taskOf(row: Row, i: number): Task {
  const { units, ...fields } = typeof row === 'string' ? { units: row } : row;
  const title = `办好第${i + 1}件实事`;
  const [leads = '', cos = ''] = units.split('|');
  return {
    id: `t${i + 1}`,
    section: 's1',
    number: `${i + 1}.`,
    title,
    text: `${title}。`,
    assignments: [...assignmentsOf(leads, 'lead'), ...assignmentsOf(cos, 'co')],
    ...fields,
  };
}

export function assignmentsOf(
  names: string,
  role: Role,
  basis: Assignment['basis'] = 'labelled',
): Assignment[] {
  return names
    .split('、')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ unit: name, printed: name, role, basis }));
}
