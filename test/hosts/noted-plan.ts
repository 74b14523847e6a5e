import fc from 'fast-check';
import { buildSheets } from '../../src/actions/build-sheets';
import { check } from '../../src/check/check';
import type { Host } from '../../src/hosts/host';
import type { Plan, Task } from '../../src/plan/plan';

/** Plans whose tasks come and go, beside whose rows people note things down. */
export const notedUnits = ['市甲局', '市乙局', '市丙局', '丁县', '戊县'];

export function task(number: number): Task {
  const lead = number % notedUnits.length;
  return {
    id: `t-${number}`,
    section: number % 3 === 0 ? 's-2' : 's-1',
    number: `${number}.`,
    title: `任务${number}`,
    text: `任务${number}。按期完成，年底前建成${number}个。`,
    assignments: [
      { unit: `u-${lead}`, printed: String(notedUnits[lead]), role: 'lead', basis: 'labelled' },
      { unit: `u-${(lead + 1) % notedUnits.length}`, printed: '', role: 'co', basis: 'labelled' },
    ],
  };
}

export function planOf(tasks: readonly Task[]): Plan {
  return {
    title: '清溪市工作方案',
    basis: [],
    leadRule: 'labelled',
    sections: [
      { id: 's-1', number: '一、', title: '重点任务', kind: 'section' },
      { id: 's-2', number: '二、', title: '保障措施', kind: 'section' },
    ],
    tasks,
    units: notedUnits.map((name, index) => ({ id: `u-${index}`, name, aliases: [], kind: 'unit' })),
    targets: tasks.slice(0, 3).map(({ id }, index) => ({
      id: `g-${index}`,
      task: id,
      text: '年底前建成20个以上',
      indicator: `建成${index}`,
      comparator: '>=',
      value: 20,
      unit: '个',
      due: '2027',
      frequency: 'at-deadline',
    })),
    milestones: [],
    notes: [],
  };
}

export const build = ({ host }: { readonly host: Host }, plan: Plan) =>
  buildSheets(plan, check(plan), host, { language: 'zh-CN', asOf: '2026-01-01' });

/** Columns that are ours on each sheet people write notes beside. */
export const noted = { list: 9, matrix: 5 + notedUnits.length } as const;

/** Numbers of tasks, in the order of their rows. */
export const taskNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 9 });

/** CI sets RANDOM_EDITS to 1000. */
export const notedPlans = Math.ceil(Number(process.env['RANDOM_EDITS'] ?? 15) / 5);
