import { rowSize } from './sheet-part';
import type { WrittenNote } from './written-note';

/**
 * What a row says of itself: its height is what we want unless people have sized it, and whether it is hidden or outlined is
 * theirs.
 * @param present what it says in the file
 * @param height in points; undefined for a row of the user’s, which keeps what it says
 * @param isLeftOut whether a filter hides it; undefined where that cannot be told
 */
export function rowAttributes(
  present: string,
  height: number | null | undefined,
  note: WrittenNote | undefined,
  isLeftOut: boolean | undefined,
): string {
  const said = new Map(
    [...present.matchAll(/ ([A-Za-z]\w*)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const is = (name: string) => ['1', 'true'].includes(said.get(name) ?? '');
  const found = Number(said.get('ht') ?? NaN);
  const heights = note?.heights ?? [];
  const isSized =
    is('customHeight') && heights.length > 0 && !heights.some((each) => Math.abs(each - found) < 0.5);
  // A row that we hid has no height.
  const isHidden = isLeftOut ?? (is('hidden') && found !== 0 && !heights.includes(0));
  const dropped = ['r', 'spans', ...(is('customFormat') ? [] : ['s', 'customFormat'])];
  const isOurs = height !== undefined;
  if (isOurs) dropped.push('hidden', ...(isSized ? [] : ['ht', 'customHeight']));
  const kept = [...said]
    .filter(
      ([name, value]) =>
        !dropped.includes(name) && value !== 'false' && !(name === 'outlineLevel' && value === '0'),
    )
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  if (!isOurs) return kept;
  return `${isSized ? '' : rowSize(height)}${kept}${isHidden && height !== 0 ? ' hidden="1"' : ''}`;
}
