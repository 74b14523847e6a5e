import type { Target } from '../plan/plan';
import { isRate } from '../plan/target-kind';

/** Whether a share was probably reported a hundred times too small: spreadsheets keep a typed 35% as 0.35. */
export function looksLikeFraction(target: Target, value: number): boolean {
  const { value: goal, baseline } = target;
  if (!isRate(target) || target.relative || goal === undefined || value <= 0 || value > 1) return false;
  return Math.min(goal, baseline?.value ?? goal) >= 10;
}
