import type { Language } from '../plan/language';

/** Names one after the other, as the language punctuates them; past `most`, the rest is counted. */
export function listNames(names: readonly string[], language: Language, most = 5): string {
  const shown = names.slice(0, most);
  const left = names.length - shown.length;
  if (language === 'zh-CN') return shown.join('、') + (left ? ` 等 ${names.length} 个` : '');
  return shown.join(', ') + (left ? ` and ${left} more` : '');
}
