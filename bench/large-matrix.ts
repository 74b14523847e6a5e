import { allSheets } from '../src/sheets/all-sheets';
import { matrix } from '../src/sheets/matrix';
import { colourPalette } from '../src/sheets/palette';
import type { SheetId, SheetSpec } from '../src/sheets/sheet';
import { largePlan } from './large-plan';

/** The matrix sheet of 300 units and 5,000 tasks, or as many as wanted. */
export function largeMatrix(tasks = 5_000): SheetSpec {
  const tabs = Object.fromEntries(allSheets.map(({ id, tab }) => [id, tab['zh-CN']])) as Record<
    SheetId,
    string
  >;
  return matrix.write(largePlan(tasks), [], {
    language: 'zh-CN',
    asOf: '2026-01-01',
    tabs,
    palette: colourPalette,
    rules: [],
  });
}
