import type { Note, Place } from '../plan/plan';
import { isEmptyLabel } from './duty-words';
import { isEnglish } from './english-names';
import { rank, readNumber } from './numbering';
import { withoutClauses, type Entry, type FoundClause, type Line, type Outline } from './outline';
import { foldPartHeadings } from './part-headings';
import { headsMeasures } from './region';
import { firstSentence, titleHabit, titleOf, type TitleHabit } from './title';

/** A task as the document has it, before units get their ids. */
export interface FoundTask {
  readonly section: FoundSection;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  readonly clauses: readonly FoundClause[];
  readonly place: Place;
  /** The entry of the body whose words it has. */
  readonly entry?: Entry;
}

export interface FoundSection {
  readonly number: string;
  readonly title: string;
}

export interface FoundTasks {
  readonly tasks: readonly FoundTask[];
  readonly notes: readonly Note[];
  /** The annex lists the tasks; the body only explains them. */
  readonly annex: boolean;
}

/** Finds the tasks of an outline: entries with a clause of their own, or of their group, and their siblings. */
export function findTasks({ root }: Outline, planTitle: string): FoundTasks {
  foldPartHeadings(root);
  liftGroupClauses(root);
  const annexes = root.children.filter(({ region }) => region === 'annex');
  const inAnnex = annexes.some((annex) => countClauses(annex) >= 2);
  const notes: Note[] = [];
  const context: Search = {
    anyClause: ofTasks(root).length > 0 || root.children.some(hasClauses),
    taskRegion: hasRegion(root, 'tasks'),
    sections: new Map(),
    withClauses: new Map(),
    paragraphGroups: new Map(),
    habits: new Map(),
    root,
    planTitle,
    tasks: [],
    notes,
  };
  for (const entry of inAnnex ? annexes : [root]) search(entry, [], context);
  return { tasks: context.tasks, notes, annex: inAnnex };
}

interface Search {
  readonly anyClause: boolean;
  readonly taskRegion: boolean;
  readonly sections: Map<Entry, FoundSection>;
  /** How many children of an entry have a clause of their own; filled when first asked for. */
  readonly withClauses: Map<Entry, number>;
  /** Whether the paragraphs under the children of an entry are tasks; filled when first asked for. */
  readonly paragraphGroups: Map<Entry, boolean>;
  /** Filled when first asked for: long titles are rare. */
  readonly habits: Map<string, TitleHabit>;
  readonly root: Entry;
  readonly planTitle: string;
  readonly tasks: FoundTask[];
  readonly notes: Note[];
}

/** How entries of the same rank and part of the document are titled. */
function habitOf(entry: Entry, { habits, root }: Search): TitleHabit {
  const key = `${entry.region}:${entry.rank}`;
  const known = habits.get(key);
  if (known) return known;
  const texts: string[] = [];
  const collect = (other: Entry) => {
    if (other.region === entry.region && other.rank === entry.rank)
      texts.push(other.lines.map(({ text, clauses }) => withoutClauses(text, clauses)).join('\n'));
    other.children.forEach(collect);
  };
  collect(root);
  const habit = titleHabit(texts);
  habits.set(key, habit);
  return habit;
}

/** Clauses that give duties; a deadline alone is none. */
function dutyClauses(entry: Entry): readonly FoundClause[] {
  let all: FoundClause[] | undefined;
  let inProse = false;
  for (const { clauses } of entry.lines)
    for (const clause of clauses)
      if (namesUnits(clause)) {
        (all ??= []).push(clause);
        inProse ||= clause.inProse === true;
      }
  if (!all || !inProse) return all ?? [];
  // Sentences of prose count where nothing else does, and only where tasks are told.
  const set = all.filter((clause) => !clause.inProse);
  const { region, number } = entry;
  const told = region === 'tasks' || region === 'annex' || region === 'unknown';
  // An English introduction says who leads the whole plan; below a number the words are an action's.
  const ofItem = number !== undefined || all.every(({ convention }) => convention !== 'english-sentence');
  return set.length > 0 || !told || !ofItem ? set : all;
}

