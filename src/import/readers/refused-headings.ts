/** Headings of a text below which no rows were found: printed again they are not tried again. */
const refused = new WeakMap<readonly string[], Set<string>>();

/** @param heading without blanks */
export function isRefused(lines: readonly string[], heading: string): boolean {
  return refused.get(lines)?.has(heading) ?? false;
}

export function refuse(lines: readonly string[], heading: string): void {
  refused.set(lines, (refused.get(lines) ?? new Set()).add(heading));
}
