import type { ChosenColumns } from './chosen-columns';
import type { Block, Table } from './document';
import { readMatrixTasks } from './matrix-tasks';
import type { Entry } from './outline';
import { readTaskTable } from './table-tasks';
import { textOf, type FoundTask } from './tasks';

/** Where a table lists the tasks it decides what they are; the body lends its words to tasks of the same title. */
export function tasksOfTables(
  body: readonly Block[],
  planTitle: string,
  root: Entry,
  columns?: ChosenColumns,
): FoundTask[] {
  if (!body.some(({ kind }) => kind === 'table')) return [];
  const text = body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const legend = [planTitle, ...text.filter((line) => line.length < 200)].join('\n');
  const readTable = (table: Table, title: string) =>
    (columns ? undefined : markedTasks(table, legend, title)) ??
    readTaskTable(table, title, columns) ??
    readMatrixTasks(table, legend, title);
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

/** A matrix, where most of its rows have marks: words such as 牵头 in its cells must not pass for headings. */
function markedTasks(table: Table, legend: string, title: string): FoundTask[] | undefined {
  const tasks = readMatrixTasks(table, legend, title);
  const marked = tasks?.filter(({ clauses }) => clauses.length > 0) ?? [];
  return tasks && marked.length * 2 > tasks.length ? tasks : undefined;
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
