import type { Unit } from '../plan/plan';
import { singleEdit } from './single-edit';

/** Levels of government and numerals tell namesakes apart: 县甲局 is no slip for 市甲局. */
const apart = /[省市州盟县区旗镇乡村0-9A-Z一二三四五六七八九十甲乙丙丁戊己庚辛东南西北]/;

/**
 * Registered units for one of whose names a typed name may be a slip of the hand: one character too many, too few or
 * another. To be asked about, never to be taken: two bureaus may differ in one character and both be right.
 */
export function nearNames(name: string, units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) =>
    [unit.name, ...unit.aliases].some((other) => {
      const edit = other.length > 2 && name.length > 2 ? singleEdit(name, other) : undefined;
      return edit !== undefined && !(apart.test(edit.here) && apart.test(edit.there));
    }),
  );
}
