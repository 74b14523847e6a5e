/** A place where both sides changed the same thing differently. A value that is undefined is absent on that side. */
export interface Conflict {
  /** What the two disagree on: the plan itself, or one of its tasks, units, ... */
  readonly kind: ConflictKind;
  /** Its id; '' for the plan itself and for the order of a list. */
  readonly id: string;
  /** The member within it, as `title` or `assignments`; '' where one side deleted the whole of it. */
  readonly field: string;
  /** The way there from the plan: names of members and keys of items; `orderStep` last for the order of a list. */
  readonly path: readonly string[];
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** For a whole item: the key it follows with the side that kept it; absent when it was the first. */
  readonly after?: string;
}

export type ConflictKind =
  'plan' | 'section' | 'task' | 'unit' | 'target' | 'milestone' | 'note' | 'waiver' | 'decision';

/** Stands for the order of a list at the end of a path; its values are lists of keys. No name in a cell is like it. */
export const orderStep = '\u0000order';

const kinds: Readonly<Record<string, ConflictKind>> = {
  sections: 'section',
  tasks: 'task',
  units: 'unit',
  targets: 'target',
  milestones: 'milestone',
  notes: 'note',
  waivers: 'waiver',
  decisions: 'decision',
};

export function conflictAt(path: readonly string[], base: unknown, ours: unknown, theirs: unknown): Conflict {
  const [list = '', key, field = ''] = path;
  const kind = Object.hasOwn(kinds, list) ? kinds[list] : undefined;
  return kind && key !== undefined && key !== orderStep
    ? { kind, id: key, field, path, base, ours, theirs }
    : { kind: 'plan', id: '', field: list, path, base, ours, theirs };
}
