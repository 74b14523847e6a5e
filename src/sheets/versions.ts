import type { Finding } from '../plan/finding';
import type { Plan } from '../plan/plan';
import type { Version } from '../plan/version';
import { blankSheet } from './blank-sheet';
import type { Cell, Sheet, SheetContext, SheetSpec, SheetValues } from './sheet';

/** The versions of the plan that people have kept, oldest first, in the workbook itself. Written when one is kept. */
export const versions: Sheet = {
  id: 'versions',
  tab: { 'zh-CN': '方案版本', en: 'Plan versions' },
  write,
};

/** First cell: what the rest is, and in which form. */
const form = 'responsibility-matrix versions 1';

/** Short enough that a row takes what hosts reckon for one, long enough that there are few rows. */
const pieceLength = 1_000;

function write(_plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  return {
    ...blankSheet('versions', context),
    cells: [[form], ...(context.versions ?? []).flatMap(rows)],
    columnWidths: [40, 20, 10, 10, 10, 40],
    visibility: 'hidden',
  };
}

/** The first row names the version and counts what is in it; the content goes on below. */
function rows({ name, kept, tasks, units, targets, content }: Version): readonly (readonly Cell[])[] {
  const pieces = Array.from({ length: Math.ceil(content.length / pieceLength) }, (_, nth) =>
    content.slice(nth * pieceLength, (nth + 1) * pieceLength),
  );
  const [first = '', ...rest] = pieces;
  return [
    [name, kept, tasks, units, targets, first],
    ...rest.map((piece) => [null, null, null, null, null, piece]),
  ];
}

/** The versions that a workbook keeps, oldest first; none where it has no such sheet. */
export function readVersions(values: SheetValues): readonly Version[] {
  const found: Version[] = [];
  if (values[0]?.[0] !== form) return found;
  for (const [name, kept, tasks, units, targets, piece] of values.slice(1)) {
    const content = String(piece ?? '');
    const last = found.at(-1);
    if (name !== null && name !== undefined && name !== '')
      found.push({
        name: String(name),
        kept: String(kept ?? ''),
        tasks: Number(tasks ?? 0),
        units: Number(units ?? 0),
        targets: Number(targets ?? 0),
        content,
      });
    else if (last) found[found.length - 1] = { ...last, content: last.content + content };
  }
  return found;
}
