import type { Note, Place } from '../plan/plan';
import { findLabels } from './duty-words';
import type { Entry } from './outline';
import { sign, type SignedBlock } from './signs';
import type { FoundTask } from './tasks';
import { looksLikeUnit, withoutLevel } from './unit-names';
import { findUnorderedTable } from './unordered-table';

/**
 * What the plan does not hold of the document: nothing at all, an annex that is only named, and every place that names a
 * responsibility and made no assignment. `all`: with what stands before the body, for a text that is nothing but a table
 * that lost its order has none; `annex`: an annex or a table lists the tasks.
 */
export function notesOfCoverage(
  all: readonly SignedBlock[],
  blocks: readonly SignedBlock[],
  root: Entry,
  found: readonly FoundTask[],
  annex: boolean,
): Note[] {
  const used = new Set<Place>();
  for (const { clauses } of found)
    for (const { duties, place } of clauses) if (duties.parties.length > 0) used.add(place);
  return [
    ...notesOfEmptiness(all, found, used),
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
  const table = findUnorderedTable(blocks);
  if (found.length === 0) return [{ kind: 'no-tasks', words: '' }, ...(table ? [table] : [])];
  return [table ?? { kind: 'no-responsibilities', words: '' }];
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
