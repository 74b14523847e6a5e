import type { Language } from '../../plan/language';

/** The language of Excel's own menus. */
export function officeLanguage(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
