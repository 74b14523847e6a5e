import { columnRole, columnRoles, type ColumnRole } from '../column-names';
import type { TableCell } from '../document';
import { splitUnits } from '../unit-list';
import { areUnits, holdsUnits } from './cell-text';

/**
 * Whether rows that were put together from lines of one cell each hold units where units belong. Cells that were copied in
 * no order leave words of all kinds there, and the rest of a name where a name should begin; of such rows nothing is believed.
 */
export function holdsItsUnits([headings = [], ...all]: readonly (readonly TableCell[])[]): boolean {
  const roles = columnRoles(headings.map(({ text }) => text));
  const rows = all.filter((row) => row.length > 1);
  const cells = rows.flatMap((row) => unitCells(row, roles));
  if (!cells.some((text) => /[一-鿿]/.test(text))) return englishInOrder(rows, roles);
  const levelled = cells.filter((text) => level.test(text)).length * 2 > cells.length;
  const strange = rows.filter((row) => {
    const own = unitCells(row, roles);
    return (
      own.length === 0 ||
      own.some((text) => isStrange(text, levelled)) ||
      row.some(({ text }, at) => text !== '' && (belongsElsewhere[roles[at] ?? 'remark']?.(text) ?? false))
    );
  });
  return strange.length * 4 <= rows.length;
}

/** Words of a time, and of no body. */
const englishTime =
  /\b(?:19|20)\d\d\b|\bq[1-4]\b|\b(?:ongoing|immediate(?:ly)?|annual(?:ly)?|short|medium|long|months?|years?|weeks?|days?|quarter(?:ly)?|monthly|continuous(?:ly)?|recurring|completed?|commenced|underway|spring|summer|autumn|winter|by end|year end|t\.?b\.?[acd]\.?|n\/?a)\b/i;

/** Half a sentence or half a name: it ends with a word that asks for more. */
const halfEnglish = /\b(?:of|for|and|the|at|in|to|an?|with|on|by|all)\s*$/i;

/** Of English rows, whether times stand under the heading of times only, and names are whole. */
function englishInOrder(
  rows: readonly (readonly TableCell[])[],
  roles: readonly (ColumnRole | undefined)[],
): boolean {
  const strange = rows.filter((row) =>
    row.some(({ text }, at) => {
      if (text.trim() === '') return false;
      if (holdsUnits(roles[at]))
        return englishTime.test(text) || halfEnglish.test(text) || /^[\d,;]/.test(text);
      return roles[at] === 'deadline' && !englishTime.test(text) && !/\d/.test(text);
    }),
  );
  return strange.length * 4 <= rows.length;
}

/** Words that do not belong under such a heading. */
const belongsElsewhere: Partial<Record<ColumnRole, (text: string) => boolean>> = {
  number: (text) => /[一-鿿]{5}/.test(text) && /[，。；]/.test(text),
  deadline: (text) => /[一-鿿]{4}/.test(text) && !/[年月日季旬周底前期续每全常时天]/.test(text),
  task: (text) => /[，、]$/.test(text) || holdsStrayUnit(text) || isCutOff(text),
  detail: isCutOff,
  category: isCutOff,
};

/** 研究解决问题。健全: who writes whole sentences ends the last one too. */
export function isCutOff(text: string): boolean {
  return /。[^。]*[^。；！？）”\s]$/.test(text);
}

function unitCells(row: readonly TableCell[], roles: readonly (ColumnRole | undefined)[]): string[] {
  return row.flatMap(({ text }, at) =>
    holdsUnits(roles[at]) && /[一-鿿]{2}|^\d+$/.test(text) ? [text] : [],
  );
}

const level = /^[省市县区州盟旗镇乡各团]/;

/** Names that need say no level where the others do. */
const aloof = /^(?:[国中驻全相有其无等—]|.*(?:公司|集团|大学|学院|银行|开发区|高新区|园区|新区|管委会|政府))/;

/** Words of several cells in one: no name holds a figure, or is as long as this without a bracket. */
const runTogether = /[一-鿿]\d+[一-鿿]|[局委厅办]无|[一-鿿]{24,}/;

function isStrange(text: string, levelled: boolean): boolean {
  if (columnRole(text) !== undefined || runTogether.test(text) || /^[和与及、]/.test(text)) return true;
  if (/^(?:无|各|等|—)/.test(text)) return false;
  const names = splitUnits(text).units.map(({ name }) => name);
  const [first = ''] = names;
  return !areUnits(text) || (levelled && !level.test(first) && !aloof.test(first));
}

/** 培育人才市甲局: the name of an office at the end of other words. */
function holdsStrayUnit(text: string): boolean {
  return /[一-鿿、][市县区省][一-鿿]{1,10}(?:局|厅|委员会|办公室|科协|妇联|残联|工会|委[一-鿿]{2,4}部|[委办])[、，]?$/.test(
    text,
  );
}
