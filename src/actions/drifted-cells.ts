import type { FixChange, FixPreview } from '../check/proposed-fixes';
import { workbookRules, type WorkbookRule } from '../check/workbook-rules';
import type { Text } from '../plan/language';
import { quote } from '../plan/quote';
import { cellAddress, cellAt } from '../sheets/address';
import type { SheetPlace } from '../sheets/finding-places';
import { overwrittenFormulas, type OverwrittenFormula } from '../sheets/overwritten-formulas';
import { cellValue } from '../sheets/read-table';
import type { Cell, ComputedValues, SheetId, SheetSpec } from '../sheets/sheet';
import type { Note } from '../plan/plan';

/** A cell that we generate and somebody has edited, what stands there, and what we would write. */
export interface Drift extends FixPreview {
  readonly place: SheetPlace;
  /** Why it may stand, where somebody has waived it. */
  readonly waived?: string;
}

export interface Drifted {
  readonly drift: Drift;
  /** Absent where a whole sheet was edited. */
  readonly overwritten?: OverwrittenFormula;
}

/** Against what we would write now. `notes` are those of reading the workbook: the annex tells of itself. */
export function driftedCells(
  notes: readonly Note[],
  shown: ReadonlyMap<SheetId, ComputedValues>,
  specs: readonly SheetSpec[],
): readonly Drifted[] {
  const cells = specs.flatMap((spec): Drifted[] => {
    const values = shown.get(spec.id);
    if (!values || spec.visibility === 'hidden') return [];
    return overwrittenFormulas(spec, values).map((overwritten) => ({
      drift: cellDrift(spec, overwritten),
      overwritten,
    }));
  });
  const annex = specs.find(({ id }) => id === 'annex');
  const edited = notes.find(({ kind }) => kind === 'generated-sheet-edited');
  const at = cellAt(edited?.place?.cell ?? '');
  return annex && edited && at ? [...cells, { drift: annexDrift(annex, at, shown.get('annex')) }] : cells;
}

function cellDrift(
  { id, name, hiddenColumns }: SheetSpec,
  { row, column, formula, shown }: OverwrittenFormula,
): Drift {
  const stands = textOf(shown);
  const ours = textOf(formula.value);
  const cell = cellAddress(row, column);
  const same = stands === ours;
  const place = { sheet: id, row, column };
  const title = `${quote(name)} ${cell}`;
  const isHidden = hiddenColumns.includes(column);
  return drift(
    same || isHidden ? 'overwritten-formula' : 'overwritten-figure',
    place,
    same || isHidden
      ? {
          'zh-CN': `${title} 的公式没有了，现在是固定的${quote(stands)}。`,
          en: `The formula in ${title} is gone; it now holds ${quote(stands)} for good.`,
        }
      : {
          'zh-CN': `${title} 手填为${quote(stands)}，按明细应为${quote(ours)}。`,
          en: `${title} says ${quote(stands)}; the rows come to ${quote(ours)}.`,
        },
    { where: { 'zh-CN': title, en: title }, before: stands, after: `= ${ours}` },
  );
}

function annexDrift(
  { name, cells }: SheetSpec,
  at: { row: number; column: number },
  shown: ComputedValues | undefined,
): Drift {
  const title = `${quote(name)} ${cellAddress(at.row, at.column)}`;
  const row = (of: readonly unknown[] | undefined) =>
    (of ?? [])
      .slice(1)
      .map((cell) => textOf(cell as Cell))
      .filter((text) => text !== '')
      .join(' | ');
  return drift(
    'edited-annex',
    { sheet: 'annex', ...at },
    {
      'zh-CN': `${quote(name)}被手工改动过，第一处在第 ${at.row + 1} 行。`,
      en: `${quote(name)} was edited by hand, first in row ${at.row + 1}.`,
    },
    { where: { 'zh-CN': title, en: title }, before: row(shown?.values[at.row]), after: row(cells[at.row]) },
  );
}

/** A sheet that was written from another plan than the kept one; `spec` is what that one comes to. */
export function revisionDrift({ id, name, cells }: SheetSpec, { values }: ComputedValues): Drift {
  const title = quote(name);
  const [at] = cells.flatMap((row, rowIndex) =>
    row.flatMap((cell, column) =>
      (rowIndex > 0 || column > 0) && textOf(cell) !== textOf(values[rowIndex]?.[column] ?? null)
        ? [{ row: rowIndex, column }]
        : [],
    ),
  );
  const { row, column } = at ?? { row: 0, column: 0 };
  const where = `${title} ${cellAddress(row, column)}`;
  return {
    ...drift(
      'other-revision',
      { sheet: id, row, column },
      {
        'zh-CN': `${title}与工作簿里保存的方案不是同一次写成的：可能撤销了一部分，或者贴进了别处的表。`,
        en: `${title} and the plan that the workbook keeps are of different writings: undone in part, or pasted from elsewhere.`,
      },
      {
        where: { 'zh-CN': where, en: where },
        before: textOf(values[row]?.[column] ?? null),
        after: textOf(cells[row]?.[column] ?? null),
      },
      {
        'zh-CN': '以保存的方案为准，请恢复这张表；以表上的内容为准，请更新工作表，再到“改动”里核对。',
        en: 'To go by the kept plan, put the sheet back; to go by what it says, update the sheets and look at the edits.',
      },
    ),
    key: revisionKey(id),
  };
}

/** What a sheet that is to be written anew is asked for by. */
export const revisionKey = (sheet: SheetId) => `other-revision ${sheet}`;

function drift(
  id: WorkbookRule['id'],
  place: SheetPlace,
  message: Text,
  change: FixChange,
  suggestion = reckoned,
): Drift {
  const severity = workbookRules.find((rule) => rule.id === id)?.severity ?? 'warning';
  const key = `${id} ${place.sheet} ${place.row} ${place.column}`;
  return { finding: { rule: id, severity, message, suggestion }, key, changes: [change], place };
}

const reckoned: Text = {
  'zh-CN': '恢复后重新自动计算；要改数，请改清单、矩阵或台账。',
  en: 'Put it back to have it reckoned again; to change the figure, edit the list, the matrix or the ledger.',
};

function textOf(cell: Cell | boolean): string {
  return String(cellValue(cell !== null && typeof cell === 'object' ? cell.value : cell));
}
