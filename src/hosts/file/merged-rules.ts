import { block, rangeAddress, rangeAt } from '../../sheets/address';
import type { Range } from '../../sheets/sheet';
import { grownOver } from '../added-rows';
import { movedAreas, rebasedFormula, type MovedSheet } from '../moved-formula';
import { remainder } from '../overlap';
import { placeless } from '../placeless';
import type { SheetPlaces } from './sheet-places';
import { shortSum, type WrittenNote } from './written-note';
import { elements, localName, newElement, textOf, type XmlElement } from './xml-tree';

/** What moving needs to know of the rules of a sheet. */
export interface RuleMoves {
  readonly tab: string;
  readonly movedOn: (tab: string) => MovedSheet | undefined;
  readonly places: SheetPlaces;
  readonly note: WrittenNote | undefined;
}

/** What conditional formats and drop-downs are known by, whatever cells they are for. */
export function ruleSums(root: XmlElement): { readonly rules: string[]; readonly lists: string[] } {
  const rules = elements(root, 'conditionalFormatting').flatMap((each) => elements(each, 'cfRule'));
  return { rules: distinct(rules.map(ruleSum)), lists: distinct(lists(root).map(listSum)) };
}

function distinct(sums: readonly string[]): string[] {
  return [...new Set(sums)];
}

function ruleSum(rule: XmlElement): string {
  const [bar] = elements(rule, 'dataBar');
  const colour = bar && elements(bar, 'color')[0]?.attributes['rgb'];
  if (bar) return shortSum(`bar ${colour?.slice(-6) ?? ''}`);
  return shortSum(
    `${rule.attributes['type'] ?? ''} ${elements(rule, 'formula').map(textOf).map(placeless).join(' ')}`,
  );
}

function lists(root: XmlElement): XmlElement[] {
  return elements(root, 'dataValidations').flatMap((parent) => elements(parent, 'dataValidation'));
}

function listSum(list: XmlElement): string {
  return shortSum(
    `${list.attributes['type'] ?? ''} ${elements(list, 'formula1').map(textOf).map(placeless).join(' ')}`,
  );
}

/**
 * The conditional formats of a sheet: ours as we make them, before or after them those of the user, as they were.
 * @returns also the ids of halves that later versions of Excel look up, of rules that are left out
 */
export function mergedFormats(
  made: XmlElement,
  old: XmlElement,
  moves: RuleMoves,
): { readonly formats: XmlElement[]; readonly dropped: ReadonlySet<string> } {
  const ours = new Set([...(moves.note?.rules ?? []), ...ruleSums(made).rules]);
  const found = elements(old, 'conditionalFormatting').flatMap((format) =>
    elements(format, 'cfRule').map((rule) => ({
      format,
      rule,
      priority: Number(rule.attributes['priority'] ?? 0),
      isOurs: isOwn(format, moves) && (!moves.note || ours.has(ruleSum(rule))),
    })),
  );
  const first = Math.min(...found.filter(({ isOurs }) => isOurs).map(({ priority }) => priority));
  const theirs = found.filter(({ isOurs }) => !isOurs).sort((a, b) => a.priority - b.priority);
  const moved = theirs.flatMap(({ format, rule, priority }) => {
    const at = movedRule(format, rule, moves);
    return at ? [{ format: { ...format, ...at, children: [at.rule] }, isFirst: priority < first }] : [];
  });
  const of = (isFirst: boolean) =>
    moved.filter((each) => each.isFirst === isFirst).map(({ format }) => format);
  const formats = [...of(true), ...elements(made, 'conditionalFormatting'), ...of(false)];
  formats
    .flatMap((format) => elements(format, 'cfRule'))
    .forEach((rule, index) => (rule.attributes['priority'] = String(index + 1)));
  const dropped = found.filter(({ isOurs }) => isOurs).map(({ rule }) => textOf(rule));
  return {
    formats: formats.map(({ name, attributes, children }) => ({ name, attributes, children })),
    dropped: new Set(dropped.flatMap((text) => /\{[-0-9A-Fa-f]+\}/.exec(text)?.[0] ?? [])),
  };
}

