import type { Finding } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { liveCheck } from './live-check';
import type { Profile } from './profile';

/** Everything the rules have to say about a plan, as its office wants it checked: errors first, then by place in the list. Deterministic. */
export function check(plan: Plan, profile?: Profile): readonly Finding[] {
  return liveCheck(plan, profile).findings();
}
