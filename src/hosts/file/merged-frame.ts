import { cellAddress, rangeAddress, rangeAt } from '../../sheets/address';
import { movedAreas } from '../moved-formula';
import { overlap } from '../overlap';
import type { ChangeFormula } from './cell-formula';
import { mergedFormats, mergedLists, type RuleMoves } from './merged-rules';
import { columnTexts } from './written-widths';
import { elements, localName, newElement, printXml, textOf, type XmlElement } from './xml-tree';

/** The elements of a worksheet part, in the order of the schema. */
export const sheetElements = [
  ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews'],
  ...['mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions'],
  ...['pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties'],
  ...['ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture'],
  ...['oleObjects', 'controls', 'AlternateContent', 'webPublishItems', 'tableParts', 'extLst'],
] as const;

type Name = (typeof sheetElements)[number];

export interface FrameMoves extends RuleMoves {
  readonly change: ChangeFormula;
  /** Whether print set-up, frozen rows and the colour of the tab are to be as they were written last. */
  readonly samePage: boolean;
  readonly selected: boolean;
  /** Relationships of tables of the user’s on the sheet. */
  readonly tables: ReadonlySet<string>;
  /** Where something beside a row that is gone stands under the table. */
  readonly to: (row: number, column: number) => { readonly row: number; readonly column: number } | undefined;
}

/**
 * A worksheet part without its rows, of how we make it and how it was: what is ours is as made, and what people have made
 * stays, where it belongs by now.
 */
export function mergedFrame(made: XmlElement, old: XmlElement, moves: FrameMoves): XmlElement {
  const { formats, dropped } = mergedFormats(made, old, moves);
  const merges: Partial<Record<Name, () => XmlElement[]>> = {
    sheetPr: () => [mergedProperties(made, old, moves)],
    sheetViews: () => [mergedViews(made, old, moves)],
    sheetFormatPr: () =>
      elements(old, 'sheetFormatPr').map(withoutPrefixes).concat(elements(made, 'sheetFormatPr')).slice(0, 1),
    cols: () => mergedColumns(made, old, moves),
    sheetData: () => [newElement(made, 'sheetData')],
    mergeCells: () => mergedCells(made, old, moves),
    conditionalFormatting: () => formats,
    dataValidations: () => mergedLists(made, old, moves) ?? [],
    hyperlinks: () => mergedLinks(made, old, moves),
    rowBreaks: () => mergedBreaks(made, old, moves),
    ignoredErrors: () => elements(made, 'ignoredErrors'),
    drawing: () => elements(made, 'drawing'),
    tableParts: () => mergedTables(made, old, moves),
    extLst: () => mergedExtensions(made, old, dropped, moves),
  } as Partial<Record<Name, () => XmlElement[]>>;
  for (const name of ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter'] as const) {
    merges[name] = () => {
      const [ours, theirs] = [elements(made, name), elements(old, name)];
      return moves.samePage && theirs.length > 0 ? theirs : ours;
    };
  }
  const children = sheetElements.flatMap((name) =>
    [merges[name]?.() ?? elements(old, name).map((each) => movedElement(each, moves))].flat(),
  );
  return { ...made, attributes: { ...old.attributes, ...made.attributes }, children };
}

function withoutPrefixes(element: XmlElement): XmlElement {
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).filter(([name]) => !name.includes(':')),
  );
  return { ...element, attributes };
}

function mergedProperties(made: XmlElement, old: XmlElement, { samePage }: FrameMoves): XmlElement {
  const [ours, theirs] = [
    elements(made, 'sheetPr')[0] ?? newElement(made, 'sheetPr'),
    elements(old, 'sheetPr')[0],
  ];
  if (!theirs) return ours;
  const of = (name: string) => elements(samePage ? theirs : ours, name);
  const children = [...of('tabColor'), ...elements(theirs, 'outlinePr'), ...of('pageSetUpPr')];
  return { ...ours, attributes: theirs.attributes, children };
}

/** How large and with what lines people look at the sheet is theirs; what is frozen is ours where we have something new to say. */
function mergedViews(
  made: XmlElement,
  old: XmlElement,
  { samePage, selected, note }: FrameMoves,
): XmlElement {
  const views = (root: XmlElement) =>
    elements(root, 'sheetViews').flatMap((parent) => elements(parent, 'sheetView'));
  const [ours] = views(made);
  const [theirs] = views(old);
  const parent = elements(made, 'sheetViews')[0] ?? newElement(made, 'sheetViews');
  if (!theirs || !ours) return parent;
  const kept = ['zoomScale', 'zoomScaleNormal', 'zoomScalePageLayoutView', 'view', 'rightToLeft'];
  if (note) kept.push('showGridLines');
  const seen = Object.fromEntries(
    kept.flatMap((name) => (name in theirs.attributes ? [[name, theirs.attributes[name] as string]] : [])),
  );
  const view = samePage ? theirs : { ...ours, attributes: { ...ours.attributes, ...seen } };
  const { tabSelected: isSelected, ...attributes } = view.attributes;
  if (!selected || isSelected) {
    const shown = selected ? view.attributes : attributes;
    return { ...parent, children: [{ ...view, attributes: shown }] };
  }
  return { ...parent, children: [{ ...view, attributes: { ...attributes, tabSelected: '1' } }] };
}

