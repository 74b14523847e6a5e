import type { Text } from '../plan/language';

/** What is wrong with an input; the reason may be a sentence or the end of one. */
export const aboutInput = (path: string, reason: Text): Text => ({
  'zh-CN': `“${path}”：${reason['zh-CN'].replace(/。$/, '')}。`,
  en: `“${path}”: ${reason.en.replace(/\.$/, '')}.`,
});

export const writtenTo = (path: string): Text => ({ 'zh-CN': `已写出：${path}`, en: `Written: ${path}` });
