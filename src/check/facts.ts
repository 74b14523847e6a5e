import type { Plan, Section, Target, Task, Unit } from '../plan/plan';
import { rowDifference } from './row-difference';
import { similarNames } from './similar-names';

/** What rules may know beyond the row they look at, counted once for all of them and kept up to date edit by edit. */
export interface Facts {
  readonly plan: Plan;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly sections: ReadonlyMap<string, Section>;
  readonly units: ReadonlyMap<string, Unit>;
  /** Units by every name they go by; a standard name wins over somebody else's alias. */
  readonly unitsByName: ReadonlyMap<string, Unit>;
  readonly customs: Customs;
  /** Ids of tasks whose clause shares the duty out and names no lead. */
  readonly sharedDuties: ReadonlySet<string>;
  /** Tasks whose lead is only assumed from the order of two or more units. */
  readonly assumedLeads: ReadonlySet<Task>;
  /** In the order of the list. */
  tasksOf(section: string): readonly Task[];
  useOf(unit: string): UnitUse;
  /** Units whose names one slip of the hand could confuse with this one's. */
  similarTo(unit: Unit): readonly Unit[];
  /** The first task of the list that says the same, unless it is this one. */
  saidBefore(task: Task): Task | undefined;
}

/** Where a unit stands. A unit both leading and sharing a task is in both sets. */
export interface UnitUse {
  /** Ids of tasks. */
  readonly leads: ReadonlySet<string>;
  readonly cos: ReadonlySet<string>;
  /** How often each name is printed. */
  readonly printed: ReadonlyMap<string, number>;
}

/** What most rows of this plan give: a rule does not ask of every row what nobody gives. */
export interface Customs {
  readonly deadlines: boolean;
  readonly places: boolean;
}

/** The rows whose findings an edit may have changed; units and the plan itself are always among them. */
export interface Stale {
  readonly tasks: ReadonlySet<Task>;
  readonly sections: ReadonlySet<Section>;
  readonly targets: ReadonlySet<Target>;
}

export interface LiveFacts {
  readonly facts: Facts;
  /** Takes over an edited plan; rows that were not edited must be the same objects. `all` when anything may have changed. */
  update(plan: Plan): Stale | 'all';
}

interface Use {
  readonly leads: Set<string>;
  readonly cos: Set<string>;
  readonly printed: Map<string, number>;
}

const noUse: UnitUse = { leads: new Set(), cos: new Set(), printed: new Map() };

