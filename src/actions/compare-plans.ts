import { workbookOf } from '../hosts/file/workbook-of';
import { dutyChanges, unitSentence, type DutyChanges } from '../plan/duty-changes';
import type { Language } from '../plan/language';
import type { Plan } from '../plan/plan';
import { changes as changeSheets, type Comparison } from '../sheets/changes';
import { taskNumbers } from '../sheets/outline';
import type { SheetChoices } from './build-sheets';
import { sheetSettings } from './sheet-settings';

/** What two plans differ in; each has the name by which the reader knows it. */
export function comparePlans(before: Comparison['before'], after: Comparison['after']): Comparison {
  return { before, after, changes: dutyChanges(before.plan, after.plan) };
}

/** A workbook with what has changed, to be printed. Throws HostError for text too long for a cell. */
export function changeWorkbook(comparison: Comparison, choices: SheetChoices): Uint8Array {
  return workbookOf(changeSheets(comparison, { ...choices, ...sheetSettings(comparison.after.plan) }));
}

/** The same in lines: by unit, by task, and what belongs to no task. */
export function comparisonText({ before, after, changes }: Comparison, language: Language): string {
  const { units, tasks, others, renumbered } = changes;
  const number = numbersOf(before.plan, after.plan);
  const colon = language === 'en' ? ': ' : '：';
  const semicolon = language === 'en' ? '; ' : '；';
  const taskLines = tasks.map(({ before: was, after: is, lines }) => {
    const task = is ?? was;
    const name = [number.get(task?.id ?? ''), task?.title].filter(Boolean).join(' ');
    return `${name}${colon}${lines.map((line) => line[language]).join(semicolon)}`;
  });
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.units[language], units.map((unit) => unitSentence(unit)[language])],
    [words.tasks[language], taskLines],
    [words.others[language], others.map((line) => line[language])],
  ];
  const shown = parts.filter(([, lines]) => lines.length > 0);
  const tail = renumbered > 0 ? [words.renumbered[language].replace('{n}', String(renumbered))] : [];
  if (isEmpty(changes) && renumbered === 0) return words.none[language];
  return [
    ...shown.map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n')),
    ...tail,
  ].join('\n');
}

function isEmpty({ units, tasks, others }: DutyChanges): boolean {
  return units.length + tasks.length + others.length === 0;
}

function numbersOf(before: Plan, after: Plan): ReadonlyMap<string, string> {
  return new Map([...taskNumbers(before), ...taskNumbers(after)]);
}

const words = {
  units: { 'zh-CN': '按单位', en: 'By unit' },
  tasks: { 'zh-CN': '按任务', en: 'By task' },
  others: { 'zh-CN': '方案', en: 'The plan' },
  renumbered: {
    'zh-CN': '另有 {n} 项任务只有序号变了。',
    en: 'Tasks of which only the number has changed: {n}.',
  },
  none: { 'zh-CN': '没有变化。', en: 'Nothing has changed.' },
} as const;