function namesUnits({ duties }: FoundClause): boolean {
  return duties.parties.length > 0 || duties.sameAs !== undefined;
}

function countClauses(entry: Entry): number {
  return dutyClauses(entry).length + entry.children.reduce((sum, child) => sum + countClauses(child), 0);
}

function hasClauses(entry: Entry): boolean {
  return dutyClauses(entry).length > 0 || entry.children.some(hasClauses);
}

function hasRegion(entry: Entry, region: Entry['region']): boolean {
  return entry.region === region || entry.children.some((child) => hasRegion(child, region));
}

/** A closing line after the last item of a group, which alone has one, speaks for the whole group. */
function liftGroupClauses(entry: Entry, perItem = ranksWithOwnLines(entry)): void {
  for (const child of entry.children) liftGroupClauses(child, perItem);
  const last = entry.children[entry.children.length - 1];
  if (!last || entry.rank < rank.major - 1 || last.rank < rank.minor) return;
  const closing = last.lines.findIndex((line, at) => at > 0 && line.standalone);
  const line = last.lines[closing];
  if (!line) return;
  const others = entry.children.slice(0, -1);
  const alone =
    // Where items of other groups have lines of their own, a single item without one lacks it.
    others.length > (perItem.has(last.rank) ? 1 : 0) &&
    others.every((child) => !hasClauses(child)) &&
    last.lines.slice(0, closing).every(({ clauses }) => clauses.length === 0);
  // Parts of an item on one line, and its label on the next.
  const onlyPart =
    others.length === 0 && last.rank >= rank.part && countClauses(entry) === line.clauses.length;
  const ofGroup =
    line.clauses.some((clause) => clause.ofGroup) && others.every((child) => !hasClauses(child));
  if (alone || onlyPart || ofGroup) entry.lines.push(...last.lines.splice(closing));
}

/** The ranks of items that are not the last of their group and have a line of their own that says who does them. */
function ranksWithOwnLines({ children }: Entry, ranks = new Set<number>()): ReadonlySet<number> {
  children.forEach((child, at) => {
    const own = child.rank >= rank.minor && at < children.length - 1 && child.lines.some(isOwnLine);
    if (own) ranks.add(child.rank);
    ranksWithOwnLines(child, ranks);
  });
  return ranks;
}

function isOwnLine({ standalone, clauses }: Line, at: number): boolean {
  return at > 0 && standalone && clauses.some(namesUnits);
}

function search(entry: Entry, inherited: readonly FoundClause[], context: Search): void {
  const own = entry === context.root && entry.children.length > 0 ? ofTasks(entry) : dutyClauses(entry);
  const items = taskChildren(entry, own, context);
  if (items.length === 0) {
    if (isTask(entry, own, inherited, context)) addTask(entry, own, inherited, context);
    return;
  }
  const passedOn = own.length > 0 ? own : inherited;
  const before = context.tasks.length;
  // A goal whose bracket says who reaches it is a task beside the measures, which have brackets of their own.
  if (own.length > 0 && entry.lines.some(({ text }) => headsMeasures(text)) && items.every(hasClauses))
    addTask({ ...entry, children: [] }, own, inherited, context);
  for (const child of items) search(child, passedOn, context);
  // Where nothing below is a task of its own (任务：—— 措施：——), the group that names its units is one.
  if (own.length > 0 && context.tasks.length === before) addTask(entry, own, inherited, context);
}

/**
 * The clauses above all parts that speak of their tasks. By: Harbour Consultants, Owner: Policy Team: English words there that
 * give no rank say whose document it is.
 */
function ofTasks(root: Entry): readonly FoundClause[] {
  return dutyClauses(root).filter(
    ({ duties: { parties } }) =>
      !parties.every(({ role, printed }) => role === 'unranked' && isEnglish(printed)),
  );
}

