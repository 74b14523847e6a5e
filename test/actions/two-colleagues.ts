import type { Assignment, Deadline, Plan, Role } from '../../src/plan/plan';
import { block } from '../../src/sheets/address';
import type { Typist } from '../hosts/file-person';

type Changeable<T> = T extends readonly (infer Item)[]
  ? Changeable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Changeable<T[Key]> }
    : T;
export type Draft = Changeable<Plan>;
type Task = Draft['tasks'][number];

const [list, matrix, register, ledger, tracker, findings] = [
  '责任清单',
  '责任矩阵',
  '单位名录',
  '进展台账',
  '目标跟踪',
  '校验结果',
];

/**
 * Two colleagues at one workbook, and the plan that must come of it: every step is done to the cells by one of them, and
 * to plain data beside it. What has no id yet bears its title as one.
 */
export class TwoColleagues {
  steps = 0;

  private typist: Typist;

  constructor(
    readonly draft: Draft,
    typist: Typist,
  ) {
    this.typist = remembering(typist);
  }

  /** After the sheets were written again. */
  goOn(typist: Typist): void {
    this.typist = remembering(typist);
  }

  task(at: number): Task {
    return found(this.draft.tasks[at]);
  }

  titled(title: string): Task {
    return found(this.draft.tasks.find((task) => task.title === title));
  }

  nameOf(unit: string): string {
    return found(this.draft.units.find(({ id }) => id === unit)).name;
  }

  idOf(name: string): string {
    return found(this.draft.units.find((unit) => unit.name === name)).id;
  }

  names(task: Task, role: Role): string[] {
    return task.assignments.filter((one) => one.role === role).map(({ unit }) => this.nameOf(unit));
  }

  /** A unit without a duty in this task. */
  stranger(task: Task, which = 0): string {
    const free = this.draft.units.filter(({ id }) => !task.assignments.some(({ unit }) => unit === id));
    return found(free[which]).name;
  }

  // The list

  deadline(task: Task, deadline: Deadline | undefined): void {
    this.typeInList(task, '完成时限', deadline?.text ?? '');
    if (deadline) task.deadline = { ...deadline };
    else delete task.deadline;
  }

  text(task: Task, text: string): void {
    this.typeInList(task, '任务内容', text);
    task.text = text;
  }

  titleInList(task: Task, title: string): void {
    this.typeInList(task, '任务', title);
    task.title = title;
  }

  duties(task: Task, role: Role, names: readonly string[]): void {
    this.typeInList(task, role === 'lead' ? '牵头单位' : '责任单位', names.join('、'));
    const others = task.assignments.filter((one) => one.role !== role);
    const own = names.map((name): Assignment => {
      const unit = this.idOf(name);
      const before = task.assignments.find((one) => one.unit === unit && one.role === role);
      return before ?? { unit, printed: name, role, basis: 'labelled' };
    });
    task.assignments = role === 'lead' ? [...own, ...others] : [...others, ...own];
  }

  /** A block of cells pasted into one column of the list, from the row of a task downwards. */
  pasteDeadlines(from: Task, deadlines: readonly Deadline[]): void {
    this.steps++;
    const { row, column } = this.place(list, from, '完成时限');
    deadlines.forEach((deadline, index) => {
      this.typist.type(list, row + index, column, deadline.text);
      const id = this.typist.look(list)[row + index]?.[0];
      found(this.draft.tasks.find((task) => task.id === id)).deadline = { ...deadline };
    });
  }

  insertInList(
    after: Task,
    made: { number: string; title: string; text: string; lead: string; co: string[] },
  ): void {
    this.steps++;
    const { row } = this.place(list, after, '任务');
    const label = this.typist.look(list)[row]?.[this.column(list, '类别')] ?? '';
    this.typist.insertRows(list, row + 1, 1);
    const put = (header: string, value: string) =>
      this.typist.type(list, row + 1, this.column(list, header), value);
    put('序号', made.number);
    put('类别', String(label));
    put('任务', made.title);
    put('任务内容', made.text);
    put('牵头单位', made.lead);
    put('责任单位', made.co.join('、'));
    const duty = (role: Role) => (name: string) =>
      ({ unit: this.idOf(name), printed: name, role, basis: 'labelled' }) as const;
    this.draft.tasks.splice(this.draft.tasks.indexOf(after) + 1, 0, {
      id: made.title,
      section: after.section,
      number: made.number,
      title: made.title,
      text: made.text,
      assignments: [duty('lead')(made.lead), ...made.co.map(duty('co'))],
    });
  }

