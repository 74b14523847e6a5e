import { readDeadline } from '../plan/deadline';
import { deadlineInWords } from './deadline-in-words';
import { idMaker } from '../plan/id';
import type { Assignment, LeadRule, Note, Period, Section, Task } from '../plan/plan';
import type { FoundClause } from './outline';
import type { FoundSection, FoundTask } from './tasks';
import { isCollective } from './unit-names';
import { asLead, type Party } from './duty-clause';
import { isEnglish } from './english-names';
import type { NamedUnit, UnitRegister } from './unit-register';

/** Who leads where the words do not say: as the document states, always the first-listed, or nobody. */
export type LeadRuleOption = 'stated' | 'first' | 'none';

export interface Assembled {
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly notes: readonly Note[];
}

/** What the document says once for all of who leads a list. */
export interface StatedRules {
  /** The first-listed unit. */
  readonly stated: boolean;
  /** The rule stands beside 按职责分工负责, so it holds for lists of those who share, too. */
  readonly amongSharing: boolean;
  /** The units with a mark. */
  readonly marked: boolean;
}

/** Gives found tasks their ids, their units and their leads. */
export function assemble(
  found: readonly FoundTask[],
  register: UnitRegister,
  rules: StatedRules,
  option: LeadRuleOption,
  period: Period | undefined,
): Assembled {
  const sections = new Map<FoundSection, Section>();
  const sectionId = idMaker('s');
  const taskId = idMaker('t');
  const notes: Note[] = [];
  let blanket: NamedUnit | undefined;
  // What 责任单位 means for several tasks it means for those, too, that name no partners; English lists may rank nobody.
  const partners = found.filter((task) => namesPartners(task, rules)).length > 1;
  const tasks = found.map((task): Task => {
    const section = sections.get(task.section) ?? makeSection(task.section, sectionId);
    sections.set(task.section, section);
    const id = taskId(`${section.title}\n${task.title}`);
    const note = (one: Note) => notes.push({ ...one, task: id });
    const partnered = namesPartners(task, rules) || (partners && isOnlyLabelled(task, rules));
    const assignments = assign(task, register, rules, option, note, partnered);
    for (const { letters, place } of task.clauses) {
      if (!letters) continue;
      notes.push({ kind: 'raci-letters', words: 'R, A, C, I', place: letters.place });
      if (letters.asides !== '') note({ kind: 'only-consulted', words: letters.asides, place });
    }
    if (blanket && assignments.length > 0 && !assignments.some(({ unit }) => unit === blanket?.unit)) {
      assignments.push({ unit: blanket.unit, printed: blanket.printed, role: 'co', basis: 'inherited' });
      note({ kind: 'inherited-clause', words: blanket.printed, place: task.place });
    }
    const last = task.clauses.find(({ duties }) => duties.blanket)?.duties.blanket;
    if (last) blanket = register.resolve(last).at(-1);
    const due =
      task.clauses.find(({ duties }) => duties.deadline)?.duties.deadline?.text ?? deadlineInWords(task.text);
    return {
      id,
      section: section.id,
      number: task.number,
      title: task.title,
      text: task.text,
      assignments,
      ...(due ? { deadline: readDeadline(due, period) } : {}),
      place: task.place,
    };
  });
  return { sections: [...sections.values()], tasks, notes };
}

function makeSection({ number, title }: FoundSection, makeId: (words: string) => string): Section {
  const kind = /行动$/.test(title) ? 'action' : /工程$/.test(title) ? 'project' : 'section';
  return { id: makeId(title), number, title, kind };
}

function assign(
  task: FoundTask,
  register: UnitRegister,
  rules: StatedRules,
  option: LeadRuleOption,
  note: (note: Note) => void,
  withPartners: boolean,
): Assignment[] {
  const named = task.clauses.some(({ duties }) => duties.parties.some(({ role }) => role === 'lead'));
  const partnered = !named && withPartners;
  const labelled = named || partnered;
  const assignments: Assignment[] = [];
  for (const clause of task.clauses) {
    const { duties, place } = clause;
    const { open } = duties;
    const parties = partnered ? duties.parties.map(asLead) : duties.parties;
    if (parties.length === 0) continue;
    if (open !== '') note({ kind: 'open-list', words: open, place });
    if (clause.inherited) note({ kind: 'inherited-clause', words: namesOf(parties), place });
    const whole = parties === duties.parties ? clause : { ...clause, duties: { ...duties, parties } };
    const roles = rolesOf(whole, labelled, rules, option, note);
    // Twice in one list is a slip that is kept to be found; a list that repeats another says nothing new.
    const before = [...assignments];
    parties.forEach((party, at) => {
      const { role, basis } = roles(party, at);
      register.resolve(party).forEach(({ unit, printed }, part) => {
        // Of two names that were one, only the first is the first-listed.
        const byOrder = part > 0 && (basis === 'stated-order' || basis === 'assumed-order');
        const taken = byOrder ? 'co' : role;
        if (
          before.some((other) => other.unit === unit && (other.role === taken || other.basis === 'inherited'))
        )
          return;
        assignments.push({
          unit,
          printed,
          role: taken,
          // That a lead is only assumed weighs more than that the clause is the group's.
          basis: clause.inherited && basis !== 'assumed-order' ? 'inherited' : byOrder ? 'labelled' : basis,
        });
      });
    });
  }
  return assignments;
}