/** A column is as people made it where we say of it what we said before. */
function mergedColumns(made: XmlElement, old: XmlElement, { places, note }: FrameMoves): XmlElement[] {
  const columns = (root: XmlElement) => elements(root, 'cols').flatMap((parent) => elements(parent, 'col'));
  const span = ({ attributes }: XmlElement) =>
    [Number(attributes['min']) - 1, Number(attributes['max']) - 1] as const;
  const at = (all: readonly XmlElement[], column: number) =>
    all.find((each) => {
      const [first, last] = span(each);
      return first <= column && column <= last;
    });
  const [ours, theirs] = [columns(made), columns(old)];
  const before = (note?.widths ?? []).flatMap(([text, count]) => Array.from({ length: count }, () => text));
  const texts = columnTexts(made, places.size.columns);
  const { size } = places;
  const own = Array.from({ length: size.columns }, (_, column): XmlElement[] => {
    const was = places.columns.was[column];
    const [wanted, present] = [at(ours, column), was === undefined ? undefined : at(theirs, was)];
    const isKept = present && was !== undefined && texts[column] === before[was];
    const chosen = isKept ? present : wanted;
    if (!chosen) return [];
    const { style: _style, ...attributes } = withoutPrefixes(chosen).attributes;
    const style = wanted?.attributes['style'];
    const place = String(column + 1);
    return [{ ...chosen, attributes: { ...attributes, min: place, max: place, ...(style && { style }) } }];
  }).flat();
  const beside = theirs.flatMap((each): XmlElement[] => {
    const [first, last] = span(each);
    return places.columns.runs(first, last).flatMap((run) => {
      const min = Math.max(run.first, size.columns) + 1;
      const max = Math.min(run.last + 1, 16_384);
      return min > max
        ? []
        : [{ ...each, attributes: { ...each.attributes, min: String(min), max: String(max) } }];
    });
  });
  const from = ({ attributes }: XmlElement) => Number(attributes['min']);
  const all = [...own, ...beside.sort((a, b) => from(a) - from(b))];
  return all.length === 0 ? [] : [newElement(made, 'cols', {}, all)];
}

function mergedCells(made: XmlElement, old: XmlElement, { places }: FrameMoves): XmlElement[] {
  const cells = (root: XmlElement) =>
    elements(root, 'mergeCells').flatMap((parent) => elements(parent, 'mergeCell'));
  const ours = cells(made);
  const taken = ours.flatMap(({ attributes }) => rangeAt(attributes['ref'] ?? '') ?? []);
  const { written, size, isOurColumn } = places;
  const theirs = cells(old).flatMap((cell): XmlElement[] => {
    const range = rangeAt(cell.attributes['ref'] ?? '');
    if (!range || (isOurColumn(range.column) && range.row < written)) return [];
    const ref = movedAreas(rangeAddress(range), places);
    const moved = rangeAt(ref);
    // What was torn apart is not put together.
    if (!moved || moved.rows !== range.rows || moved.columns !== range.columns) return [];
    const isCovered = taken.some((other) => overlap(moved, other));
    const isInOurs = moved.row < places.ours && moved.column < size.columns;
    return isCovered || isInOurs ? [] : [{ ...cell, attributes: { ...cell.attributes, ref } }];
  });
  const all = [...ours, ...theirs];
  return all.length === 0 ? [] : [newElement(made, 'mergeCells', { count: String(all.length) }, all)];
}

/** Links to other cells on our cells are ours; links to elsewhere are the user’s. */
function mergedLinks(made: XmlElement, old: XmlElement, { places, change, to }: FrameMoves): XmlElement[] {
  const links = (root: XmlElement) =>
    elements(root, 'hyperlinks').flatMap((parent) => elements(parent, 'hyperlink'));
  const ours = links(made);
  const taken = new Set(ours.map(({ attributes }) => attributes['ref']));
  const theirs = links(old).flatMap((link): XmlElement[] => {
    const range = rangeAt(link.attributes['ref'] ?? '');
    if (!range) return [];
    const leadsAway = Object.keys(link.attributes).some((name) => name.endsWith(':id'));
    if (!leadsAway && places.isOurColumn(range.column) && range.row < places.written) return [];
    const place = to(range.row, range.column);
    const single = range.rows * range.columns === 1;
    const ref = single
      ? place && cellAddress(place.row, place.column)
      : movedAreas(rangeAddress(range), places).split(' ')[0];
    if (!ref || taken.has(ref)) return [];
    const location = link.attributes['location'];
    return [
      { ...link, attributes: { ...link.attributes, ref, ...(location && { location: change(location) }) } },
    ];
  });
  const all = [...ours, ...theirs];
  return all.length === 0 ? [] : [newElement(made, 'hyperlinks', {}, all)];
}

