/** Two sums in the manner of FNV-1a with different multipliers: 64 bits in base 36. */
export function sum(value: unknown): string {
  const text = JSON.stringify(value);
  let first = 0x811c9dc5;
  let second = first;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36);
}
