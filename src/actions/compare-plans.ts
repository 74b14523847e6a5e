import { workbookOf } from '../hosts/file/workbook-of';
import { dutyChanges, unitSentence } from '../plan/duty-changes';
import type { Language, Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { changes as changeSheets, type Comparison } from '../sheets/changes';
import { taskNumbers } from '../sheets/outline';
import type { SheetChoices } from './plan-sheets';
import { sheetSettings } from './sheet-settings';

/** What two plans differ in; each has the name by which the reader knows it. */
export function comparePlans(before: Comparison['before'], after: Comparison['after']): Comparison {
  return { before, after, changes: dutyChanges(before.plan, after.plan) };
}

/** A workbook with what has changed, to be printed. Throws HostError for text too long for a cell. */
export function changeWorkbook(comparison: Comparison, choices: SheetChoices): Uint8Array {
  return workbookOf(changeSheets(comparison, { ...choices, ...sheetSettings(comparison.after.plan) }));
}

/** Lines under a heading. */
export interface ComparisonPart {
  readonly title: Text;
  readonly lines: readonly Text[];
}

/** The same in lines: by unit, by task, and what belongs to no task; nothing where nothing has changed. */
export function comparisonParts({ before, after, changes }: Comparison): readonly ComparisonPart[] {
  const { units, tasks, others, renumbered, roles } = changes;
  const number = numbersOf(before.plan, after.plan);
  const taskLines = tasks.map(({ before: was, after: is, lines }): Text => {
    const task = is ?? was;
    const name = [number.get(task?.id ?? ''), task?.title].filter(Boolean).join(' ');
    return {
      'zh-CN': `${name}：${lines.map((line) => line['zh-CN']).join('；')}`,
      en: `${name}: ${lines.map((line) => line.en).join('; ')}`,
    };
  });
  const rest: readonly Text[] = renumbered > 0 ? [renumberedSentence(renumbered)] : [];
  const parts: readonly ComparisonPart[] = [
    { title: words.units, lines: units.map((unit) => unitSentence(unit, roles)) },
    { title: words.tasks, lines: [...taskLines, ...rest] },
    { title: words.others, lines: others },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

export function comparisonText(comparison: Comparison, language: Language): string {
  const parts = comparisonParts(comparison);
  if (parts.length === 0) return nothingChanged[language];
  return parts
    .map(({ title, lines }) => [title[language], ...lines.map((line) => `  ${line[language]}`)].join('\n'))
    .join('\n');
}

function numbersOf(before: Plan, after: Plan): ReadonlyMap<string, string> {
  return new Map([...taskNumbers(before), ...taskNumbers(after)]);
}

const words = {
  units: { 'zh-CN': '按单位', en: 'By unit' },
  tasks: { 'zh-CN': '按任务', en: 'By task' },
  others: { 'zh-CN': '方案', en: 'The plan' },
} as const;

const renumberedSentence = (count: number): Text => ({
  'zh-CN': `另有 ${count} 项任务只有序号变了。`,
  en: `Tasks of which only the number has changed: ${count}.`,
});

export const nothingChanged: Text = { 'zh-CN': '没有变化。', en: 'Nothing has changed.' };