/** The children that may be tasks or hold some; the other children are parts of this entry's own text. */
function taskChildren(entry: Entry, own: readonly FoundClause[], context: Search): readonly Entry[] {
  if (entry.children.length === 0) return [];
  if (entry.children.some(hasClauses)) return entry.children;
  if (entry.rank < rank.minor && entry.region !== 'tasks' && own.length === 0) return entry.children;
  if (isDividedGroup(entry, own)) return entry.children;
  // （1） and ① under an item, and the measures of a goal, are parts of it.
  if (entry.children.every((child) => child.rank >= rank.part) || namesMeasures(entry)) return [];
  if (context.anyClause && entry.rank >= rank.item) return [];
  return entry.children;
}

/** 1. Promote reading / Lead: Library Service / 1.1 …: numbers that go on with the group's are its tasks. */
function isDividedGroup({ number, children, lines }: Entry, own: readonly FoundClause[]): boolean {
  const printed = /\d+(?=\.?$)/.exec(number?.printed ?? '')?.[0];
  return (
    own.length > 0 &&
    printed !== undefined &&
    children.length > 1 &&
    !/[.;]$/.test(lines[0]?.text ?? '') &&
    children.every((child) => child.number?.printed.startsWith(`${printed}.`))
  );
}

/** Measures are parts of the goal they serve; those of a group that only lists its tasks and 措施 stand for themselves. */
function namesMeasures({ lines, children }: Entry): boolean {
  const own = lines.map(({ text }) => text);
  const aims = children.flatMap(({ number, lines: [first] }) => (number || !first ? [] : [first.text]));
  return (
    own.some(headsMeasures) ||
    (own.some((text) => /^\s*(?:措施|举措)\s*[:：]?\s*$/.test(text)) &&
      [...own, ...aims].some((text) => /^\s*(?:行动|工作|主要|具体)?目标\s*[:：]/.test(text)))
  );
}

function isTask(
  entry: Entry,
  own: readonly FoundClause[],
  inherited: readonly FoundClause[],
  context: Search,
): boolean {
  if (own.length > 0) return true;
  if (entry.rank < rank.chapter) return false;
  const { region } = entry;
  // Beside a part called 重点工程, one called 提升行动 holds tasks too where its groups say who does them.
  const open =
    region === 'tasks' ||
    region === 'annex' ||
    (region === 'unknown' && (!context.taskRegion || inherited.length > 0));
  const { parent } = entry;
  const divides = parent !== undefined && inherited.length > 0 && isDividedGroup(parent, inherited);
  // Most of the parts beside it say who does them: so each of them is a task.
  const amongTasks =
    parent !== undefined && childrenWithClauses(parent, context) * 2 > Math.max(2, parent.children.length);
  if (!open || (entry.rank >= rank.part && !divides && !amongTasks)) return false;
  if (inherited.length > 0 || !context.anyClause)
    return entry.parent !== undefined && entry.rank > rank.chapter;
  // Among items with clauses, one without is a task that lacks its clause.
  return entry.parent !== undefined && childrenWithClauses(entry.parent, context) > 0;
}

function childrenWithClauses(entry: Entry, { withClauses }: Search): number {
  const known = withClauses.get(entry);
  if (known !== undefined) return known;
  const count = entry.children.filter((child) => dutyClauses(child).length > 0).length;
  withClauses.set(entry, count);
  return count;
}

