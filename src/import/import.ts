import type { Note, Plan, Target } from '../plan/plan';
import { assemble, leadRuleOf, type LeadRuleOption } from './assemble';
import { notesOfCoverage } from './coverage';
import { findDamage } from './damage';
import { notesOfDocumentNumbers } from './document-numbers';
import { withDoers } from './english-doers';
import { settleEnglishNames } from './english-register';
import type { ChosenColumns } from './chosen-columns';
import type { Document } from './document';
import { withoutFirstLeads } from './duty-clause';
import { findFirstLeads } from './duty-words';
import { readFrontMatter } from './front-matter';
import { readOutline } from './outline';
import { findTargets } from './plan-targets';
import { resolveSameAs } from './same-as';
import { sign, type SignedBlock, type SignedParagraph } from './signs';
import { notesOfRunOnHeadings } from './run-on-headings';
import { readMilestones } from './schedule';
import { findTasks, type FoundTask } from './tasks';
import { tasksOfTables } from './tasks-of-tables';
import { tidy } from './tidy';
import { makeRegister } from './unit-register';
import { areHeadings, findUnorderedTable } from './unordered-table';
import { usedConventions, type UsedConvention } from './used-conventions';

export interface ReadOptions {
  readonly leadRule: LeadRuleOption;
  /** What the columns of its table hold, where people have said so. */
  readonly columns?: ChosenColumns;
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
  const body = blocks.slice(bodyStart).filter((block) => !onlyStatesFirstLeads(block));
  const outline = readOutline(body.filter((block): block is SignedParagraph => block.kind === 'paragraph'));
  const inText = findTasks(outline, front.title);
  // Below the headings of a table that has lost its order, those headings look like a task.
  const tasksOfText =
    inText.tasks.some(({ title }) => areHeadings(title)) && findUnorderedTable(body)
      ? inText.tasks.filter(({ title }) => !areHeadings(title))
      : inText.tasks;
  const inTables = tasksOfTables(body, front.title, outline.root, options.columns);
  // A list of tasks is about as long as the text it sums up; a small table of something else decides nothing.
  const tableDecides =
    inTables.length > 0 &&
    (options.columns !== undefined || 2 * withUnits(inTables) >= withUnits(tasksOfText));
  const told = resolveSameAs(tableDecides ? inTables : tasksOfText);
  const settled = settleEnglishNames(withUnits(told) > 0 ? told : withDoers(told), blocks);
  const found = settled.tasks;

  const register = makeRegister(
    found.flatMap(({ clauses }) => clauses),
    settled.abbreviations,
  );
  const stated = blocks.some(statesFirstLeads);
  const { sections, tasks, notes } = assemble(
    found,
    register,
    {
      stated,
      amongSharing: stated && blocks.some(statesFirstLeadsOfSharing),
      marked: blocks.some(statesMark),
    },
    options.leadRule,
    front.period,
  );
  const targets = findTargets(found, tasks, outline.root, front);
  return {
    plan: {
      ...front,
      leadRule: leadRuleOf(tasks),
      sections,
      tasks,
      units: register.units,
      targets,
      milestones: readMilestones(outline.root),
      notes: inOrder([
        ...findDamage(blocks),
        ...notesOfDocumentNumbers(blocks, tasks),
        ...notesOfCoverage(blocks, body, outline.root, found, tableDecides || inText.annex),
        ...(tableDecides ? [] : inTables.map(leftOut)),
        ...outline.notes,
        ...notesOfRunOnHeadings(outline.root),
        ...(tableDecides ? [] : inText.notes),
        ...settled.notes,
        ...register.notes,
        ...notes,
        ...targets.filter(({ damaged }) => damaged).map(damagedNumber),
      ]),
    },
    conventions: usedConventions(found),
  };
}

function withUnits(tasks: readonly FoundTask[]): number {
  return tasks.filter(({ clauses }) => clauses.some(({ duties }) => duties.parties.length > 0)).length;
}

/** A figure that has visibly lost signs is kept as printed. */
function damagedNumber({ text, place }: Target): Note {
  return { kind: 'damaged-number', words: text, ...(place ? { place } : {}) };
}

function leftOut({ title, place }: FoundTask): Note {
  return { kind: 'left-out', words: title, place };
}

/** Notes in the order of the document, each said once; those about the whole come first. */
function inOrder(notes: readonly Note[]): Note[] {
  const sorted = [...notes].sort((a, b) => pageOf(a) - pageOf(b) || lineOf(a) - lineOf(b));
  const saidOfLine = new Set<string>();
  return sorted.filter((note, at) => {
    const before = sorted[at - 1];
    if (!before || pageOf(before) !== pageOf(note) || lineOf(before) !== lineOf(note)) saidOfLine.clear();
    const { kind, words, place } = note;
    const key = `${kind}|${words}|${place?.page}|${place?.line}|${place?.cell}`;
    return !saidOfLine.has(key) && saidOfLine.add(key);
  });
}

function pageOf({ place }: Note): number {
  return place?.page ?? 0;
}

function lineOf({ place }: Note): number {
  return place?.line ?? 0;
}

/** 带★的为牵头单位: a sign at the name tells who leads. */
function statesMark(block: SignedBlock): boolean {
  return (
    block.kind === 'paragraph' &&
    (block.signs & sign.mark) !== 0 &&
    (/[★☆＊*▲△※][^，,。；;]{0,10}(?:为|是|系|表示)[^，,。；;]{0,4}牵头/.test(block.text) ||
      /^\s*[★☆*▲△†]\s*(?:[=:–-]|denotes|indicates|means)?\s*(?:the )?lead\b/i.test(block.text))
  );
}

/** （甲局、乙局按职责分工负责；排名第一单位为牵头单位，下同）: the rule is stated of units that share. */
function statesFirstLeadsOfSharing(block: SignedBlock): boolean {
  if (block.kind !== 'paragraph' || (block.signs & sign.first) === 0) return false;
  const rule = findFirstLeads(block.text);
  return (
    rule !== undefined &&
    /[职職][责責].{0,8}[负負][责責][；;，,。]?$/.test(
      block.text.slice(Math.max(0, rule.start - 30), rule.start),
    )
  );
}

/** 注：排在第一位的为牵头单位。 as a line of its own is no words of the task above it. */
function onlyStatesFirstLeads(block: SignedBlock): boolean {
  return (
    block.kind === 'paragraph' && statesFirstLeads(block) && /^[\s。]*$/.test(withoutFirstLeads(block.text))
  );
}

function statesFirstLeads(block: SignedBlock): boolean {
  if (block.kind === 'paragraph')
    return (block.signs & sign.first) !== 0 && findFirstLeads(block.text) !== undefined;
  return block.rows.some((row) => row.some(({ text }) => findFirstLeads(text)));
}