/** Pages break where we say; where we say nothing, above the rows that people chose. */
function mergedBreaks(made: XmlElement, old: XmlElement, { places }: FrameMoves): XmlElement[] {
  const ours = elements(made, 'rowBreaks');
  const [theirs] = elements(old, 'rowBreaks');
  if (ours.length > 0 || !theirs) return ours;
  const breaks = elements(theirs, 'brk').flatMap((each): XmlElement[] => {
    const row = places.rows.to(Number(each.attributes['id']));
    return row === undefined ? [] : [{ ...each, attributes: { ...each.attributes, id: String(row) } }];
  });
  const count = String(breaks.length);
  return breaks.length === 0
    ? []
    : [{ ...theirs, attributes: { count, manualBreakCount: count }, children: breaks }];
}

function mergedTables(made: XmlElement, old: XmlElement, { tables }: FrameMoves): XmlElement[] {
  const parts = (root: XmlElement) =>
    elements(root, 'tableParts').flatMap((parent) => elements(parent, 'tablePart'));
  const id = ({ attributes }: XmlElement) =>
    Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
  const all = [...parts(made), ...parts(old).filter((part) => tables.has(id(part)))];
  return all.length === 0 ? [] : [newElement(made, 'tableParts', { count: String(all.length) }, all)];
}

/** What later versions of Excel add: sparklines, data bars, lists on other sheets. */
function mergedExtensions(
  made: XmlElement,
  old: XmlElement,
  dropped: ReadonlySet<string>,
  moves: FrameMoves,
): XmlElement[] {
  const extensions = (root: XmlElement) =>
    elements(root, 'extLst').flatMap((parent) => elements(parent, 'ext'));
  const isLeft = (format: XmlElement) =>
    !elements(format, 'cfRule').some(({ attributes }) => dropped.has(attributes['id'] ?? ''));
  const theirs = extensions(old).flatMap((extension): XmlElement[] => {
    const children = elements(extension).map((group) => {
      const kept = elements(group).filter(
        (each) => localName(each) !== 'conditionalFormatting' || isLeft(each),
      );
      return movedElement({ ...group, children: kept }, moves);
    });
    const isEmpty = children.every(
      (group) => localName(group) === 'conditionalFormattings' && elements(group).length === 0,
    );
    return isEmpty ? [] : [{ ...extension, children }];
  });
  const uri = ({ attributes }: XmlElement) => attributes['uri']?.toLowerCase();
  const groups = new Set(theirs.map(uri));
  const ours = extensions(made);
  const joined = theirs.map((extension): XmlElement => {
    const [group] = elements(extension);
    const added = ours
      .filter((each) => uri(each) === uri(extension))
      .flatMap((each) => elements(each))
      .flatMap((each) => elements(each));
    if (!group || added.length === 0) return extension;
    const attributes = {
      ...ours.find((each) => uri(each) === uri(extension))?.attributes,
      ...extension.attributes,
    };
    return { ...extension, attributes, children: [{ ...group, children: [...group.children, ...added] }] };
  });
  const all = [...joined, ...ours.filter((each) => !groups.has(uri(each)))];
  return all.length === 0 ? [] : [newElement(made, 'extLst', {}, all)];
}

/** An element with every cell that it names where that cell is by now. */
function movedElement(element: XmlElement, moves: FrameMoves): XmlElement {
  const attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => {
      if (name !== 'sqref' && name !== 'ref') return [name, value];
      const moved = movedAreas(value, moves.places);
      return [name, moved === '' ? value : name === 'ref' ? (moved.split(' ')[0] as string) : moved];
    }),
  );
  const name = localName(element);
  const [text] = element.children;
  if (typeof text === 'string' && element.children.length === 1) {
    if (name === 'sqref')
      return { ...element, attributes, children: [movedAreas(textOf(element), moves.places) || text] };
    if (name === 'f') return { ...element, attributes, children: [moves.change(text)] };
  }
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : movedElement(child, moves),
  );
  return { ...element, attributes, children };
}

/** The part as text, with its rows. */
export function frameWithRows(frame: XmlElement, rows: string): string {
  return printXml(frame).replace(/<sheetData\/>/, () => `<sheetData>${rows}</sheetData>`);
}
