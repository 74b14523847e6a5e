import fc from 'fast-check';
import { mergePlans } from '../../src/plan/merge';
import type { Assignment, Plan, Task } from '../../src/plan/plan';
import { mergeCases } from './merge-cases';

/** Who edits a thing: nobody, one of the two, both alike, or both so that it collides. */
type Who = 'nobody' | 'ours' | 'theirs' | 'alike' | 'collide';
const who = fc.constantFrom<Who>('nobody', 'ours', 'theirs', 'alike', 'collide');

const fields = ['title', 'text', 'number', 'deadline'] as const;
const roles = ['u-0', 'u-1', 'u-2'] as const;

/** What happens to one task of the base. */
const fate = fc.oneof(
  { weight: 1, arbitrary: fc.record({ deleted: who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      fields: fc.tuple(...fields.map(() => who)),
      roles: fc.tuple(...roles.map(() => who)),
    }),
  },
);

const move = fc.constantFrom<Who>('nobody', 'ours', 'theirs', 'alike', 'collide');
const tasksInBase = 9;

const assignment = (unit: string, role: 'lead' | 'co' = 'co', printed = unit): Assignment => ({
  unit,
  printed,
  role,
  basis: 'labelled',
});

const base: Plan = {
  title: '方案',
  basis: [],
  leadRule: 'labelled',
  sections: [{ id: 's', number: '', title: '类别', kind: 'section' }],
  tasks: Array.from({ length: tasksInBase }, (_, i) => ({
    id: `t-${i}`,
    section: 's',
    number: String(i),
    title: `任务${i}`,
    text: `内容${i}`,
    assignments: roles.map((unit) => assignment(unit)),
    deadline: { text: '年底前' },
  })),
  units: [...roles, 'u-3'].map((id) => ({ id, name: id, aliases: [], kind: 'unit' })),
  targets: [],
  milestones: [],
  notes: [],
};

const edited = (field: (typeof fields)[number], task: Task, by: string): Partial<Task> =>
  field === 'deadline' ? { deadline: { text: `${by}改` } } : { [field]: `${task[field]}${by}` };

/** How a side sees a thing that is edited by `by`; undefined where it leaves it alone. */
function hand(by: Who, side: 'ours' | 'theirs'): string | undefined {
  if (by === 'alike') return '同';
  if (by === 'collide') return side;
  return by === side ? side : undefined;
}

test('every collision is told, with its place, and nothing that does not collide', () => {
  fc.assert(
    fc.property(
      fc.array(fate, { minLength: tasksInBase, maxLength: tasksInBase }),
      move,
      fc.record({ ours: fc.boolean(), theirs: fc.boolean() }),
      (fates, moved, inserted) => {
        const expected: string[] = [];
        const sides: Record<'ours' | 'theirs' | 'merged', Task[]> = { ours: [], theirs: [], merged: [] };
        // The task in the middle may be moved, so it has no other fate.
        const middle = Math.floor(tasksInBase / 2);
        base.tasks.forEach((task, index) => {
          const its = index === middle ? undefined : fates[index];
          if (its && 'deleted' in its) {
            // Who deletes; in a collision we delete and they edit.
            const { deleted } = its;
            if (deleted === 'nobody' || deleted === 'theirs') sides.ours.push(task);
            if (deleted === 'nobody' || deleted === 'ours') sides.theirs.push(task);
            if (deleted === 'collide') sides.theirs.push({ ...task, title: '改' });
            if (deleted === 'nobody') sides.merged.push(task);
            if (deleted === 'collide') expected.push(`tasks/${task.id}`);
            return;
          }
          const made = { ours: task, theirs: task, merged: task };
          fields.forEach((field, at) => {
            const by = its?.fields[at] ?? 'nobody';
            if (by === 'collide') expected.push(`tasks/${task.id}/${field}`);
            for (const side of ['ours', 'theirs'] as const) {
              const words = hand(by, side);
              if (words === undefined) continue;
              made[side] = { ...made[side], ...edited(field, task, words) };
              if (by !== 'collide' || side === 'ours')
                made.merged = { ...made.merged, ...edited(field, task, words) };
            }
          });
          roles.forEach((unit, at) => {
            const by = its?.roles[at] ?? 'nobody';
            if (by === 'collide') expected.push(`tasks/${task.id}/assignments/${unit}`);
            const change = (one: Task, to: Assignment | undefined): Task => ({
              ...one,
              assignments: one.assignments.flatMap((now) => (now.unit !== unit ? [now] : to ? [to] : [])),
            });
            // In a collision we make the unit the lead and they take it off.
            const lead = assignment(unit, 'lead');
            if (by === 'ours' || by === 'alike' || by === 'collide') {
              made.ours = change(made.ours, lead);
              made.merged = change(made.merged, lead);
            }
            if (by === 'theirs') made.merged = change(made.merged, undefined);
            if (by === 'alike') made.theirs = change(made.theirs, lead);
            if (by === 'theirs' || by === 'collide') made.theirs = change(made.theirs, undefined);
          });
          for (const side of ['ours', 'theirs', 'merged'] as const) sides[side].push(made[side]);
        });

        // To the front by one, to the end by the other: no place is right for both. Unless too little is left around it.
        const wanders = (side: 'ours' | 'theirs' | 'merged', to: 'front' | 'end') => {
          const task = base.tasks[middle] as Task;
          const rest = sides[side].filter(({ id }) => id !== task.id);
          sides[side] = to === 'front' ? [task, ...rest] : [...rest, task];
        };
        const common = base.tasks.filter(({ id }) =>
          [sides.ours, sides.theirs].every((tasks) => tasks.some((task) => task.id === id)),
        );
        const at = common.findIndex(({ id }) => id === `t-${middle}`);
        fc.pre(moved === 'nobody' || (at >= 2 && common.length - at > 2));
        if (moved === 'ours' || moved === 'alike' || moved === 'collide') wanders('ours', 'front');
        if (moved === 'theirs' || moved === 'collide') wanders('theirs', 'end');
        if (moved === 'alike') wanders('theirs', 'front');
        if (moved !== 'nobody') wanders('merged', moved === 'theirs' ? 'end' : 'front');
        if (moved === 'collide') expected.push('tasks/\u0000order');
        // New tasks of either side stand where nobody else puts any.
        const fresh = (id: string): Task => ({
          ...(base.tasks[0] as Task),
          id,
          assignments: [assignment('u-3')],
        });
        if (inserted.ours && moved === 'nobody') {
          sides.ours.unshift(fresh('x'));
          sides.merged.unshift(fresh('x'));
        }
        if (inserted.theirs && moved === 'nobody') {
          sides.theirs.push(fresh('y'));
          sides.merged.push(fresh('y'));
        }

        const { plan, conflicts } = mergePlans(
          base,
          { ...base, tasks: sides.ours },
          { ...base, tasks: sides.theirs },
        );
        expect(conflicts.map(({ path }) => path.join('/')).sort()).toEqual(expected.sort());
        expect(plan).toEqual({ ...base, tasks: sides.merged });
      },
    ),
    mergeCases,
  );
});
