import type { SheetId, SheetSpec } from '../../sheets/sheet';
import { parseFingerprint } from '../fingerprint';
import { sheetMark } from '../sheet-mark';
import { takeTable } from './add-table';
import { standingPart, type StandingPart } from './standing-part';
import { asWorkbook, partText } from './package';
import { sheetPlaces, type SheetPlaces } from './sheet-places';
import type { Tab, Workbook } from './workbook';
import { noteName, parseNote, type WrittenNote } from './written-note';
import { elements, textOf, type XmlElement } from './xml-tree';

/** A sheet of ours that stands in the workbook and is to be written again. */
export interface OlderSheet {
  readonly path: string;
  /** The tab it has had. */
  readonly tab: string;
  readonly old: StandingPart;
  /** What we noted down of it; undefined where nobody knows how it was written. */
  readonly note: WrittenNote | undefined;
  readonly places: SheetPlaces;
  /** Our table on it, by the top element of its part. */
  readonly table: XmlElement | undefined;
}

/** What a workbook says of how a sheet was written. */
export interface Noted {
  /** Undefined where there is none, or where an add-in has written since. */
  readonly note: WrittenNote | undefined;
  /** The note beside the sheet’s mark. */
  readonly mark: string | undefined;
}

/** What the workbook says of a sheet. */
export function notedOf({ root }: Workbook, id: SheetId): Noted {
  const names = elements(root, 'definedNames').flatMap((parent) => elements(parent));
  const global = (wanted: string) =>
    names.find(({ attributes }) => attributes['name'] === wanted && !('localSheetId' in attributes));
  const [name, mark] = [global(noteName(id)), global(sheetMark(id))?.attributes['comment']];
  const note = name && parseNote(textOf(name));
  return { note: mark === undefined || mark === note?.mark ? note : undefined, mark };
}

/**
 * Reads a sheet that is to be written again and takes our table off it. Throws HostError for a sheet that is no sheet.
 */
export function olderSheet(
  { file }: Workbook,
  { path, name: tab }: Tab,
  spec: SheetSpec,
  { note, mark }: Noted,
  strings: () => readonly string[],
): OlderSheet {
  const { headings } = parseFingerprint(mark ?? note?.mark ?? '')?.size ?? {};
  const size = note ?? parseFingerprint(mark ?? '')?.size;
  const written = size && { ...size, headings };
  const old = asWorkbook(() => standingPart(partText(file, path)));
  const places = sheetPlaces(spec, old, written, strings);
  return { path, tab, old, note, places, table: takeTable(file, path, spec, note) };
}
