import type { Language } from './language';
import type { Plan } from './plan';

/** The annex's title as the document announces it, else the plan's own title with the word for such a list. */
export function annexTitle(plan: Plan, language: Language): string {
  const announced = plan.notes.find(({ kind }) => kind === 'missing-annex')?.words;
  if (announced) return announced.replace(/^\d+[.．、]\s*/, '');
  if (language === 'en') return `Responsibilities under the ${plan.title}`;
  return /(?:分工|清单|台账)(?:方案|表)?$/.test(plan.title) ? plan.title : `${plan.title}责任清单`;
}
