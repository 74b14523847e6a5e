import type { SheetId } from '../../sheets/sheet';
import { parseFingerprint } from '../fingerprint';
import { cellBytes } from './cell-bytes';
import type { Memory } from './memory';
import { errorCode } from './run-excel';
import { hiddenWanted } from './hidden-lines';
import {
  type SheetContents,
  type Wanted,
  type WantedSheet,
  askForContents,
  fitting,
  readContents,
} from './sheet-contents';
import { askForSurvey, ourSheets } from './survey';
import type { WorkbookState } from './workbook-state';

/**
 * Reads a workbook: in one request where we remember our sheets' keys, in two where we do not; large sheets take more.
 * @param ids which of our sheets to read the cells of
 * @param onSent told when what had gathered for Excel before has been carried out
 * @param hidden whether to tell which lines are out of sight as well
 */
export async function readState(
  context: Excel.RequestContext,
  ids: (id: SheetId) => boolean,
  wanted: Wanted,
  memory: Memory,
  room: number,
  { onSent, hidden = false }: { readonly onSent?: () => void; readonly hidden?: boolean } = {},
): Promise<WorkbookState> {
  const asked = (id: SheetId, key: string, bytes = memory.bytes.get(id)): WantedSheet => ({
    key,
    ...(bytes !== undefined && { bytes }),
    ...(hidden && { hidden: hiddenWanted(id) }),
  });
  const known = [...memory.keys].filter(([id]) => ids(id) && memory.bytes.has(id));
  const remembered = fitting(
    known.map(([id, key]) => asked(id, key)),
    wanted,
  );
  const survey = askForSurvey(context);
  const early = askForContents(context, remembered, wanted);
  try {
    await context.sync();
  } catch (error) {
    // What had gathered before would not be carried out a second time.
    if (onSent || remembered.length === 0 || errorCode(error) === undefined) throw error;
    // A sheet may have been deleted, or an answer have been too large: ask without memory.
    memory.keys.clear();
    return readState(context, ids, wanted, memory, room, { hidden });
  }
  onSent?.();
  const found = survey();
  memory.keys.clear();
  for (const { ours, key } of ourSheets(found)) memory.keys.set(ours, key);
  const byKey = early();
  const missing = ourSheets(found).filter(({ ours, key }) => ids(ours) && !byKey.has(key));
  const late = await readContents(
    context,
    missing.map(({ ours, key, note }) => {
      const noted = parseFingerprint(note);
      return { ...asked(ours, key), ...(noted && { size: noted.size }) };
    }),
    wanted,
    room,
  );
  const contents = new Map<SheetId, SheetContents>();
  for (const { ours, key } of ourSheets(found)) {
    const read = byKey.get(key) ?? late.get(key);
    if (!read || !ids(ours)) continue;
    contents.set(ours, read);
    memory.bytes.set(ours, cellBytes(read.values));
  }
  return { survey: found, contents };
}
