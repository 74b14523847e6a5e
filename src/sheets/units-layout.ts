import type { Text } from '../plan/language';

export type UnitColumn = 'id' | 'order' | 'name' | 'aliases' | 'kind' | 'members';

/** The columns of the register from the first on. */
export const unitHeaders: Readonly<Record<UnitColumn, Text>> = {
  id: { 'zh-CN': 'id', en: 'id' },
  order: { 'zh-CN': '次序', en: 'Order' },
  name: { 'zh-CN': '单位名称', en: 'Standard name' },
  aliases: { 'zh-CN': '别称', en: 'Other names' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  members: { 'zh-CN': '成员单位', en: 'Members' },
};

export const unitColumns = Object.keys(unitHeaders) as readonly UnitColumn[];

export const unitsHeaderRow = 2;
export const unitsFirstRow = unitsHeaderRow + 1;
