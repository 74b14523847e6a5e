import type { SheetId } from '../../sheets/sheet';
import type { SheetLook, SheetPage } from '../sheet-look';
import { asWorkbook, partText, relationships } from './package';
import { strictParser } from './sheet-values';
import { referredTab, workbookTabs, type Tab, type Workbook } from './workbook';
import { elements, textOf } from './xml-tree';

/** Of our visible sheets. Throws HostError when the file is broken. */
export function readLooks(workbook: Workbook): ReadonlyMap<SheetId, SheetLook> {
  return asWorkbook(() => {
    const titles = printTitleRows(workbook);
    return new Map(
      workbookTabs(workbook).flatMap((tab) => {
        if (!tab.sheet || !isVisible(tab)) return [];
        const look = tabLook(workbook, tab);
        const repeatRows = titles.get(tab.name);
        return [[tab.sheet, { ...look, page: { ...look.page, ...(repeatRows && { repeatRows }) } }] as const];
      }),
    );
  });
}

/** Of every visible tab, by its name. Throws HostError when the file is broken. */
export function readTabLooks(workbook: Workbook): ReadonlyMap<string, SheetLook> {
  return asWorkbook(() => {
    const visible = workbookTabs(workbook).filter(isVisible);
    return new Map(visible.map((tab) => [tab.name, tabLook(workbook, tab)]));
  });
}

const isVisible = ({ element }: Tab) => (element.attributes['state'] ?? 'visible') === 'visible';

function tabLook({ file }: Workbook, { path }: Tab) {
  const look = lookOf(partText(file, path));
  const tables = relationships(file, path).filter(({ kind }) => kind === 'table');
  const isFiltered = tables.some(({ target }) => /<(\w+:)?filterColumn\b/.test(partText(file, target)));
  return { ...look, filtered: look.filtered || isFiltered };
}

/** Of a worksheet part (ECMA-376 part 1, 18.3.1): `row`, `col`, `filterColumn`, `pageSetup`. */
function lookOf(xml: string): SheetLook & { readonly page: SheetPage } {
  const rowHeights: (number | null)[] = [];
  const hiddenColumns: number[] = [];
  let filtered = false;
  let page: SheetPage = { orientation: 'portrait' };
  const parser = strictParser();
  parser.on('opentag', ({ name, attributes }) => {
    const isHidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    switch (name.slice(name.indexOf(':') + 1)) {
      case 'row': {
        const row = attributes['r'] ? Number(attributes['r']) - 1 : rowHeights.length;
        while (rowHeights.length < row) rowHeights.push(null);
        rowHeights[row] = isHidden ? 0 : attributes['ht'] ? Number(attributes['ht']) : null;
        break;
      }
      case 'col':
        // Programs write the whole rest of a sheet as one entry.
        for (
          let column = Number(attributes['min']);
          isHidden && column <= Math.min(Number(attributes['max']), mostColumns);
          column++
        )
          hiddenColumns.push(column - 1);
        break;
      case 'filterColumn':
        filtered = true;
        break;
      case 'pageSetup':
        page = {
          ...(attributes['paperSize'] && { paper: papers[attributes['paperSize']] ?? 'other' }),
          orientation: attributes['orientation'] === 'landscape' ? 'landscape' : 'portrait',
        };
    }
  });
  parser.write(xml).close();
  return { rowHeights, hiddenColumns, filtered, page };
}

const papers: Readonly<Record<string, 'A3' | 'A4'>> = { '8': 'A3', '9': 'A4' };

const mostColumns = 16_384;

/** Rows that each tab repeats on every page: `'Tab'!$A:$B,'Tab'!$1:$3`. */
function printTitleRows({ root }: Workbook): ReadonlyMap<string, readonly [number, number]> {
  const names = elements(root, 'definedNames').flatMap((one) => elements(one));
  return new Map(
    names.flatMap((name) => {
      if (name.attributes['name'] !== '_xlnm.Print_Titles') return [];
      const reference = textOf(name);
      const [, first, last] = /\$(\d+):\$(\d+)$/.exec(reference) ?? [];
      const tab = referredTab(reference);
      return tab !== undefined && first && last
        ? [[tab, [Number(first) - 1, Number(last) - 1] as const] as const]
        : [];
    }),
  );
}
