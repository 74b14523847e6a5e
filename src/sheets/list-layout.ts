import type { Text } from '../plan/language';
import type { Plan, Role } from '../plan/plan';
import { roleHeadings } from '../plan/role-signs';
import { block } from './address';
import type { Range } from './sheet';

export type ListColumn =
  'id' | 'number' | 'section' | 'title' | 'text' | 'lead' | 'co' | 'deadline' | 'check';

const headers: Readonly<Record<Exclude<ListColumn, Role>, Text>> = {
  id: { 'zh-CN': 'id', en: 'id' },
  number: { 'zh-CN': '序号', en: 'No.' },
  section: { 'zh-CN': '类别', en: 'Section' },
  title: { 'zh-CN': '任务', en: 'Task' },
  text: { 'zh-CN': '任务内容', en: 'What is to be done' },
  deadline: { 'zh-CN': '完成时限', en: 'Deadline' },
  check: { 'zh-CN': '校验', en: 'Check' },
};

/** What the columns of the list are headed by. */
export function listHeaders(plan: Pick<Plan, 'roleSigns'>): Readonly<Record<ListColumn, Text>> {
  return { ...headers, ...roleHeadings(plan) };
}

/** The columns of the list from the first on. */
export const listColumns = [
  'id', 'number', 'section', 'title', 'text', 'lead', 'co', 'deadline', 'check',
] as const satisfies readonly ListColumn[]; // prettier-ignore

export const listHeaderRow = 2;
export const listFirstRow = listHeaderRow + 1;

/** One column of the list without its header; a table has at least one row. */
export function listRange(plan: Plan, column: ListColumn): Range {
  return block(listFirstRow, listColumns.indexOf(column), Math.max(1, plan.tasks.length));
}