/** Whether all its cells were ours. */
function isOwn({ attributes }: XmlElement, { places: { isOurColumn } }: RuleMoves): boolean {
  const areas = (attributes['sqref'] ?? '').split(/\s+/).map(rangeAt);
  const columns = (area: Range) => Array.from({ length: area.columns }, (_, index) => area.column + index);
  return areas.every((area) => area !== undefined && columns(area).every(isOurColumn));
}

function movedRule(
  parent: XmlElement,
  rule: XmlElement,
  moves: RuleMoves,
): { readonly attributes: Record<string, string>; readonly rule: XmlElement } | undefined {
  const before = parent.attributes['sqref'] ?? '';
  const sqref = areasNow(before, moves);
  if (sqref === '') return undefined;
  return {
    attributes: { ...parent.attributes, sqref },
    rule: {
      ...rule,
      attributes: { ...rule.attributes },
      children: rebased(rule.children, before, sqref, moves),
    },
  };
}

function areasNow(areas: string, { places }: RuleMoves): string {
  const moved = movedAreas(areas, places);
  const ranges = moved.split(' ').map(rangeAt);
  // Whole rows and columns reach everywhere.
  if (!ranges.every((range) => range !== undefined)) return moved;
  return grownOver(ranges, places.added).map(rangeAddress).join(' ');
}

function rebased(
  children: XmlElement['children'],
  before: string,
  after: string,
  moves: RuleMoves,
): XmlElement['children'] {
  const [was, is] = [firstCell(before), firstCell(after)];
  return children.map((child) => {
    if (typeof child === 'string' || !/^formula[12]?$/.test(localName(child))) return child;
    const formula = rebasedFormula(
      textOf(child),
      moves.tab,
      moves.movedOn,
      is.row - was.row,
      is.column - was.column,
    );
    return { ...child, children: [formula] };
  });
}

/** The cell that the formulas of a rule are said for. */
function firstCell(areas: string): { readonly row: number; readonly column: number } {
  const ranges = areas.split(/\s+/).flatMap((area) => rangeAt(area) ?? []);
  return {
    row: Math.min(...ranges.map(({ row }) => row)),
    column: Math.min(...ranges.map(({ column }) => column)),
  };
}

/** The drop-downs of a sheet: the user’s as they were, ours where the user has made none. */
export function mergedLists(made: XmlElement, old: XmlElement, moves: RuleMoves): XmlElement | undefined {
  const ours = new Set([...(moves.note?.lists ?? []), ...ruleSums(made).lists]);
  const theirs = lists(old)
    .filter((list) => !(isOwn(list, moves) && (!moves.note || ours.has(listSum(list)))))
    .flatMap((list): XmlElement[] => {
      const before = list.attributes['sqref'] ?? '';
      const sqref = areasNow(before, moves);
      const children = rebased(list.children, before, sqref, moves);
      return sqref === '' ? [] : [{ ...list, attributes: { ...list.attributes, sqref }, children }];
    });
  const taken = theirs.flatMap(rangesOf);
  const own = lists(made).flatMap((list): XmlElement[] => {
    const left = rangesOf(list).flatMap((range) => remainder(range, taken));
    const sqref = left.map(rangeAddress).join(' ');
    return sqref === '' ? [] : [{ ...list, attributes: { ...list.attributes, sqref } }];
  });
  const all = [...own, ...theirs];
  return all.length === 0
    ? undefined
    : newElement(made, 'dataValidations', { count: String(all.length) }, all);
}

function rangesOf({ attributes }: XmlElement): Range[] {
  return (attributes['sqref'] ?? '').split(/\s+/).flatMap((area) => rangeAt(area) ?? wholeLines(area) ?? []);
}

/** B:D and 4:6 are ranges as well. */
function wholeLines(area: string): Range | undefined {
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(area);
  const [, first = '', last = ''] = columns ?? /^(\d+):(\d+)$/.exec(area) ?? [];
  const range = columns ? rangeAt(`${first}1:${last}1`) : rangeAt(`A${first}:A${last}`);
  return range && (columns ? { ...range, rows: 1_048_576 } : block(range.row, 0, range.rows, 16_384));
}
