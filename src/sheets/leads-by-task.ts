import type { Language } from '../plan/language';
import type { Plan } from '../plan/plan';
import { cellText } from './cell-text';
import { allPalettes, markText } from './palette';
import { separator } from './unit-cell';

const { assumedLead, missingLead } = allPalettes[0].marks;

/** The leads of each task as the lead cells of the list show them, by the task's id. */
export function leadsByTask({ tasks, units }: Plan, language: Language): ReadonlyMap<string, string> {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return new Map(
    tasks.map(({ id, title, assignments }) => {
      const leads = assignments
        .filter(({ role }) => role === 'lead')
        .map(
          ({ unit, printed, basis }) =>
            (basis === 'assumed-order' ? assumedLead.symbol : '') + (names.get(unit) ?? printed),
        );
      if (leads.length > 0) return [id, cellText(leads.join(separator[language].between))];
      return [id, title ? markText(missingLead, language) : ''];
    }),
  );
}
