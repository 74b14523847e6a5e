import type { Unit } from '../plan/plan';
import { type SingleEdit, singleEdit } from './single-edit';

/** Pairs of units whose names one slip of the hand could turn into each other. */
export interface SimilarNames {
  of(unit: Unit): readonly Unit[];
  add(unit: Unit): void;
  remove(unit: Unit): void;
}

/** Compares every pair once; later each added unit with the others. */
export function similarNames(units: readonly Unit[]): SimilarNames {
  const similar = new Map<Unit, Unit[]>();
  const add = (unit: Unit): void => {
    const like: Unit[] = [];
    for (const [other, others] of similar) {
      if (!couldBeConfused(unit.name, other.name)) continue;
      like.push(other);
      others.push(unit);
    }
    similar.set(unit, like);
  };
  const remove = (unit: Unit): void => {
    for (const other of similar.get(unit) ?? []) {
      const others = similar.get(other);
      others?.splice(others.indexOf(unit), 1);
    }
    similar.delete(unit);
  };
  for (const unit of units) add(unit);
  return { of: (unit) => similar.get(unit) ?? [], add, remove };
}

/** Bodies named after a place, a field or a person: neighbours often differ in one character and are both right. */
const properName =
  /(?:政府|街道|办事处|管委会|公司|集团|学校|中学|小学|学院|大学|医院|研究所|研究院|[镇乡县区市旗村])$/;

/** Characters that tell namesakes apart on purpose: levels of government, numerals, quarters, letters. */
const distinguishing =
  /[省市州盟县区旗镇乡村国0-9０-９A-Z一二三四五六七八九十甲乙丙丁戊己庚辛东南西北中上下大小]/;

function couldBeConfused(a: string, b: string): boolean {
  const edit = singleEdit(a, b);
  if (!edit || toldApart(edit) || properName.test(a) || properName.test(b)) return false;
  const shared = Math.min(core(a).length, core(b).length);
  // 教育局 and 体育局 are two bureaus, 市农业农村局 and 市农牧农村局 hardly: the longer the name, the likelier the slip.
  return edit.here && edit.there ? shared >= 4 : shared >= 3;
}

/** One of the two may be a slip that only happens to bear such a character: 农材 for 农村. */
function toldApart({ here, there }: SingleEdit): boolean {
  return (!here || distinguishing.test(here)) && (!there || distinguishing.test(there));
}

/** The name without its level of government and the word for its kind. */
function core(name: string): string {
  return name
    .replace(/^(?:中央|全国|国家|[省市州盟县区旗])/, '')
    .replace(/(?:局|委|办|厅|部|会|院|处|办公室|中心)$/, '');
}
