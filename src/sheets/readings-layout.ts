import type { Text } from '../plan/language';
import type { Plan } from '../plan/plan';
import { block, cellAddress } from './address';
import type { Range } from './sheet';

export type ReadingColumn = 'id' | 'key' | 'number' | 'indicator' | 'date' | 'value' | 'source' | 'remark';

/** The columns of the ledger from the first on. */
export const readingHeaders: Readonly<Record<ReadingColumn, Text>> = {
  id: { 'zh-CN': 'id', en: 'id' },
  key: { 'zh-CN': 'key', en: 'key' },
  number: { 'zh-CN': '目标序号', en: 'Target no.' },
  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  date: { 'zh-CN': '数据日期', en: 'Date' },
  value: { 'zh-CN': '数值', en: 'Value' },
  source: { 'zh-CN': '来源', en: 'Source' },
  remark: { 'zh-CN': '说明', en: 'Remark' },
};

export const readingColumns = Object.keys(readingHeaders) as readonly ReadingColumn[];

export const readingsHeaderRow = 2;
export const readingsFirstRow = readingsHeaderRow + 1;

/** Rows that wait to be filled in: one for each target, within reason. */
export function emptyReadings(plan: Plan): number {
  return Math.min(500, Math.max(20, plan.targets.length));
}

export function readingRows(plan: Plan): number {
  return plan.targets.reduce((sum, { readings = [] }) => sum + readings.length, 0) + emptyReadings(plan);
}

/** So many rows that people add below the table count too, also in programs that do not let the table grow. */
const roomBelow = 500;

/** One column of the ledger without its header, with room for more. */
export function readingsRange(plan: Plan, column: ReadingColumn): Range {
  return block(readingsFirstRow, readingColumns.indexOf(column), readingRows(plan) + roomBelow);
}

/** Names of the workbook for the columns of the ledger. */
export const readingNames = {
  targets: 'ReadingTargets',
  keys: 'ReadingKeys',
  values: 'ReadingValues',
} as const;

/**
 * The day of a reading and its row in one number, so that the largest is the latest; 0 where day or figure is missing or
 * in words. Hidden beside each reading, for words among days would spoil every formula that reckons with them.
 */
export function readingKey(day: number, row: number): number {
  return day * 1_000_000 + row;
}

/** What `readingKey` comes to for one row, counting from 0. */
export function keyFormula(row: number): string {
  const day = cellAddress(row, readingColumns.indexOf('date'));
  const value = cellAddress(row, readingColumns.indexOf('value'));
  return `=IF(COUNT(${day}:${value})=2,${day}*10^6+ROW(),0)`;
}

/** The day and the value that a key stands for. */
export function readingOfKey(key: string): { readonly day: string; readonly value: string } {
  // The address of the first row would be lost with that row, and with it every figure of the tracker.
  const first = `INDEX(${readingNames.values},1)`;
  return {
    day: `INT(${key}/10^6)`,
    value: `INDEX(${readingNames.values},MOD(${key},10^6)-ROW(${first})+1)`,
  };
}
