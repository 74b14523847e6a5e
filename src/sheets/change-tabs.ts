import type { Text } from '../plan/language';
import type { SheetId } from './sheet';

/** The sheets of what has changed; in a workbook that holds other sheets a tab may have to be called otherwise. */
export const changeTabs = [
  { id: 'unit_changes', tab: { 'zh-CN': '变化（按单位）', en: 'Changes by unit' } },
  { id: 'task_changes', tab: { 'zh-CN': '变化（按任务）', en: 'Changes by task' } },
] as const satisfies readonly { readonly id: SheetId; readonly tab: Text }[];
