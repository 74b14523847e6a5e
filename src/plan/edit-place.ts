import { conflictAt, orderStep, type ConflictKind } from './conflict';
import { fingerprint } from './id';

/** What one cell or one row of a workbook says of a plan: edits and conflicts are told and decided by it. */
export interface EditPlace {
  readonly kind: ConflictKind;
  /** Its id; '' for the plan itself and for the order of a list. */
  readonly id: string;
  /** The member within it; '' for the whole of it. */
  readonly field: string;
  /** Of the assignments of a task: the unit. */
  readonly unit?: string;
}

/** The place to which a path leads; what lies deeper belongs to it. */
export function editPlace(path: readonly string[]): EditPlace {
  const { kind, id, field } = conflictAt(path, undefined, undefined, undefined);
  const [, , , within] = path;
  const unit = kind === 'task' && field === 'assignments' && within !== orderStep ? within : undefined;
  // A task that names a unit twice has it under a second key.
  return { kind, id, field, ...(unit !== undefined && { unit: unit.replace(/#\d+$/, '') }) };
}

export function editKey({ kind, id, field, unit = '' }: EditPlace): string {
  return [kind, id, field, unit].join(' ');
}

/** A key that changes with what is said there, so that a decision holds only for what was shown. */
export function decisionKey(place: EditPlace, said: readonly string[]): string {
  return `${editKey(place)} ${fingerprint(said.join('\n'))}`;
}