  /** Copies a row above itself and calls the copy otherwise. */
  copyInList(task: Task, number: string, title: string): void {
    this.steps++;
    const { row } = this.place(list, task, '任务');
    const cells = this.typist.look(list)[row] ?? [];
    this.typist.insertRows(list, row, 1);
    cells.forEach((cell, column) => {
      if (typeof cell === 'string' || typeof cell === 'number') this.typist.type(list, row, column, cell);
    });
    this.typist.type(list, row, this.column(list, '序号'), number);
    this.typist.type(list, row, this.column(list, '任务'), title);
    const { place: _, ...copied } = structuredClone(task);
    copied.assignments.forEach((one) =>
      Object.assign(one, { printed: this.nameOf(one.unit), basis: 'labelled' }),
    );
    this.draft.tasks.splice(this.draft.tasks.indexOf(task), 0, { ...copied, id: title, number, title });
  }

  deleteInList(task: Task): void {
    this.steps++;
    this.typist.deleteRows(list, this.place(list, task, '任务').row, 1);
    this.remove(task);
  }

  sortList(descending: boolean): void {
    this.steps++;
    const row = this.typist.look(list).findIndex((cells) => cells.includes('任务内容')) + 1;
    const width = this.typist.look(list)[row]?.length ?? 0;
    const area = block(row, 0, this.draft.tasks.length, width);
    this.typist.sortRows(list, area, this.column(list, '任务'), descending);
    this.draft.tasks.sort((a, b) => (descending ? -1 : 1) * a.title.localeCompare(b.title, 'zh'));
  }

  // The matrix

  mark(task: Task, name: string, typed: string, role: Role | undefined): void {
    this.typeInMatrix(task, name, typed);
    this.give(task, name, role);
  }

  /** Something that is no mark. */
  scribble(task: Task, name: string, typed: string): void {
    this.typeInMatrix(task, name, typed);
  }

  titleInMatrix(task: Task, title: string): void {
    const { row, column } = this.place(matrix, task, '任务');
    this.steps++;
    this.typist.type(matrix, row, column, title);
    task.title = title;
  }

  newUnitColumn(name: string): void {
    this.steps++;
    const rows = this.typist.look(matrix);
    const header = rows.findIndex((cells) => cells.includes('单位数'));
    const column = (rows[header] ?? []).reduce<number>((last, cell, at) => (cell === null ? last : at), 0);
    this.typist.type(matrix, header, column + 1, name);
    this.draft.units.push({ id: name, name, aliases: [], kind: 'unit' });
  }

  renameInMatrix(from: string, to: string): void {
    this.steps++;
    const row = this.typist.look(matrix).findIndex((cells) => cells.includes('单位数'));
    this.typist.type(matrix, row, this.column(matrix, from), to);
    this.rename(from, to);
  }

  /** New tasks of the matrix come last. */
  insertInMatrix(after: Task, title: string, marked: readonly (readonly [string, string, Role])[]): void {
    this.steps++;
    const { row, column } = this.place(matrix, after, '任务');
    this.typist.insertRows(matrix, row + 1, 1);
    this.typist.type(matrix, row + 1, column, title);
    for (const [name, mark] of marked) this.typist.type(matrix, row + 1, this.column(matrix, name), mark);
    const task: Task = { id: title, section: after.section, number: '', title, text: title, assignments: [] };
    this.draft.tasks.push(task);
    for (const [name, , role] of marked) this.give(task, name, role);
  }

  deleteInMatrix(task: Task): void {
    this.steps++;
    this.typist.deleteRows(matrix, this.place(matrix, task, '任务').row, 1);
    this.remove(task);
  }

  // The other sheets

  renameInRegister(from: string, to: string): void {
    this.typeInRegister(from, '单位名称', to);
    this.rename(from, to);
  }

  alias(name: string, aliases: readonly string[]): void {
    this.typeInRegister(name, '别称', aliases.join('、'));
    found(this.draft.units.find((unit) => unit.name === name)).aliases = [...aliases];
  }

  collective(name: string, members: readonly string[]): void {
    this.typeInRegister(name, '类型', '集合单位');
    this.typeInRegister(name, '成员单位', members.join('、'));
    const unit = found(this.draft.units.find((one) => one.name === name));
    unit.kind = 'collective';
    unit.members = members.map((member) => this.idOf(member));
  }

  /** `date` as Excel counts days. */
  report(target: number, date: number, iso: string, value: number, source: string): void {
    this.steps++;
    const rows = this.typist.look(ledger);
    const header = rows.findIndex((cells) => cells.includes('数据日期'));
    const dates = this.column(ledger, '数据日期');
    const row = rows.findIndex((cells, at) => at > header && (cells[dates] ?? null) === null);
    this.typist.type(ledger, row, this.column(ledger, '目标序号'), target + 1);
    this.typist.type(ledger, row, dates, date);
    this.typist.type(ledger, row, this.column(ledger, '数值'), value);
    this.typist.type(ledger, row, this.column(ledger, '来源'), source);
    const one = found(this.draft.targets[target]);
    one.readings = [...(one.readings ?? []), { date: iso, value, source }];
  }

