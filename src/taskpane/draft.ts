import type { Plan } from '../plan/plan';
import { parsePlan } from '../plan/plan-schema';
import { withStorage } from './with-storage';

const key = 'responsibility-matrix draft 1';

/** Keeps what was imported and not yet written, so that a pane that is reloaded loses nothing. */
export function keepDraft(plan: Plan): void {
  withStorage((storage) => storage.setItem(key, JSON.stringify(plan)));
}

export function keptDraft(): Plan | undefined {
  const text = withStorage((storage) => storage.getItem(key));
  if (!text) return undefined;
  try {
    const parsed = parsePlan(JSON.parse(text));
    return parsed.ok ? parsed.plan : undefined;
  } catch {
    return undefined;
  }
}

export function dropDraft(): void {
  withStorage((storage) => storage.removeItem(key));
}
