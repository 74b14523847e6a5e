import type { Target } from '../plan/plan';
import type { Report } from './rule';

/** Where a finding about a target stands. */
export function targetPlace(target: Target): Pick<Report, 'target' | 'task' | 'field'> {
  return { target: target.id, field: 'target', ...(target.task === undefined ? {} : { task: target.task }) };
}
