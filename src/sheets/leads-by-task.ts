import type { Language } from '../plan/language';
import type { Plan } from '../plan/plan';
import { leadGaps } from '../plan/shared-duty';
import { cellText } from './cell-text';
import { markText, paletteOf } from './palette';
import { separator } from './unit-cell';

/** The leads of each task as the lead cells of the list show them, by the task's id. */
export function leadsByTask(plan: Plan, language: Language): ReadonlyMap<string, string> {
  const { tasks, units } = plan;
  const { marks } = paletteOf(plan);
  const gapOf = leadGaps(plan);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return new Map(
    tasks.map((task) => {
      const { id, title, assignments } = task;
      const leads = assignments
        .filter(({ role }) => role === 'lead')
        .map(
          ({ unit, printed, basis }) =>
            (basis === 'assumed-order' ? marks.assumedLead.symbol : '') + (names.get(unit) ?? printed),
        );
      if (leads.length > 0) return [id, cellText(leads.join(separator[language].between))];
      return [id, title ? markText(marks[gapOf(task) ?? 'missingLead'], language) : ''];
    }),
  );
}
