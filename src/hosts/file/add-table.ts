import type { SheetSpec } from '../../sheets/sheet';
import {
  addPart,
  asWorkbook,
  freePath,
  partText,
  relate,
  relationships,
  removePart,
  replacePart,
  unrelate,
  type Package,
} from './package';
import type { SheetPlaces } from './sheet-places';
import { mergedTable, movedTable, tablePart } from './table-part';
import { shortSum, type WrittenNote } from './written-note';
import { parseXml, printXml, type XmlElement } from './xml-tree';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** The tables of a workbook, by the top elements of their parts. */
export function tableRoots({ parts }: Package): XmlElement[] {
  const tables = [...parts].filter(([path]) => /^xl\/tables\/[^/]+\.xml$/.test(path));
  return asWorkbook(() => tables.map(([, bytes]) => parseXml(new TextDecoder().decode(bytes))));
}

/** Takes our table off a sheet that is to be written again; what it was like. Tables of the user’s stay on it. */
export function takeTable(
  file: Package,
  sheet: string,
  spec: SheetSpec,
  note: WrittenNote | undefined,
): XmlElement | undefined {
  for (const { id, kind, target } of relationships(file, sheet)) {
    if (kind !== 'table') continue;
    const table = asWorkbook(() => parseXml(partText(file, target)));
    const name = table.attributes['displayName'] ?? '';
    if (name !== spec.table?.name && shortSum(name) !== note?.table) continue;
    unrelate(file, sheet, id);
    removePart(file, target);
    return table;
  }
  return undefined;
}

/** @returns the relationship of the sheet’s table; undefined where it has none */
export function addTable(
  file: Package,
  sheet: string,
  spec: SheetSpec,
  older?: { readonly places: SheetPlaces; readonly table: XmlElement | undefined },
): string | undefined {
  if (!spec.table) return undefined;
  const path = freePath(file, 'xl/tables/table');
  const ids = tableRoots(file).map(({ attributes }) => Number(attributes['id']));
  const made = tablePart(spec, spec.table, Math.max(0, ...ids) + 1);
  const merged = older?.table ? printXml(mergedTable(parseXml(made), older.table, older.places)) : made;
  addPart(file, path, contentType, merged);
  return relate(file, sheet, 'table', path);
}

/** Moves the user’s own tables on a sheet along with their cells; their relationships. */
export function moveTables(file: Package, sheet: string, places: SheetPlaces): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, kind, target } of relationships(file, sheet)) {
    if (kind !== 'table') continue;
    const moved = movedTable(parseXml(partText(file, target)), places);
    if (moved) {
      ids.add(id);
      replacePart(file, target, moved);
    } else {
      unrelate(file, sheet, id);
      removePart(file, target);
    }
  }
  return ids;
}
