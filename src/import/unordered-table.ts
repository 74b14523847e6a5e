import type { Note } from '../plan/plan';
import { columnRole, type ColumnRole } from './column-names';
import { sign, type SignedBlock } from './signs';

/** Lines among which the headings of a table stand. */
const fewLines = 12;

/** All of them in one line. */
const allHeadings =
  /序号.{0,40}(?:(?:牵头|责任|配合)(?:单位|部门)){1,3}(?![:：])|(?:任务|事项|举措|内容|措施)(?:(?:牵头|责任|配合)(?:单位|部门)){2,3}(?![:：])/;

/** The headings of a responsibility table, of which no row could be put together: its cells were copied in no order. */
export function findUnorderedTable(blocks: readonly SignedBlock[]): Note | undefined {
  const headings = blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph' || !(block.signs & sign.ink)) return [];
    const words = block.text.length > 60 ? [] : block.text.trim().split(/\s+/);
    const run =
      block.signs & sign.office ? allHeadings.exec(block.text.slice(0, 200).replace(/\s/g, '')) : null;
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
  return first && { kind: 'unordered-table', words: first.words.trim(), place: first.place };
}

/** 序号 工作任务 具体事项: headings of a table, and no title of a task. */
export function areHeadings(title: string): boolean {
  return title
    .trim()
    .split(/\s+/)
    .every((words) => columnRole(words) !== undefined);
}