function addTask(
  entry: Entry,
  own: readonly FoundClause[],
  inherited: readonly FoundClause[],
  context: Search,
): void {
  const number = entry.number?.printed ?? '';
  const single = own.length === 1 && isLikeSiblings(entry, context);
  const parts = own.length > 1 || single ? partsOf(entry) : [];
  if (parts.length > 1 || (single && parts.length === 1)) {
    // Lines of their own under a heading are the heading's; parts of one item are its section's.
    const underHeading = entry.lines[0]?.clauses.length === 0;
    const section = sectionOf(underHeading || !entry.parent ? entry : entry.parent, context);
    parts.forEach((part, at) => {
      const words = part.text.replace(measuresHead, '');
      const ownNumber = readNumber(words);
      const text = ownNumber?.rest ?? words;
      const title = firstSentence(text).replace(/[:：；;，,、]$/, '');
      const clauses = withInherited(part.clauses, inherited);
      context.tasks.push({
        section,
        number: at === 0 && !underHeading && !ownNumber ? number : (ownNumber?.printed ?? ''),
        title,
        text,
        clauses,
        place: part.place,
        entry,
      });
    });
    return;
  }
  const section = sectionOf(entry.parent ?? entry, context);
  const text = textOf(entry);
  const { title, guessed } = titleOf(text, () => habitOf(entry, context));
  const clauses = withInherited(own, inherited).map((clause) => inOthersWork(clause, text));
  if (guessed)
    context.notes.push({ kind: 'cut-title', words: text.slice(0, 40), proposal: title, place: entry.place });
  if (clauses.length === 0 && context.anyClause)
    context.notes.push({ kind: 'task-without-clause', words: title, place: entry.place });
  context.tasks.push({ section, number, title, text, clauses, place: entry.place, entry });
}

/** 甲局：2.参与某工程。 Under the name of a unit, what it only takes part in is led by another. */
function inOthersWork(clause: FoundClause, text: string): FoundClause {
  if (clause.convention !== 'unit-heading' || !/^(?:积极)?(?:参与|参加|配合|协助|支持|协同)/.test(text))
    return clause;
  const parties = clause.duties.parties.map((party) => ({ ...party, role: 'co' as const }));
  return { ...clause, duties: { ...clause.duties, parties } };
}

/** 具体措施：（1）…（2）… in one paragraph: the words before the first part say only what follows. */
const measuresHead = /^\s*(?:主要|工作|具体|重点)?(?:措施|举措|任务)\s*[:：]\s*/;

/** Where the paragraphs under the headings beside it are the tasks, the only one under a heading is a task too. */
function isLikeSiblings(entry: Entry, { paragraphGroups }: Search): boolean {
  if (!isHeadingOfParagraphs(entry) || !entry.parent) return false;
  const known = paragraphGroups.get(entry.parent);
  if (known !== undefined) return known;
  const found = entry.parent.children.some(
    (other) => isHeadingOfParagraphs(other) && dutyClauses(other).length > 1 && partsOf(other).length > 1,
  );
  paragraphGroups.set(entry.parent, found);
  return found;
}

function isHeadingOfParagraphs({ lines, rank: own }: Entry): boolean {
  const [heading, paragraph] = lines;
  return own < rank.item && heading?.clauses.length === 0 && paragraph !== undefined && !paragraph.standalone;
}

/** The group's clauses where an item has none; the group's leads where the item names none. */
function withInherited(own: readonly FoundClause[], group: readonly FoundClause[]): readonly FoundClause[] {
  if (group.length === 0) return own;
  const leads = own.some(
    ({ duties }) => duties.sameAs !== undefined || duties.parties.some(({ role }) => role === 'lead'),
  );
  // 配合单位：丙局 of an item helps those whom the group's 责任单位：甲局 names.
  const helped = own.every(
    ({ duties }) => duties.parties.every(({ role }) => role === 'co') && !duties.shared,
  );
  const passedOn = group.flatMap((clause): FoundClause[] => {
    const { duties } = clause;
    if (own.length === 0) return [{ ...clause, inherited: true }];
    const parties = leads
      ? []
      : duties.parties.filter(({ role }) => role === 'lead' || (helped && role === 'unranked'));
    return parties.length > 0 ? [{ ...clause, duties: { ...duties, parties }, inherited: true }] : [];
  });
  return [...passedOn, ...own];
}

interface Part {
  readonly text: string;
  readonly clauses: readonly FoundClause[];
  readonly place: Place;
}

const bullet = /^\s*[•·●▪◦*–-]\s+\S/;

/** Whether several bullets have a line each that says who does them. */
function isBulleted(lines: readonly Line[]): boolean {
  const own = lines.flatMap((line, at) => (isOwnLine(line, at) ? [lines[at - 1]] : []));
  return own.length > 1 && own.every((before) => before !== undefined && bullet.test(before.text));
}

