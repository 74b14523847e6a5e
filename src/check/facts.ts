import type { Plan, Section, Target, Task, Unit } from '../plan/plan';
import { unitsByName } from '../plan/plan-index';
import { sameValue } from '../plan/same-value';
import { sharedDuties } from '../plan/shared-duty';
import { type RoleTerms, roleTerms } from '../plan/role-terms';
import { leadIsAssumed } from './lead-is-assumed';
import { repetitions } from './repetitions';
import { rowDifference } from './row-difference';
import { similarNames } from './similar-names';
import { type UnitUse, unitUses } from './unit-uses';
import { type Wordings, liveWordings } from './wordings';

/** What rules may know beyond the row they look at, counted once for all of them and kept up to date edit by edit. */
export interface Facts {
  readonly plan: Plan;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly units: ReadonlyMap<string, Unit>;
  /** Units by every name they go by. */
  readonly unitsByName: ReadonlyMap<string, Unit>;
  /** What the office calls the roles, for whatever a rule says of them. */
  readonly roles: RoleTerms;
  readonly customs: Customs;
  readonly wordings: Wordings;
  /** How many tasks have a lead only by the order of the names. */
  readonly assumedLeads: number;
  /** How many assignments the longest row has. */
  readonly longestRow: number;
  /** Ids of units that belong to a collective. */
  readonly memberships: ReadonlySet<string>;
  /** Whether the clause of the task shares its duty out among its units, whoever leads them. */
  sharesDuty(task: Task): boolean;
  /** In the order of the list. */
  tasksOf(section: string): readonly Task[];
  useOf(unit: string): UnitUse;
  /** Where the unit stands in the register, from 0; -1 where it does not. */
  rankOf(unit: string): number;
  /** Units whose names one slip of the hand could confuse with this one's. */
  similarTo(unit: Unit): readonly Unit[];
  /** The first task of the list that says the same, unless it is this one. */
  saidBefore(task: Task): Task | undefined;
}

/** What most rows of this plan give: a rule does not ask of every row what nobody gives. */
export interface Customs {
  readonly deadlines: boolean;
  readonly places: boolean;
}

/** The rows whose findings an edit may have changed. The plan itself is not listed: its own always may. */
export interface Stale {
  readonly sections: readonly Section[];
  readonly tasks: Iterable<Task>;
  readonly units: Iterable<Unit>;
  readonly targets: readonly Target[];
  /** Rows that are no longer in the plan, or stand there as another object. */
  readonly gone: Iterable<object>;
}

export interface LiveFacts {
  readonly facts: Facts;
  /**
   * Takes over an edited plan whose other rows are the same objects as before. `all` when any finding may have changed;
   * the facts are then out of date and must be made anew.
   */
  update(plan: Plan): Stale | 'all';
}