export function liveFacts(start: Plan): LiveFacts {
  let plan = start;
  const tasks = new Map<string, Task>();
  const bySection = new Map<string, Task[]>();
  const uses = new Map<string, Use>();
  const sayings = new Map<Task, readonly string[]>();
  const sayers = new Map<string, Set<Task>>();
  const assumedLeads = new Set<Task>();
  let withDeadline = 0;
  let withPlace = 0;
  let units = new Map<string, Unit>();
  let unitsByName = new Map<string, Unit>();
  let customs: Customs = { deadlines: false, places: false };
  const similar = similarNames(plan.units);
  const sections = new Map(plan.sections.map((section) => [section.id, section]));
  const sharedDuties = new Set<string>();
  for (const note of plan.notes)
    if (note.kind === 'no-lead-in-clause' && note.task) sharedDuties.add(note.task);

  function add(task: Task): void {
    tasks.set(task.id, task);
    for (const { unit, role, printed } of task.assignments) {
      let use = uses.get(unit);
      if (!use) uses.set(unit, (use = { leads: new Set(), cos: new Set(), printed: new Map() }));
      (role === 'lead' ? use.leads : use.cos).add(task.id);
      use.printed.set(printed, (use.printed.get(printed) ?? 0) + 1);
    }
    const said = sayingsOf(task);
    sayings.set(task, said);
    for (const saying of said) {
      const others = sayers.get(saying);
      if (others) others.add(task);
      else sayers.set(saying, new Set([task]));
    }
    if (leadIsAssumed(task)) assumedLeads.add(task);
    if (task.deadline) withDeadline++;
    if (task.place) withPlace++;
  }

  function remove(task: Task): void {
    tasks.delete(task.id);
    for (const { unit, printed } of task.assignments) {
      const use = uses.get(unit)!;
      use.leads.delete(task.id);
      use.cos.delete(task.id);
      const count = use.printed.get(printed)! - 1;
      if (count) use.printed.set(printed, count);
      else use.printed.delete(printed);
    }
    for (const saying of sayings.get(task)!) sayers.get(saying)!.delete(task);
    sayings.delete(task);
    assumedLeads.delete(task);
    if (task.deadline) withDeadline--;
    if (task.place) withPlace--;
  }

  function takeUnits(): void {
    units = new Map(plan.units.map((unit) => [unit.id, unit]));
    unitsByName = new Map();
    for (const unit of plan.units) for (const alias of unit.aliases) unitsByName.set(alias, unit);
    for (const unit of plan.units) unitsByName.set(unit.name, unit);
  }

  function takeCustoms(): void {
    const half = plan.tasks.length / 2;
    customs = { deadlines: withDeadline > half, places: withPlace > half };
  }

  function update(next: Plan): Stale | 'all' {
    const changed = rowDifference(plan.tasks, next.tasks);
    const register = rowDifference(plan.units, next.units);
    const targets = rowDifference(plan.targets, next.targets);
    if (headChanged(plan, next) || changed.reordered || register.reordered || targets.reordered) return 'all';
    plan = next;
    const stale = new Set(changed.added);
    const edited = [...changed.removed, ...changed.added];
    const said = new Set(changed.removed.flatMap((task) => sayings.get(task)!));
    for (const task of changed.removed) remove(task);
    for (const task of changed.added) {
      add(task);
      for (const saying of sayings.get(task)!) said.add(saying);
    }
    const sectionIds = new Set(edited.map((task) => task.section));
    for (const id of sectionIds) {
      bySection.set(
        id,
        plan.tasks.filter((task) => task.section === id),
      );
    }
    for (const saying of said) {
      const group = sayers.get(saying)!;
      if (group.size > 1) keepOrder(group, plan.tasks);
      for (const task of group) stale.add(task);
    }
    if (register.removed.length || register.added.length) {
      for (const unit of register.removed) similar.remove(unit);
      for (const unit of register.added) similar.add(unit);
      const ids = new Set([...register.removed, ...register.added].map((unit) => unit.id));
      for (const task of plan.tasks) if (task.assignments.some(({ unit }) => ids.has(unit))) stale.add(task);
      takeUnits();
    }
    const before = customs;
    takeCustoms();
    if (before.deadlines !== customs.deadlines || before.places !== customs.places) return 'all';
    const changedIds = new Set(edited.map((task) => task.id));
    const staleTargets = new Set(targets.added);
    for (const target of plan.targets) {
      if (target.task !== undefined && changedIds.has(target.task)) staleTargets.add(target);
    }
    return {
      tasks: stale,
      sections: new Set(plan.sections.filter((section) => sectionIds.has(section.id))),
      targets: staleTargets,
    };
  }

  for (const task of plan.tasks) {
    add(task);
    const row = bySection.get(task.section);
    if (row) row.push(task);
    else bySection.set(task.section, [task]);
  }
  takeUnits();
  takeCustoms();

  const facts: Facts = {
    get plan() {
      return plan;
    },
    get units() {
      return units;
    },
    get unitsByName() {
      return unitsByName;
    },
    get customs() {
      return customs;
    },
    tasks,
    sections,
    sharedDuties,
    assumedLeads,
    tasksOf: (section) => bySection.get(section) ?? [],
    useOf: (unit) => uses.get(unit) ?? noUse,
    similarTo: (unit) => similar.of(unit),
    saidBefore(task) {
      for (const saying of sayings.get(task) ?? []) {
        const [first] = sayers.get(saying)!;
        if (first !== task) return first;
      }
      return undefined;
    },
  };
  return { facts, update };
}

/** Whatever every row may depend on. */
function headChanged(before: Plan, after: Plan): boolean {
  return (
    before.sections !== after.sections ||
    before.notes !== after.notes ||
    before.title !== after.title ||
    before.published !== after.published ||
    before.period !== after.period ||
    before.leadRule !== after.leadRule
  );
}

function leadIsAssumed(task: Task): boolean {
  return task.assignments.length > 1 && task.assignments.some(({ basis }) => basis === 'assumed-order');
}

/** Below this many characters, equal words are a common phrase rather than the same duty. */
const shortestSaying = 10;

/** What would make another task a repetition of this one: its words, or its title within the same section. */
function sayingsOf(task: Task): readonly string[] {
  const text = wordsOnly(task.text);
  const title = wordsOnly(task.title);
  const said: string[] = [];
  if (text.length >= shortestSaying) said.push(text);
  if (title.length >= shortestSaying) said.push(`${task.section} ${title}`);
  return said;
}

function wordsOnly(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}

function keepOrder(group: Set<Task>, order: readonly Task[]): void {
  const sorted = order.filter((task) => group.has(task));
  group.clear();
  for (const task of sorted) group.add(task);
}
