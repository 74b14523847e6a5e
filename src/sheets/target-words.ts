import type { Text } from '../plan/language';

/** Whether a figure is a level or a change since the start. */
export const meaningWords = {
  level: { 'zh-CN': '水平值', en: 'a level' },
  change: { 'zh-CN': '变化幅度', en: 'a change' },
} as const satisfies Record<string, Text>;
