import type { Severity } from '../plan/finding';
import type { Text } from '../plan/language';

export const severityNames: Readonly<Record<Severity | 'off', Text>> = {
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  notice: { 'zh-CN': '提示', en: 'notice' },
  off: { 'zh-CN': '不检查', en: 'off' },
};
