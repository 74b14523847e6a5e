import type { Note, Place } from '../plan/plan';
import { columnRole, type ColumnRole } from './column-names';
import { findLabels } from './duty-words';
import type { Entry } from './outline';
import { sign, type SignedBlock } from './signs';
import type { FoundTask } from './tasks';
import { looksLikeUnit, withoutLevel } from './unit-names';

/**
 * What the plan does not hold of the document: nothing at all, an annex that is only named, and every place that names a
 * responsibility and made no assignment. `annex`: an annex or a table lists the tasks.
 */
export function notesOfCoverage(
  blocks: readonly SignedBlock[],
  root: Entry,
  found: readonly FoundTask[],
  annex: boolean,
): Note[] {
  const used = new Set<Place>();
  for (const { clauses } of found)
    for (const { duties, place } of clauses) if (duties.parties.length > 0) used.add(place);
  return [
    ...notesOfEmptiness(blocks, found, used),
    ...notesOfMissingAnnex(blocks, annex),
    ...notesOfUnread(blocks, root, found, used, annex),
  ];
}

function notesOfEmptiness(
  blocks: readonly SignedBlock[],
  found: readonly FoundTask[],
  used: ReadonlySet<Place>,
): Note[] {
  if (used.size > 0) return [];
  const table = headingsWithoutCells(blocks);
  if (found.length === 0) return [{ kind: 'no-tasks', words: '' }, ...table];
  return table.length > 0 ? table : [{ kind: 'no-responsibilities', words: '' }];
}

/** Lines among which the headings of a table stand. */
const fewLines = 12;

/** All of them in one line. */
const allHeadings =
  /序号.{0,40}(?:(?:牵头|责任|配合)(?:单位|部门)){1,3}(?![:：])|(?:任务|事项|举措)(?:(?:牵头|责任|配合)(?:单位|部门)){2,3}(?![:：])/;

/** The headings of a responsibility table, of which no row could be put together: its cells were copied in no order. */
function headingsWithoutCells(blocks: readonly SignedBlock[]): Note[] {
  const headings = blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph' || !(block.signs & sign.ink)) return [];
    const words = block.text.length > 60 ? [] : block.text.trim().split(/\s+/);
    const run = block.signs & sign.office ? allHeadings.exec(block.text.slice(0, 200)) : null;
    const roles = run ? (['number', 'task', 'units'] as const) : words.map(columnRole);
    return roles.flatMap((role) =>
      role ? [{ role, at, place: block.place, words: run?.[0] ?? block.text }] : [],
    );
  });
  const first = headings.find(({ at }, index) => {
    const near = new Set<ColumnRole>();
    for (let next = index; (headings[next]?.at ?? Infinity) < at + fewLines; next++)
      near.add((headings[next] as (typeof headings)[number]).role);
    return near.size >= 3 && (near.has('lead') || near.has('units') || near.has('co')) && near.has('task');
  });
  return first ? [{ kind: 'unordered-table', words: first.words.trim(), place: first.place }] : [];
}

/** 附件：某清单 near the end, and nothing behind it. */
function notesOfMissingAnnex(blocks: readonly SignedBlock[], annex: boolean): Note[] {
  if (annex) return [];
  const notes: Note[] = [];
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || block.text.trim().length > 80) break;
    const name = /^\s*附\s*[件表]\s*\d*\s*[:：]\s*(.+)$/.exec(block.text)?.[1];
    if (name) notes.push({ kind: 'missing-annex', words: name.trim(), place: block.place });
  }
  return notes;
}

/** 县甲局牵头, 由甲局牵头 within running text: the words of a unit that leads something. */
function ledIn(text: string): string | undefined {
  for (const match of text.matchAll(
    /([^，,。；;、：:（(]{3,30})(?<!总)[牵牽][头頭](?!单位|部门|單位|部門|的|人)[^，,。；;]{0,6}/g,
  )) {
    const name = match[1]?.replace(/^.*由/, '') ?? '';
    if (looksLikeUnit(name) && withoutLevel(name)) return match[0].trim();
  }
  return undefined;
}

/** Clauses and labels that are in no task. Where an annex decides, those of the body are told of once. */
function notesOfUnread(
  blocks: readonly SignedBlock[],
  root: Entry,
  found: readonly FoundTask[],
  used: ReadonlySet<Place>,
  annex: boolean,
): Note[] {
  const unread: Note[] = [];
  const seen = new Set<Place>(used);
  const walk = ({ lines, children }: Entry) => {
    for (const { text, clauses, place } of lines) {
      const clause = clauses.find(({ duties }) => duties.parties.length > 0);
      if (!clause || used.has(place)) continue;
      seen.add(place);
      unread.push({
        kind: 'unread-responsibility',
        words: text.slice(clause.start, clause.start + 40),
        place,
      });
    }
    children.forEach(walk);
  };
  walk(root);
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !(block.signs & (sign.colon | sign.office | sign.duty))) continue;
    if (seen.has(block.place)) continue;
    const led = block.signs & sign.duty ? ledIn(block.text) : undefined;
    if (led !== undefined) unread.push({ kind: 'unread-responsibility', words: led, place: block.place });
    if (led !== undefined || !(block.signs & (sign.colon | sign.office))) continue;
    const label = findLabels(block.text).find(({ field, end }) => {
      // 责任单位：无 names nobody, and says so.
      return (
        field !== 'deadline' &&
        field !== 'other' &&
        !/^\s*(?:无|暂无|none|n\/a)\s*[。.]?\s*$/i.test(block.text.slice(end))
      );
    });
    if (label)
      unread.push({
        kind: 'unread-responsibility',
        words: block.text.slice(label.start, label.start + 40).trim(),
        place: block.place,
      });
  }
  const [first] = unread;
  if (!annex || !first) return unread;
  return [
    {
      kind: 'annex-decides',
      words: found[0]?.section.title ?? '',
      ...(first.place ? { place: first.place } : {}),
    },
  ];
}
