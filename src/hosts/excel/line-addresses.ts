import { columnLetters } from '../../sheets/address';

/** Rows or columns of one size. */
export interface Lines<T> {
  readonly size: T;
  /** `3:3`, `5:9`; `A:A`, `C:E`. */
  readonly addresses: readonly string[];
}

/** Puts rows (or columns) of one size together; `null` and undefined keep the standard size. */
export function linesBySize<T>(
  sizes: readonly (T | null | undefined)[],
  axis: 'rows' | 'columns',
): Lines<T>[] {
  const bySize = new Map<T, string[]>();
  const name = (index: number) => (axis === 'rows' ? String(index + 1) : columnLetters(index));
  for (let first = 0; first < sizes.length;) {
    const size = sizes[first];
    let last = first;
    while (last + 1 < sizes.length && sizes[last + 1] === size) last++;
    if (size !== null && size !== undefined) {
      bySize.set(size, [...(bySize.get(size) ?? []), `${name(first)}:${name(last)}`]);
    }
    first = last + 1;
  }
  return [...bySize].map(([size, addresses]) => ({ size, addresses }));
}
