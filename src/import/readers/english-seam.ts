import type { ColumnRole } from '../column-names';
import { holdsBody } from '../english-names';
import { beginsItem } from './pdf-line';

/** A line that cannot be the last of a cell. */
const dangling = /(?:[,;&/–-]|\b(?:of|for|and|the|on|in|to|with|a|by|or|from))$/;

/** What the words of two lines of one column in English say: whether they are of one cell. */
export function englishSeam(
  role: ColumnRole | undefined,
  above: string,
  below: string,
): 'one' | 'two' | 'unknown' {
  if (role === 'number') return /^(?:[A-Z]{0,3}[-. ]?)?\d/.test(below) ? 'two' : 'unknown';
  if (dangling.test(above) || /^(?:[a-z&,;)]|(?:and|of|for)\b)/.test(below)) return 'one';
  switch (role) {
    case 'task':
    case 'detail':
      return beginsItem(below) ? 'two' : 'unknown';
    case 'deadline':
      return /^(?:20\d\d|Q[1-4]|Ongoing|Annual|Short|Medium|Long)/.test(below) &&
        /(?:\d|ongoing|annually|term)$/i.test(above)
        ? 'two'
        : 'unknown';
    case 'lead':
    case 'co':
    case 'units':
      // Whole names one below the other, with nothing between them, are of two rows as a rule.
      return holdsBody(lastWord(above)) && /^(?:Department|Ministry|Office|Bureau|National) /.test(below)
        ? 'two'
        : 'unknown';
    default:
      return 'unknown';
  }
}

function lastWord(text: string): string {
  return /\S+$/.exec(text)?.[0] ?? '';
}
