import type { Finding } from '../plan/finding';
import type { Text } from '../plan/language';
import type { Note, Plan } from '../plan/plan';
import { parsePlan } from '../plan/plan-schema';
import { blankSheet } from './blank-sheet';
import { mostCharacters } from './cell-text';
import type { Sheet, SheetContext, SheetSpec, SheetValues } from './sheet';

/** The plan as last agreed, kept in the workbook itself, so that edits of the other sheets can be told from it. */
export const base: Sheet = {
  id: 'base',
  tab: { 'zh-CN': '方案底稿', en: 'Plan data' },
  write,
  read,
};

/** First cell: what the rest is, and in which form. The plan's JSON follows, cut to what a cell can hold and must change. */
const form = 'responsibility-matrix plan 1';

function write(plan: Plan, _findings: readonly Finding[], context: SheetContext): SheetSpec {
  return {
    ...blankSheet('base', context),
    cells: [
      [form],
      ...items(planText(plan))
        .flatMap(pieces)
        .map((piece) => [piece]),
    ],
    columnWidths: [40],
    visibility: 'hidden',
  };
}

/** The plan as the cells of this sheet hold it, one after the other. */
export function planText(plan: Plan): string {
  return cellSafe(JSON.stringify(plan));
}

/** What the cells hold, whether or not it is a plan. */
export function planTextIn(values: SheetValues): string {
  return values
    .slice(1)
    .map((row) => row[0] ?? '')
    .join('');
}

/**
 * JSON that survives a cell: characters that XML cannot hold or that Excel takes for its own escapes (_x000D_) are written
 * as JSON escapes.
 */
function cellSafe(json: string): string {
  return json
    .replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, escape)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escape);
}

const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** One piece for each section, task, unit, target and note: a change of one changes one cell and moves no other. */
function items(json: string): string[] {
  return json.split(/(?=\{"(?:id|kind)":")/);
}

/** Cut neither inside a surrogate pair nor beside a space, which some programs take off a cell. */
function pieces(json: string): string[] {
  const mayCutBefore = (at: number) =>
    !/[\ud800-\udbff\s]/.test(json.charAt(at - 1)) && !/\s/.test(json.charAt(at));
  const found: string[] = [];
  for (let from = 0; from < json.length;) {
    let to = from + mostCharacters;
    while (to < json.length && !mayCutBefore(to) && to > from + 1) to--;
    found.push(json.slice(from, to));
    from = to;
  }
  return found;
}

function read(values: SheetValues, plan: Plan): { plan: Plan; notes: readonly Note[] } {
  const kept = readBase(values);
  if (kept.ok) return { plan: kept.plan, notes: [] };
  return {
    plan,
    notes: [{ kind: 'edit-left-out', words: base.tab['zh-CN'], proposal: kept.reason['zh-CN'] }],
  };
}

/** The plan that a workbook keeps, or why it cannot be had. */
export function readBase(values: SheetValues): { ok: true; plan: Plan } | { ok: false; reason: Text } {
  if (values[0]?.[0] !== form)
    return {
      ok: false,
      reason: { 'zh-CN': '工作簿里没有保存方案底稿', en: 'the workbook keeps no plan data' },
    };
  try {
    return parsePlan(JSON.parse(planTextIn(values)));
  } catch {
    return {
      ok: false,
      reason: {
        'zh-CN': '工作簿里保存的方案底稿已损坏',
        en: 'the plan data kept in the workbook is damaged',
      },
    };
  }
}
