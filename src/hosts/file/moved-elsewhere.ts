import { quotedTab, rangeAddress, rangeAt } from '../../sheets/address';
import { movedAreas, type MovedSheet } from '../moved-formula';
import { bodyWithFormula, changeFormulas, sharedFormulas, type ChangeFormula } from './cell-formula';
import { cellsOf, standingPart, unescaped, attributeOf } from './standing-part';
import { partText, setPartText } from './package';
import { workbookElement, workbookTabs, type Workbook } from './workbook';
import { elements, textOf } from './xml-tree';
import { escapeAttribute, escapeText } from './xml-text';

type MovedOn = (tab: string) => MovedSheet | undefined;

/** What has been moved on a tab, in whatever case its name is given. */
export function movedOn(moved: ReadonlyMap<string, MovedSheet>): MovedOn {
  const byTab = new Map([...moved].map(([tab, sheet]) => [tab.toLowerCase(), sheet]));
  return (tab) => byTab.get(tab.toLowerCase());
}

/**
 * Lets formulas, names, charts and pivot tables anywhere in the workbook follow rows and columns that have been moved.
 * Parts that refer to none of them stay byte for byte what they are.
 * @param moved what has been moved, by the tab
 * @param done paths of parts that need no more, because they have just been written
 */
export function moveElsewhere(
  workbook: Workbook,
  moved: ReadonlyMap<string, MovedSheet>,
  done: ReadonlySet<string>,
): void {
  if (moved.size === 0) return;
  const movedThere = movedOn(moved);
  const { file } = workbook;
  // A tab’s name stands in a part with or without quotes, and escaped.
  const names = [...moved.keys()].map((tab) => escapeText(quotedTab(tab).slice(1, -1)));
  const concerns = (text: string) => names.some((name) => text.includes(name));
  for (const { name, path } of workbookTabs(workbook)) {
    if (done.has(path)) continue;
    const text = partText(file, path);
    if (!concerns(text)) continue;
    const changed = movedSheetText(text, changeFormulas(name, movedThere));
    if (changed !== text) setPartText(file, path, changed);
  }
  for (const [path, bytes] of file.parts) {
    if (done.has(path) || !/^xl\/(?:charts|pivotCache|tables)\/[^/]+\.xml$/.test(path)) continue;
    const text = new TextDecoder().decode(bytes);
    if (!concerns(text)) continue;
    const changed = movedTexts(movedSources(text, movedThere), changeFormulas('', movedThere));
    if (changed !== text) setPartText(file, path, changed);
  }
  for (const name of elements(workbookElement(workbook, 'definedNames'))) {
    const text = textOf(name);
    const changed = changeFormulas('', movedThere)(text);
    if (changed !== text) name.children.splice(0, Infinity, changed);
  }
}

/** A sheet’s part with its formulas changed. Formulas that cells share are spelled out where one of them changes. */
function movedSheetText(text: string, change: ChangeFormula): string {
  const shared = text.includes('t="shared"') ? sharedFormulas(standingPart(text).rows) : new Map();
  const spelled = [...shared.values()].some(({ formula }) => change(formula) !== formula)
    ? text.replace(/<row\b[^>]*>[\s\S]*?<\/row>/g, (row) => spelledOut(row, shared, change))
    : text;
  const moved = movedTexts(spelled, change);
  return moved.replace(/(<hyperlink\s[^>]*?location=")([^"]*)"/g, (_, head: string, location: string) => {
    return `${head}${escapeAttribute(change(unescaped(location)))}"`;
  });
}

/** A row whose shared formulas stand for themselves; what they are to become is done with all others. */
function spelledOut(row: string, shared: ReturnType<typeof sharedFormulas>, change: ChangeFormula): string {
  const number = Number(attributeOf(row.slice(0, row.indexOf('>')), 'r') ?? 1) - 1;
  const isTold = (body: string) => {
    const si = attributeOf(/<f(\s[^>]*)/.exec(body)?.[1] ?? '', 'si');
    const formula = si === undefined ? undefined : shared.get(si)?.formula;
    return formula !== undefined && change(formula) !== formula;
  };
  return cellsOf({ attributes: '', cells: row }).reduce((text, cell) => {
    if (!cell.body.includes('t="shared"') || !isTold(cell.body)) return text;
    const body = bodyWithFormula(cell, number, shared, (formula) => formula, undefined);
    return text.replace(`<c${cell.attributes}>${cell.body}</c>`, () => `<c${cell.attributes}>${body}</c>`);
  }, row);
}

const formulaTexts =
  /(<(?:\w+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>)([^<]+)(?=<)/g;

function movedTexts(text: string, change: ChangeFormula): string {
  return text.replace(formulaTexts, (whole, head: string, formula: string) => {
    if (head.endsWith('/>')) return whole;
    const before = unescaped(formula);
    const after = change(before);
    return after === before ? whole : head + escapeText(after);
  });
}

/** Where pivot tables take their values from: `<worksheetSource ref="A3:I9" sheet="…"/>`. */
function movedSources(text: string, movedOn: MovedOn): string {
  return text.replace(/<(?:\w+:)?worksheetSource\s[^>]*>/g, (source) => {
    const [sheet, ref] = [attributeOf(source, 'sheet'), attributeOf(source, 'ref')];
    const moved = sheet === undefined ? undefined : movedOn(unescaped(sheet));
    if (!moved || ref === undefined) return source;
    const areas = movedAreas(ref, moved)
      .split(' ')
      .flatMap((area) => rangeAt(area) ?? []);
    if (areas.length === 0) return source;
    const [top, left] = [
      Math.min(...areas.map(({ row }) => row)),
      Math.min(...areas.map(({ column }) => column)),
    ];
    const bottom = Math.max(...areas.map(({ row, rows }) => row + rows));
    const right = Math.max(...areas.map(({ column, columns }) => column + columns));
    const hull = rangeAddress({ row: top, column: left, rows: bottom - top, columns: right - left });
    return source.replace(`ref="${ref}"`, `ref="${hull}"`);
  });
}
