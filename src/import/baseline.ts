import type { Comparator } from '../plan/plan';
import { changeWords } from './commitment-words';
import type { Quantity } from './quantity';

const changed = new RegExp(changeWords);
const raised = /^(?:的)?基础上.{0,8}?(?:增加|提高|增长|提升|扩大|递增)/;
const lowered = /^(?:的)?基础上.{0,8}?(?:减少|降低|下降|压减|缩短)/;

/** Whether a quantity is where things stand now: 由6.2%提升到…, 比2020年的30%提高…, 在目前1.5元基础上. */
export function isBaseline(words: string, quantity: Quantity, next: Quantity | undefined): boolean {
  const lead = words.slice(Math.max(0, quantity.start - 16), quantity.start);
  const tail = words.slice(quantity.end, next?.start ?? quantity.end + 12);
  if (/^的?基础上/.test(tail)) return true;
  return (
    next !== undefined &&
    tail.length <= 24 &&
    /(?:由|从|自|比|较)[^，、]{0,12}$/.test(lead) &&
    changed.test(tail)
  );
}

/** 在目前人均1.5元基础上逐年增加 sets no other figure: the aim is to go beyond the present one. */
export function beyondBaseline(words: string, quantity: Quantity): Comparator | undefined {
  const tail = words.slice(quantity.end, quantity.end + 24);
  return raised.test(tail) ? '>' : lowered.test(tail) ? '<' : undefined;
}
