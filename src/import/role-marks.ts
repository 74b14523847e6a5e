import { findVerbs } from './duty-words';
import { splitUnits, type PrintedUnit } from './unit-list';

/** Units with what a bracket behind them says of their role; `undefined` where none says anything. */
export interface MarkedUnits {
  readonly units: readonly PrintedUnit[];
  readonly role: 'lead' | 'co' | undefined;
}

const marks =
  /[（(](以上(?:单位|部门)?(?:均|都|共同)?[为系]?|共同|联合|均为?)?(?:总|主)?(牵头|牽頭|主办|主辦|主责|配合|协办|協辦|协助|参与|參與|参加)(?:负责)?(?:单位|部门|單位|部門)?[）)]/g;

/**
 * 甲局（牵头）、乙局、丙局（配合单位）: the bracket speaks for the name before it; for all names since the last bracket where it says
 * so (以上为牵头单位, 共同牵头), or where a comma parts them from the others: 甲局、乙局（牵头），丙局. `undefined`: no such
 * bracket, or verbs beside it that tell more.
 */
export function readRoleMarks(list: string): readonly MarkedUnits[] | undefined {
  if (!/[（(]/.test(list)) return undefined;
  const plain = list.replace(marks, '');
  if (plain === list || findVerbs(plain).length > 0) return undefined;
  const found: MarkedUnits[] = [];
  let from = 0;
  for (const { index, 0: whole, 1: together, 2: word = '' } of list.matchAll(marks)) {
    const { units } = splitUnits(list.slice(from, index));
    from = index + whole.length;
    const role = /牵头|牽頭|主/.test(word) ? 'lead' : 'co';
    const all = together !== undefined || /^\s*[，,；;]/.test(list.slice(from));
    found.push(
      { units: all ? [] : units.slice(0, -1), role: undefined },
      { units: all ? units : units.slice(-1), role },
    );
  }
  return [...found, { units: splitUnits(list.slice(from)).units, role: undefined }];
}
