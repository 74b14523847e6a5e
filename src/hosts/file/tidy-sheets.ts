import type { SheetSpec } from '../../sheets/sheet';
import { frameWithRows, sheetElements } from './merged-frame';
import { standingPart } from './standing-part';
import { asWorkbook, partText, relationships, replacePart, setPartText, xmlDeclaration } from './package';
import { rowAttributes } from './row-attributes';
import { rowSize, sheetFrame } from './sheet-part';
import { stylePart } from './style-part';
import { stylesPath, workbookTabs, type Workbook } from './workbook';
import { elements, localName, newElement, parseXml, type XmlElement } from './xml-tree';

/**
 * Shows what was hidden or filtered out of our sheets, and sizes and prints them as their specs say; their cells stay as they
 * are. Sheets that are not there stay out of it. Throws HostError where the file is broken.
 */
export function tidySheets(workbook: Workbook, specs: readonly SheetSpec[]): void {
  const { file } = workbook;
  const styled = stylesPath(workbook);
  const styles = asWorkbook(() => stylePart(parseXml(partText(file, styled))));
  for (const spec of specs) {
    const tab = workbookTabs(workbook).find(({ sheet }) => sheet === spec.id);
    if (!tab) continue;
    const old = asWorkbook(() => standingPart(partText(file, tab.path)));
    const made = parseXml(sheetFrame(spec, { styles, tabOf: () => undefined, selected: false }));
    const rows = Array.from(old.rows, (row, index) => {
      const height = index < spec.cells.length ? (spec.rowHeights[index] ?? null) : undefined;
      if (!row)
        return height === undefined || height === null ? '' : `<row r="${index + 1}"${rowSize(height)}/>`;
      const said = rowAttributes(row.attributes, height, undefined, false);
      return `<row r="${index + 1}"${said}>${row.cells}</row>`;
    });
    setPartText(file, tab.path, xmlDeclaration + frameWithRows(tidied(old.root, made), rows.join('')));
    for (const { kind, target } of relationships(file, tab.path)) {
      if (kind === 'table') replacePart(file, target, unfiltered(parseXml(partText(file, target))));
    }
  }
  replacePart(file, styled, styles.root);
}

const asMade: readonly string[] = ['sheetPr', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'];

function tidied(old: XmlElement, made: XmlElement): XmlElement {
  const children = sheetElements.flatMap((name) => {
    if (name === 'cols') return columns(old, made);
    const [ours, theirs] = [elements(made, name), elements(old, name)];
    return asMade.includes(name) && ours.length > 0 ? ours : theirs;
  });
  return unfiltered({ ...old, children });
}

/** Ours as made, and what stands beside them, none of it hidden. */
function columns(old: XmlElement, made: XmlElement): XmlElement[] {
  const of = (root: XmlElement) => elements(root, 'cols').flatMap((parent) => elements(parent));
  const ours = of(made);
  const last = Math.max(0, ...ours.map(({ attributes }) => Number(attributes['max'])));
  const beside = of(old).flatMap((column): XmlElement[] => {
    const { hidden: _hidden, ...attributes } = column.attributes;
    if (Number(attributes['max']) <= last) return [];
    const min = String(Math.max(Number(attributes['min']), last + 1));
    return [{ ...column, attributes: { ...attributes, min } }];
  });
  const all = [...ours, ...beside];
  return all.length === 0 ? [] : [newElement(old, 'cols', {}, all)];
}

/** With every filter that it has taking in all rows. */
function unfiltered(parent: XmlElement): XmlElement {
  const children = parent.children.map((child) => {
    if (typeof child === 'string' || localName(child) !== 'autoFilter') return child;
    const kept = elements(child).filter((each) => localName(each) !== 'filterColumn');
    return { ...child, children: kept };
  });
  return { ...parent, children };
}
