import type { Target } from '../plan/plan';
import type { TimeContext } from './due-date';

/** What must be known of the document and of the paragraph's section. */
export interface TargetContext extends TimeContext {
  /** The paragraph stands in a section of goals: aims without a figure count too, and a date holds for all of it. */
  readonly goals?: boolean;
}

/** A target as its paragraph states it; who it belongs to is for the caller to add. */
export type TargetDraft = Omit<Target, 'id' | 'task' | 'section' | 'place'>;

/** A target and where its words stand in the paragraph. */
export interface LocatedTarget {
  readonly target: TargetDraft;
  readonly start: number;
  readonly end: number;
}
