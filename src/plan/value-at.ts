import { orderStep } from './conflict';
import { keyedItems } from './keyed-items';
import type { Plan } from './plan';
import { recordOf } from './same-value';

/** What stands at the end of a path in a plan; undefined where nothing does. */
export function valueAt(plan: Plan, path: readonly string[]): unknown {
  let value: unknown = plan;
  let name = '';
  for (const step of path) {
    if (Array.isArray(value)) {
      const items = keyedItems(value, name);
      value = step === orderStep ? [...items.keys()] : items.get(step);
    } else value = recordOf(value).get(step);
    name = step;
  }
  return value;
}