export function liveFacts(start: Plan): LiveFacts {
  let plan = start;
  let units = new Map(plan.units.map((unit) => [unit.id, unit]));
  let ranks = ranksOf(plan.units);
  let byName = unitsByName(plan.units);
  let memberships = membershipsOf(plan.units);
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  const bySection = new Map<string, Task[]>();
  const uses = unitUses();
  const sayings = repetitions();
  const habits = countHabits();
  const words = liveWordings();
  const similar = similarNames(plan.units);
  for (const task of plan.tasks) {
    uses.add(task);
    sayings.add(task);
    habits.add(task, 1);
    words.add(task);
    const row = bySection.get(task.section);
    if (row) row.push(task);
    else bySection.set(task.section, [task]);
  }
  let customs = habits.of(plan.tasks.length);
  // Notes that changed make all facts anew.
  const sharesDuty = sharedDuties(start);

  function takeTasks(removed: readonly Task[], added: readonly Task[]): void {
    for (const task of removed) {
      tasks.delete(task.id);
      uses.remove(task);
      sayings.remove(task);
      habits.add(task, -1);
      words.remove(task);
    }
    for (const task of added) {
      tasks.set(task.id, task);
      uses.add(task);
      sayings.add(task);
      habits.add(task, 1);
      words.add(task);
    }
  }

  function takeUnits(removed: readonly Unit[], added: readonly Unit[]): void {
    if (!removed.length && !added.length) return;
    for (const unit of removed) similar.remove(unit);
    for (const unit of added) similar.add(unit);
    units = new Map(plan.units.map((unit) => [unit.id, unit]));
    ranks = ranksOf(plan.units);
    byName = unitsByName(plan.units);
    memberships = membershipsOf(plan.units);
  }

  /** Units named in these tasks, and those whose names are weighed against theirs. */
  function unitsAround(edited: readonly Task[]): ReadonlySet<Unit> {
    const around = new Set<Unit>();
    for (const { assignments } of edited) {
      for (const assignment of assignments) {
        const unit = units.get(assignment.unit);
        if (!unit || around.has(unit)) continue;
        around.add(unit);
        for (const other of similar.of(unit)) around.add(other);
      }
    }
    return around;
  }

  function update(next: Plan): Stale | 'all' {
    const task = rowDifference(plan.tasks, next.tasks);
    const unit = rowDifference(plan.units, next.units);
    const target = rowDifference(plan.targets, next.targets);
    if (headChanged(plan, next) || task.reordered || unit.reordered || target.reordered) return 'all';

    plan = next;
    takeTasks(task.removed, task.added);
    takeUnits(unit.removed, unit.added);
    const before = customs;
    customs = habits.of(plan.tasks.length);
    if (before.deadlines !== customs.deadlines || before.places !== customs.places) return 'all';
    const edited = [...task.removed, ...task.added];
    const sectionIds = new Set(edited.map(({ section }) => section));
    for (const id of sectionIds) {
      bySection.set(
        id,
        plan.tasks.filter(({ section }) => section === id),
      );
    }
    const unitIds = ofOtherNature(unit.removed, unit.added);
    const taskIds = new Set(edited.map(({ id }) => id));
    return {
      gone: [...task.removed, ...unit.removed, ...target.removed],
      sections: plan.sections.filter(({ id }) => sectionIds.has(id)),
      tasks: new Set([
        ...task.added,
        ...sayings.alike(edited, plan.tasks),
        ...tasksNaming(unitIds, plan.tasks),
      ]),
      // A new name may be glued to, or stand beside, that of any other unit.
      units: unit.removed.length || unit.added.length ? plan.units : unitsAround(edited),
      targets: plan.targets.filter(
        (row) => target.added.includes(row) || (row.task !== undefined && taskIds.has(row.task)),
      ),
    };
  }

  const facts: Facts = {
    get plan() {
      return plan;
    },
    get units() {
      return units;
    },
    get unitsByName() {
      return byName;
    },
    get memberships() {
      return memberships;
    },
    get customs() {
      return customs;
    },
    get longestRow() {
      return habits.longestRow();
    },
    get assumedLeads() {
      return habits.assumedLeads();
    },
    roles: roleTerms(start),
    wordings: words.wordings,
    tasks,
    sharesDuty,
    tasksOf: (section) => bySection.get(section) ?? [],
    useOf: uses.of,
    rankOf: (unit) => ranks.get(unit) ?? -1,
    similarTo: similar.of,
    saidBefore: sayings.saidBefore,
  };
  return { facts, update };
}

/** Whatever every row may depend on. */
function headChanged(before: Plan, after: Plan): boolean {
  return (
    before.sections !== after.sections ||
    before.notes !== after.notes ||
    before.title !== after.title ||
    before.issuer !== after.issuer ||
    before.published !== after.published ||
    before.period !== after.period ||
    before.leadRule !== after.leadRule ||
    !sameValue(before.roleSigns, after.roleSigns)
  );
}

interface Habits {
  add(task: Task, times: 1 | -1): void;
  of(tasks: number): Customs;
  assumedLeads(): number;
  longestRow(): number;
}

function countHabits(): Habits {
  let deadlines = 0;
  let places = 0;
  let assumedLeads = 0;
  const lengths = new Map<number, number>();
  return {
    add(task, times) {
      const { length } = task.assignments;
      lengths.set(length, (lengths.get(length) ?? 0) + times);
      if (task.deadline) deadlines += times;
      if (task.place) places += times;
      if (leadIsAssumed(task)) assumedLeads += times;
    },
    assumedLeads: () => assumedLeads,
    longestRow: () => Math.max(0, ...[...lengths].map(([length, rows]) => (rows > 0 ? length : 0))),
    of: (tasks) => ({ deadlines: deadlines > tasks / 2, places: places > tasks / 2 }),
  };
}

/** Ids of units that are new, gone, or stand for other units than before. A new name is no matter to the tasks. */
function ofOtherNature(removed: readonly Unit[], added: readonly Unit[]): ReadonlySet<string> {
  const before = new Map(removed.map((unit) => [unit.id, unit]));
  const ids = new Set(before.keys());
  for (const { id, kind, members } of added) {
    const was = before.get(id);
    if (was?.kind === kind && was.members === members) ids.delete(id);
    else ids.add(id);
  }
  return ids;
}

function tasksNaming(units: ReadonlySet<string>, tasks: readonly Task[]): readonly Task[] {
  if (!units.size) return [];
  return tasks.filter(({ assignments }) => assignments.some(({ unit }) => units.has(unit)));
}

function membershipsOf(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ members }) => members ?? []));
}

function ranksOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  return new Map(units.map(({ id }, rank) => [id, rank]));
}