type RoleAndBasis = Pick<Assignment, 'role' | 'basis'>;

/** How the parties of one clause come by their roles. */
function rolesOf(
  clause: FoundClause,
  labelled: boolean,
  rules: StatedRules,
  option: LeadRuleOption,
  note: (note: Note) => void,
): (party: Party, at: number) => RoleAndBasis {
  const { duties, place } = clause;
  // 甲局、乙局按职责分工负责 names no lead, unless the document says of just such a list that the first leads.
  const inOrder =
    rules.amongSharing && option === 'stated' && duties.parties.every(({ role }) => role !== 'lead');
  const shared = duties.shared && !inOrder;
  const parties = duties.shared && inOrder ? duties.parties.map(asUnranked) : duties.parties;
  if (rules.marked && parties.some(({ marked }) => marked))
    return ({ marked }) => ({ role: marked ? 'lead' : 'co', basis: 'labelled' });
  const first = parties.findIndex(({ role }) => role === 'unranked');
  const nobody =
    option === 'none' || labelled || shared || first < 0 || parties.every(({ name }) => isCollective(name));
  if (nobody && !labelled && !parties.some(({ role }) => role === 'lead'))
    note({ kind: 'no-lead-in-clause', words: namesOf(parties), place });
  const order = rules.stated || option === 'first' ? 'stated-order' : 'assumed-order';
  if (!nobody && order === 'assumed-order')
    note({ kind: 'assumed-lead', words: parties[first]?.printed ?? '', place });
  return (_, at) => {
    const role = parties[at]?.role;
    if (role !== undefined && role !== 'unranked') return { role, basis: 'labelled' };
    if (nobody) return { role: 'co', basis: 'labelled' };
    return { role: at === first ? 'lead' : 'co', basis: order };
  };
}

/**
 * 责任单位：甲局、乙局 above 配合单位：丙局: those responsible lead together where others only assist them, unless the document says
 * that the first-listed leads.
 */
function namesPartners({ clauses }: FoundTask, { stated }: StatedRules): boolean {
  let unranked = false;
  let partners = false;
  for (const { duties, convention } of clauses)
    // The subject of a sentence does the work; that it leads is assumed, whoever helps.
    if (!duties.shared && convention !== 'english-doers')
      for (const { role, printed } of duties.parties) {
        unranked ||= role === 'unranked' && (!stated || isEnglish(printed));
        partners ||= role === 'co' && (!stated || isEnglish(printed));
      }
  return unranked && partners;
}

/** Whether all clauses are labelled lists that name neither role. */
function isOnlyLabelled({ clauses }: FoundTask, { stated }: StatedRules): boolean {
  return (
    !stated &&
    clauses.length > 0 &&
    clauses.every(
      ({ convention, inherited, duties }) =>
        convention === 'labelled' &&
        !inherited &&
        !duties.shared &&
        duties.parties.every(({ role, printed }) => role === 'unranked' && !isEnglish(printed)),
    )
  );
}

function asUnranked(party: Party): Party {
  return { ...party, role: 'unranked' };
}

function namesOf(parties: readonly Party[]): string {
  const names = parties.slice(0, 4).map(({ printed }) => printed);
  return `${names.join('、')}${parties.length > 4 ? '……' : ''}`;
}

/** How the plan as a whole knows its leads: by what most tasks with a lead say. */
export function leadRuleOf(tasks: readonly Task[]): LeadRule {
  const times = new Map<LeadRule, number>();
  for (const { assignments } of tasks) {
    const lead = assignments.find(({ role }) => role === 'lead');
    if (!lead) continue;
    const rule =
      lead.basis === 'stated-order' ? 'stated' : lead.basis === 'assumed-order' ? 'assumed' : 'labelled';
    times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'none';
}
