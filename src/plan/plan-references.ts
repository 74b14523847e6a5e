import type { Text } from './language';
import type { Plan, Section } from './plan';

/** What is wrong with a plan from outside, in a sentence for people, and where: `tasks[3].assignments[0].unit`. */
export interface PlanFault {
  readonly reason: Text;
  /** '' for the plan as a whole. */
  readonly path: string;
}

/**
 * The first thing in the plan that leads nowhere: an id used twice, an id nobody bears, a circle of sections, a period
 * that ends before it begins. Nothing when all is well.
 */
export function brokenReference(plan: Plan): PlanFault | undefined {
  for (const fault of faults(plan)) return fault;
  return undefined;
}

function* faults(plan: Plan): Generator<PlanFault> {
  const { sections, tasks, units, targets, notes, period } = plan;
  yield* repeated(sections, 'sections');
  yield* repeated(tasks, 'tasks');
  yield* repeated(units, 'units');
  yield* repeated(targets, 'targets');

  const known = { section: idsOf(sections), task: idsOf(tasks), unit: idsOf(units) };
  const missing = function* (
    kind: keyof typeof known,
    id: string | undefined,
    path: string,
  ): Generator<PlanFault> {
    if (id !== undefined && !known[kind].has(id)) yield { reason: nobodyBears(kind, id), path };
  };
  for (const [i, section] of sections.entries())
    yield* missing('section', section.parent, `sections[${i}].parent`);
  for (const [i, task] of tasks.entries()) {
    yield* missing('section', task.section, `tasks[${i}].section`);
    for (const [j, assignment] of task.assignments.entries())
      yield* missing('unit', assignment.unit, `tasks[${i}].assignments[${j}].unit`);
  }
  for (const [i, unit] of units.entries())
    for (const [j, member] of (unit.members ?? []).entries())
      yield* missing('unit', member, `units[${i}].members[${j}]`);
  for (const [i, target] of targets.entries()) {
    yield* missing('task', target.task, `targets[${i}].task`);
    yield* missing('section', target.section, `targets[${i}].section`);
  }
  for (const [i, note] of notes.entries()) yield* missing('task', note.task, `notes[${i}].task`);

  yield* circles(sections);
  if (period && period.from > period.to)
    yield {
      reason: {
        'zh-CN': `规划期的起始年 ${period.from} 晚于终止年 ${period.to}`,
        en: `the period begins in ${period.from}, after its end in ${period.to}`,
      },
      path: 'period',
    };
}

const idsOf = (entries: readonly { readonly id: string }[]) => new Set(entries.map((entry) => entry.id));

function* repeated(entries: readonly { readonly id: string }[], list: string): Generator<PlanFault> {
  const seen = new Set<string>();
  for (const [i, { id }] of entries.entries()) {
    if (seen.has(id))
      yield {
        reason: {
          'zh-CN': `标识“${id}”重复出现，每个标识只能用一次`,
          en: `the id “${id}” is used twice; each must be used once`,
        },
        path: `${list}[${i}].id`,
      };
    seen.add(id);
  }
}

function* circles(sections: readonly Section[]): Generator<PlanFault> {
  const parent = new Map<string | undefined, string | undefined>(
    sections.map(({ id, parent }) => [id, parent]),
  );
  // Sections whose way up has been walked; undefined is the top.
  const walked = new Set<string | undefined>([undefined]);
  for (const [i, { id }] of sections.entries()) {
    const way = new Set<string | undefined>();
    let above: string | undefined = id;
    while (!walked.has(above) && !way.has(above)) {
      way.add(above);
      above = parent.get(above);
    }
    if (!walked.has(above))
      yield {
        reason: {
          'zh-CN': `类别“${id}”的上级又回到它自己`,
          en: `the section “${id}” comes back to itself by way of its parents`,
        },
        path: `sections[${i}].parent`,
      };
    for (const passed of way) walked.add(passed);
  }
}

const nouns = {
  section: { 'zh-CN': '类别', en: 'section' },
  task: { 'zh-CN': '任务', en: 'task' },
  unit: { 'zh-CN': '单位', en: 'unit' },
} as const;

const nobodyBears = (kind: keyof typeof nouns, id: string): Text => ({
  'zh-CN': `引用了不存在的${nouns[kind]['zh-CN']}“${id}”`,
  en: `there is no ${nouns[kind].en} with the id “${id}”`,
});
