import type { Text } from '../plan/language';
import { allConventions } from './conventions/all-conventions';
import type { Duties } from './duty-clause';
import type { FoundTask } from './tasks';

/** A way of naming responsibilities that the document uses, and in how many clauses. */
export interface UsedConvention {
  readonly id: string;
  readonly title: Text;
  readonly times: number;
}

const otherTitles: Readonly<Record<string, Text>> = {
  table: { 'zh-CN': '任务分工表', en: 'a table of tasks and units' },
  'unit-heading': { 'zh-CN': '按单位列任务', en: 'tasks under the name of each unit' },
  matrix: { 'zh-CN': '任务与单位矩阵', en: 'a matrix of tasks and units' },
  'english-doers': {
    'zh-CN': '英文句子的主语（“… will …”），没有说明谁牵头',
    en: 'the subjects of sentences (“… will …”); nothing says who leads',
  },
  raci: {
    'zh-CN': 'RACI 矩阵（A 牵头、R 配合；没有 A 时 R 牵头）',
    en: 'a RACI matrix (A leads and R shares; without an A, R leads)',
  },
};

/** The conventions of a document's tasks, most used first. */
export function usedConventions(found: readonly FoundTask[]): UsedConvention[] {
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
      const title = otherTitles[id] ?? allConventions.find((one) => one.id === id)?.title;
      return title ? [{ id, title, times: count }] : [];
    });
}
