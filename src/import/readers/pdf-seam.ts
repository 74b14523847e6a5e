import type { ColumnRole } from '../column-names';
import { looksLikeUnit } from '../unit-names';
import { englishSeam } from './english-seam';
import { beginsItem } from './pdf-line';

/** What the words of two lines, one right under the other in a column, say: one cell, two cells, or nothing. */
export type Seam = 'one' | 'two' | 'unknown';

export function seamOf(role: ColumnRole | undefined, above: string, below: string): Seam {
  if (latin.test(above + below)) return englishSeam(role, above, below);
  if (/[、，,；（(《“—-]$/.test(above) || /^[、，,；。）)》”]/.test(below) || leavesBracketOpen(above))
    return 'one';
  switch (role) {
    case 'number':
      return /^\d/.test(below) ? 'two' : 'unknown';
    case 'task':
    case 'detail':
      return beginsItem(below) ? 'two' : 'unknown';
    case 'deadline':
      return /[年月日底前期持推]$/.test(above) && /^(\d{4}年|长期|每|持续|全年)/.test(below)
        ? 'two'
        : 'unknown';
    case 'lead':
    case 'co':
    case 'units':
      return seamOfUnits(above, below);
    default:
      return 'unknown';
  }
}

/** No sign of another script, and a letter. */
const latin = /^[^一-鿿]*[A-Za-z][^一-鿿]*$/;

function leavesBracketOpen(text: string): boolean {
  return text.lastIndexOf('（') > text.lastIndexOf('）') || text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** Between two whole names of one list there would be a separator; a name that is none alone is the rest of one. */
function seamOfUnits(above: string, below: string): Seam {
  const names = above.split(separator);
  const last = names.at(-1) ?? '';
  const [first = '', ...others] = below.split(separator);
  // A name that has the line for itself may have begun in the line above, or go on in the line below.
  if (others.length > 0 && !looksLikeUnit(first)) return 'one';
  if (!looksLikeUnit(last)) return names.length > 1 ? 'one' : 'unknown';
  return beginsName.test(first) ? 'two' : 'unknown';
}

/** Not the one inside 各县（市、区）. */
const separator = /[、，,；;](?![^（()）]*[）)])/;

const beginsName = /^([省市区县州盟旗各团]|国家)/;
