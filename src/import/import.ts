import type { Text } from '../plan/language';
import type { Note, Plan } from '../plan/plan';
import { findDamage } from './damage';
import { assemble, leadRuleOf, type LeadRuleOption } from './assemble';
import { allConventions } from './conventions/all-conventions';
import type { Block, Document, Paragraph, Table } from './document';
import type { Duties } from './duty-clause';
import { findFirstLeads, findLabels } from './duty-words';
import { readFrontMatter } from './front-matter';
import { readOutline, withoutClauses, type Entry } from './outline';
import { readMatrixTasks } from './matrix-tasks';
import { findTargets } from './plan-targets';
import { readMilestones } from './schedule';
import { resolveSameAs } from './same-as';
import { readTaskTable } from './table-tasks';
import { findTasks, textOf, type FoundTask } from './tasks';
import { tidy } from './tidy';
import { makeRegister } from './unit-register';

export interface ReadOptions {
  readonly leadRule: LeadRuleOption;
}

/** A way of naming responsibilities that the document uses, and in how many clauses. */
export interface UsedConvention {
  readonly id: string;
  readonly title: Text;
  readonly times: number;
}

export interface Reading {
  readonly plan: Plan;
  /** Most used first; empty where the document names no responsibilities. */
  readonly conventions: readonly UsedConvention[];
}

/** Reads a plan out of a document. Never throws for what the document says: what is doubtful becomes a note. */
export function readPlan(document: Document, options: ReadOptions): Reading {
  const blocks = tidy(document.blocks);
  const { bodyStart, ...front } = readFrontMatter(blocks);
  const body = blocks.slice(bodyStart);
  const outline = readOutline(body.filter((block): block is Paragraph => block.kind === 'paragraph'));
  const inText = findTasks(outline, front.title);
  const inTables = tasksOfTables(body, front.title, outline.root);
  const found = resolveSameAs(inTables.length > 0 ? inTables : inText.tasks);

  const register = makeRegister(found.flatMap(({ clauses }) => clauses));
  const stated = blocks.some(statesFirstLeads);
  const { sections, tasks, notes } = assemble(
    found,
    register,
    { stated, marked: blocks.some(statesMark) },
    options.leadRule,
    front.period,
  );
  const conventions = countConventions(found);
  return {
    plan: {
      ...front,
      leadRule: leadRuleOf(tasks),
      sections,
      tasks,
      units: register.units,
      targets: findTargets(found, tasks, outline.root, front),
      milestones: readMilestones(outline.root),
      notes: inOrder([
        ...findDamage(blocks),
        ...wholeNotes(found, conventions, inTables.length > 0 || inText.annex, blocks),
        ...outline.notes,
        ...(inTables.length > 0 ? [] : inText.notes),
        ...register.notes,
        ...notes,
      ]),
    },
    conventions,
  };
}

/** Notes in the order of the document, each said once; those about the whole come first. */
function inOrder(notes: readonly Note[]): Note[] {
  const said = new Map<string, Note>();
  for (const note of notes) {
    const key = [note.kind, note.words, note.place?.page, note.place?.line, note.place?.cell].join('|');
    if (!said.has(key)) said.set(key, note);
  }
  return [...said.values()].sort(
    (a, b) => (a.place?.page ?? 0) - (b.place?.page ?? 0) || (a.place?.line ?? 0) - (b.place?.line ?? 0),
  );
}

