import type { Language, Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import type { RoleWording } from '../plan/role-wording';

/** What stands in a document, before anybody decides what kind of file holds it. */
export type ProseBlock =
  { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string } | ProseTable;

export interface ProseTable {
  readonly kind: 'table';
  /** The first column's cells are merged over the rows of their group. */
  readonly header: readonly string[];
  readonly groups: readonly { readonly label: string; readonly rows: readonly (readonly string[])[] }[];
}

/**
 * One way in which documents say who is responsible. What a form has no words for (several leads, where the first-listed
 * one leads) it says in the words of another, so that no duty is lost.
 */
export interface ProseForm {
  /** The file's name. */
  readonly id: string;
  readonly title: Text;
  readonly languages: readonly Language[];
  write(plan: Plan, choices: ProseChoices): readonly ProseBlock[];
}

export interface ProseChoices {
  readonly language: Language;
  readonly wording: RoleWording;
  /** Whole texts of the tasks, or their titles alone. */
  readonly content: 'texts' | 'titles';
}
