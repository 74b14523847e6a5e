import { rangeAddress, rangeAt } from '../../sheets/address';
import type { SheetSpec, TableSpec } from '../../sheets/sheet';
import { movedAreas } from '../moved-formula';
import { encodeCellText } from './cell-text';
import type { SheetPlaces } from './sheet-places';
import { elements, localName, newElement, type XmlElement } from './xml-tree';
import { escapeAttribute } from './xml-text';

/**
 * The part that makes a range an Excel table (ECMA-376 part 1, 18.5). `id` is unique in the workbook.
 * Throws when a column has no name of its own: Excel would call the file damaged.
 */
export function tablePart(spec: SheetSpec, table: TableSpec, id: number): string {
  const { row, column, columns } = table.range;
  // A table without a row of data is damaged, too.
  const ref = rangeAddress({ ...table.range, rows: Math.max(2, table.range.rows) });
  const names = Array.from({ length: columns }, (_, index) => spec.cells[row]?.[column + index]);
  const distinct = new Set(names.map((name) => String(name).toLowerCase()));
  if (distinct.size < columns || !names.every((name) => typeof name === 'string' && name !== '')) {
    throw new RangeError(`The columns of table ${table.name} need names that differ: ${names.join(', ')}`);
  }
  const tableColumns = names.map(
    (name, index) => `<tableColumn id="${index + 1}" name="${columnName(String(name))}"/>`,
  );
  return (
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ` id="${id}" name="${table.name}" displayName="${table.name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns}">${tableColumns.join('')}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

/**
 * The table as we make it, with what people have made of it: columns typed right beside it that belong to it by now,
 * filters, the order it is sorted by, and its style.
 * @param old the table’s part as it was
 */
export function mergedTable(made: XmlElement, old: XmlElement, places: SheetPlaces): XmlElement {
  const [own, before] = [rangeAt(made.attributes['ref'] ?? ''), rangeAt(old.attributes['ref'] ?? '')];
  if (!own || !before) return made;
  const reachesEdge = own.column + own.columns === places.size.columns;
  const columns = (table: XmlElement) => elements(table, 'tableColumns').flatMap((each) => elements(each));
  const present = columns(old);
  const theirs = reachesEdge ? present.filter((_, index) => !places.isOurColumn(before.column + index)) : [];
  const added = theirs.map((column, index) => ({
    ...column,
    attributes: { ...withoutPrefixes(column.attributes), id: String(own.columns + index + 1) },
  }));
  const width = own.columns + added.length;
  const ref = rangeAddress({ ...own, columns: width });
  const filters = elements(old, 'autoFilter').flatMap((filter) => elements(filter));
  const autoFilter = newElement(made, 'autoFilter', { ref }, [
    ...filters.flatMap((filter): XmlElement[] => {
      if (localName(filter) === 'sortState') return sorted(filter, places);
      const to = places.columns.to(before.column + Number(filter.attributes['colId']));
      if (to === undefined || to - own.column >= width) return [];
      return [{ ...filter, attributes: { ...filter.attributes, colId: String(to - own.column) } }];
    }),
  ]);
  const all = [...columns(made), ...added];
  const [style] = elements(old, 'tableStyleInfo');
  return {
    ...made,
    attributes: { ...made.attributes, ref },
    children: [
      autoFilter,
      ...elements(old, 'sortState').flatMap((each) => sorted(each, places)),
      newElement(made, 'tableColumns', { count: String(all.length) }, all),
      style ?? elements(made, 'tableStyleInfo')[0] ?? '',
    ],
  };
}

/** A table of the user’s where its cells are by now; undefined where they are gone, or no longer stand together. */
export function movedTable(table: XmlElement, places: SheetPlaces): XmlElement | undefined {
  const moved = movedAreas(table.attributes['ref'] ?? '', places);
  if (moved === '' || moved.includes(' ')) return undefined;
  const children = table.children.map((child) => {
    if (typeof child === 'string' || localName(child) !== 'autoFilter') return child;
    const ref = movedAreas(child.attributes['ref'] ?? '', places);
    return {
      ...child,
      attributes: { ...child.attributes, ref: ref === '' || ref.includes(' ') ? moved : ref },
    };
  });
  return { ...table, attributes: { ...table.attributes, ref: moved }, children };
}

function sorted(state: XmlElement, places: SheetPlaces): XmlElement[] {
  const moved = ({ attributes }: XmlElement) => {
    const [first = '', ...others] = movedAreas(attributes['ref'] ?? '', places).split(' ');
    return first === '' || others.length > 0 ? undefined : first;
  };
  const ref = moved(state);
  const conditions = elements(state).flatMap((each): XmlElement[] => {
    const at = moved(each);
    return at === undefined ? [] : [{ ...each, attributes: { ...each.attributes, ref: at } }];
  });
  return ref === undefined || conditions.length === 0
    ? []
    : [{ ...state, attributes: { ...withoutPrefixes(state.attributes), ref }, children: conditions }];
}

function withoutPrefixes(attributes: XmlElement['attributes']): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.includes(':')));
}

/** Line breaks are written the way cells write signs that XML cannot hold. */
function columnName(name: string): string {
  return escapeAttribute(encodeCellText(name).replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_'));
}