/** Several clauses in one entry, each closing its own words, make several tasks; neighbouring clauses are one. */
function partsOf(entry: Entry): Part[] {
  const parts: { text: string; clauses: FoundClause[]; place: Place }[] = [];
  let text = '';
  // Paragraphs without numbers under a heading, each with its label on the next line.
  const underHeading = entry.rank < rank.item && entry.lines[0]?.clauses.length === 0;
  const bulleted = isBulleted(entry.lines);
  entry.lines.forEach((line, at) => {
    // What stands above the bullets that have their own labels is none of them.
    if (bulleted && parts.length === 0 && bullet.test(line.text) && !/^\s*[•·●▪◦*–-]/.test(text)) text = '';
    const standing = line.clauses.length > 0 && !line.standalone;
    // A heading, and words before a line that has its own clause, are not that line's.
    if (at === 1 && underHeading && !line.standalone) text = '';
    if (standing && at > 0 && (entry.rank < rank.chapter || entry.lines[0]?.clauses.length === 0)) text = '';
    let from = 0;
    for (const clause of line.clauses) {
      text += line.text.slice(from, clause.start);
      from = clause.end;
      if (!namesUnits(clause) && !clause.duties.deadline) continue;
      const words = text
        .replace(/^[\s。；;，,、]+/, '')
        .replace(/^[•·●▪◦*–-]\s+/, '')
        .trim();
      const previous = parts[parts.length - 1];
      // 乙局配合 behind a later sentence adds to the units of the item; it makes no task without a lead.
      const { parties, shared } = clause.duties;
      const adds = parties.length > 0 && !shared && parties.every(({ role }) => role === 'co');
      if (previous && (words.length < 6 || adds)) {
        previous.clauses.push(clause);
        previous.text += (words.length < 6 ? '' : '。') + words;
      } else parts.push({ text: words, clauses: [clause], place: line.place });
      text = '';
    }
    text += `${line.text.slice(from)}\n`;
  });
  const last = parts[parts.length - 1];
  if (last && text.trim().length > 1 && entry.rank >= rank.chapter) last.text += text.trimEnd();
  return parts.filter(({ clauses }) => clauses.some(namesUnits));
}

/** All the words of an entry and of the parts below it, clauses left out. */
export function textOf(entry: Entry): string {
  const own = entry.lines
    .map(({ text, clauses }) => withoutClauses(text, clauses))
    .filter((text) => text !== '' && !isEmptyLabel(text));
  const below = entry.children.map((child) => `${child.number?.printed ?? ''}${textOf(child)}`);
  return [...own, ...below].join('\n');
}

function sectionOf(holder: Entry, context: Search): FoundSection {
  const known = context.sections.get(holder);
  if (known) return known;
  if (holder.rank < -1) return remember(holder, { number: '', title: context.planTitle }, context);
  const first = holder.lines[0];
  const heading = first ? withoutClauses(first.text, first.clauses) || first.text : '';
  const { title, guessed } = titleOf(
    holder.region === 'annex' && holder.rank === -1 ? annexTitle(holder) : heading,
    () => habitOf(holder, context),
  );
  if (guessed)
    context.notes.push({
      kind: 'cut-title',
      words: heading.slice(0, 40),
      proposal: title,
      place: holder.place,
    });
  return remember(holder, { number: holder.number?.printed ?? '', title }, context);
}

function remember(entry: Entry, section: FoundSection, context: Search): FoundSection {
  context.sections.set(entry, section);
  return section;
}

/** 附件 on one line, its title on the next ones. */
function annexTitle(annex: Entry): string {
  const [label, ...lines] = annex.lines.map(({ text }) => text.trim());
  const inLabel = (label ?? '').replace(/^附\s*[件表录]\s*[一二三四五\d]*\s*[:：]?\s*/, '');
  const title = lines
    .filter((line) => line.length <= 40 && !/[。；]$/.test(line))
    .slice(0, 3)
    .join('');
  return title || inLabel || (label ?? '');
}