  targetDue(target: number, due: string): void {
    this.steps++;
    const one = found(this.draft.targets[target]);
    const row = this.typist.look(tracker).findIndex((cells) => cells[0] === one.id);
    this.typist.type(tracker, row, this.column(tracker, '时限'), due);
    one.due = due;
  }

  /** Lets the first finding about a task stand that bears no decision. */
  waive(task: Task, reason: string): void {
    this.steps++;
    const row = this.typist.look(findings).findIndex((cells) => cells[0] === task.id);
    this.typist.type(findings, row, this.column(findings, '豁免'), '是');
    this.typist.type(findings, row, this.column(findings, '豁免理由'), reason);
    this.draft.waivers = [...(this.draft.waivers ?? []), { finding: '', reason }];
  }

  /** To the data alone: what a decision or an answer makes of it. */
  give(task: Task, name: string, role: Role | undefined): void {
    const unit = this.idOf(name);
    const before = task.assignments.find((one) => one.unit === unit);
    const kept = task.assignments.filter((one) => one.unit !== unit);
    const own: Assignment[] = role
      ? [{ unit, printed: before?.printed ?? name, role, basis: 'labelled' }]
      : [];
    const all = [...kept, ...own];
    task.assignments = [
      ...all.filter((one) => one.role === 'lead'),
      ...all.filter((one) => one.role === 'co'),
    ];
  }

  /** To the cells alone. */
  typeInList(task: Task, header: string, words: string): void {
    this.steps++;
    const { row, column } = this.place(list, task, header);
    this.typist.type(list, row, column, words);
  }

  typeInMatrix(task: Task, name: string, words: string): void {
    this.steps++;
    const { row } = this.place(matrix, task, '任务');
    this.typist.type(matrix, row, this.column(matrix, name), words);
  }

  private typeInRegister(name: string, header: string, words: string): void {
    this.steps++;
    const id = this.idOf(name);
    const row = this.typist.look(register).findIndex((cells) => cells[0] === id || cells.includes(name));
    this.typist.type(register, row, this.column(register, header), words);
  }

  private rename(from: string, to: string): void {
    const unit = found(this.draft.units.find(({ name }) => name === from));
    unit.aliases = [...unit.aliases, from];
    unit.name = to;
  }

  private remove(task: Task): void {
    this.draft.tasks.splice(this.draft.tasks.indexOf(task), 1);
    for (const one of [...this.draft.targets, ...this.draft.notes]) if (one.task === task.id) delete one.task;
  }

  private place(tab: string, task: Task, header: string) {
    const rows = this.typist.look(tab);
    const byId = rows.findIndex((cells) => cells[0] === task.id);
    const row = byId < 0 ? rows.findIndex((cells) => cells.includes(task.title)) : byId;
    return { row, column: this.column(tab, header) };
  }

  private column(tab: string, header: string): number {
    const rows = this.typist.look(tab);
    const column = rows.find((cells) => cells.includes(header))?.indexOf(header) ?? -1;
    if (column < 0) throw new Error(`${tab} has no column ${header}.`);
    return column;
  }
}

/** Looks at a sheet once between two edits: what it shows may have to be computed. */
function remembering(typist: Typist): Typist {
  const seen = new Map<string, ReturnType<Typist['look']>>();
  const forgetting =
    <Args extends unknown[]>(edit: (...args: Args) => void) =>
    (...args: Args) => {
      seen.clear();
      edit(...args);
    };
  return {
    look(tab) {
      const values = seen.get(tab) ?? typist.look(tab);
      seen.set(tab, values);
      return values;
    },
    type: forgetting(typist.type),
    insertRows: forgetting(typist.insertRows),
    deleteRows: forgetting(typist.deleteRows),
    sortRows: forgetting(typist.sortRows),
  };
}

/** A plan with units by their names and without the ids that only reading can give. */
export function comparable(plan: Plan | Draft, known: Plan): unknown {
  const ids = new Set(known.tasks.map(({ id }) => id));
  const names = new Map(plan.units.map(({ id, name }) => [id, name]));
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      id: ids.has(task.id) ? task.id : task.title,
      assignments: task.assignments.map((one) => ({ ...one, unit: names.get(one.unit) })),
    })),
    units: plan.units.map(({ id: _, members, ...unit }) => ({
      ...unit,
      ...(members && { members: members.map((member) => names.get(member)) }),
    })),
    ...(plan.waivers && { waivers: plan.waivers.map(({ reason }) => reason) }),
  };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The script asks for something that is not there.');
  return value;
}