/** Where a table lists the tasks it decides what they are; the body lends its words to tasks of the same title. */
function tasksOfTables(body: readonly Block[], planTitle: string, root: Entry): FoundTask[] {
  if (!body.some(({ kind }) => kind === 'table')) return [];
  const text = body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const legend = [planTitle, ...text.filter((line) => line.length < 200)].join('\n');
  const readTable = (table: Table, title: string) =>
    readTaskTable(table, title) ?? readMatrixTasks(table, legend, title);
  const tasks = body.flatMap((block, at) =>
    block.kind === 'table' ? (readTable(block, captionOf(body, at) ?? planTitle) ?? []) : [],
  );
  if (!tasks.some(({ clauses }) => clauses.some(({ duties }) => duties.parties.length > 0))) return [];
  const entries = new Map<string, Entry>();
  const collect = (entry: Entry) => {
    const title = titleKey(entry.lines[0]?.text ?? '');
    if (title.length >= 4 && !entries.has(title)) entries.set(title, entry);
    entry.children.forEach(collect);
  };
  collect(root);
  return tasks.map((task) => {
    const entry = entries.get(titleKey(task.title));
    return entry && task.text.length <= task.title.length + 2
      ? { ...task, text: textOf(entry), entry }
      : task;
  });
}

function titleKey(text: string): string {
  return (/^[^。\n]*/.exec(text)?.[0] ?? '').replace(/[\s\p{P}]/gu, '');
}

/** The short line above a table. */
function captionOf(body: readonly Block[], at: number): string | undefined {
  for (let above = at - 1; above >= Math.max(0, at - 4); above--) {
    const block = body[above];
    if (block?.kind !== 'paragraph') return undefined;
    const text = block.text.trim();
    if (text !== '') return text.length <= 40 && !/[。；;：:]$/.test(text) ? text : undefined;
  }
  return undefined;
}

/** 带★的为牵头单位: a sign at the name tells who leads. */
function statesMark(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    /[★☆＊*▲△※][^，,。；;]{0,10}(?:为|是|系|表示)[^，,。；;]{0,4}牵头/.test(block.text)
  );
}

function statesFirstLeads(block: Block): boolean {
  if (block.kind === 'paragraph') return findFirstLeads(block.text) !== undefined;
  return block.rows.some((row) => row.some(({ text }) => findFirstLeads(text)));
}

const tableTitles: Readonly<Record<string, Text>> = {
  table: { 'zh-CN': '任务分工表', en: 'a table of tasks and units' },
  matrix: { 'zh-CN': '任务与单位矩阵', en: 'a matrix of tasks and units' },
};

function countConventions(found: readonly FoundTask[]): UsedConvention[] {
  // A clause that a group hands on to its tasks is one clause.
  const counted = new Set<Duties>();
  const times = new Map<string, number>();
  for (const { clauses } of found)
    for (const { duties, convention } of clauses) {
      if (duties.parties.length === 0 || counted.has(duties)) continue;
      counted.add(duties);
      times.set(convention, (times.get(convention) ?? 0) + 1);
    }
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([id, count]) => {
      const title = tableTitles[id] ?? allConventions.find((one) => one.id === id)?.title;
      return title ? [{ id, title, times: count }] : [];
    });
}

/** What must be said of the document as a whole. */
function wholeNotes(
  found: readonly FoundTask[],
  conventions: readonly UsedConvention[],
  annex: boolean,
  blocks: readonly Block[],
): Note[] {
  const notes: Note[] = [];
  if (found.length === 0) notes.push({ kind: 'no-tasks', words: '' });
  else if (conventions.length === 0) notes.push({ kind: 'no-responsibilities', words: '' });
  const used = new Set(found.flatMap(({ clauses }) => clauses.map(({ place }) => place.line)));
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph') return;
    const announced = /^\s*附\s*[件表]\s*\d*\s*[:：]\s*(.+)$/.exec(block.text)?.[1];
    if (
      announced &&
      !annex &&
      blocks.slice(at + 1).every((below) => below.kind === 'paragraph' && below.text.trim().length < 20)
    )
      notes.push({ kind: 'missing-annex', words: announced.trim(), place: block.place });
    const label = used.has(block.place.line)
      ? undefined
      : findLabels(block.text).find(
          ({ field }) => field === 'lead' || field === 'co' || field === 'unranked',
        );
    if (label)
      notes.push({
        kind: 'unread-responsibility',
        words: withoutClauses(block.text.slice(label.start, label.start + 40), []),
        place: block.place,
      });
  });
  return notes;
}
