import type { Plan, Section } from '../plan/plan';
import { cellText } from './cell-text';
import { newIds } from './new-ids';
import { sectionTitle } from './outline';

/** The sections while a sheet is read, found by what cells call them. */
export interface SectionLabels {
  /** The section that the label names; a label nobody bears makes a new one. */
  idOf(label: string): string;
  all(): readonly Section[];
}

export function sectionLabels(plan: Plan): SectionLabels {
  const sections = [...plan.sections];
  const sectionId = newIds('s', plan.sections);
  const ids = new Map<string, string>();
  for (const section of plan.sections)
    for (const label of [cellText(sectionTitle(section)), section.title])
      if (!ids.has(label)) ids.set(label, section.id);
  return {
    idOf(label) {
      const known = ids.get(label);
      if (known !== undefined) return known;
      const id = sectionId(label);
      sections.push({ id, number: '', title: label, kind: 'section' });
      ids.set(label, id);
      return id;
    },
    all: () => sections,
  };
}
