import type { Language, Text } from '../plan/language';
import { quote } from '../plan/quote';
import type { Version } from '../plan/version';

/** Longer names would not be read in a list. */
export const longestName = 60;

/** A name that no other version has: what the user calls it, else the usual one; a number tells equal names apart. */
export function versionName(wanted: string, usual: string, versions: readonly Version[]): string {
  const taken = new Set(versions.map(({ name }) => name));
  const words = [...(wanted.replace(/\s+/g, ' ').trim() || usual)].slice(0, longestName).join('').trim();
  let name = words;
  for (let n = 2; taken.has(name); n++) name = `${words} (${n})`;
  return name;
}

/** 2026年1月31日 */
export const usualName = (at: Date, language: Language): string => day(at, language);

/** What the state that a restored version replaces is kept as. */
export function nameBefore(restored: string, at: Date, language: Language): string {
  const words: Text = {
    'zh-CN': `${day(at, 'zh-CN')}恢复${quote(restored)}之前`,
    en: `${day(at, 'en')}, before restoring ${quote(restored)}`,
  };
  return words[language];
}

/** The clock where the user is, as versions note it: 2026-01-31T08:30. */
export function clockTime(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function day(at: Date, language: Language): string {
  const [year, month, date] = [at.getFullYear(), at.getMonth(), at.getDate()];
  return language === 'en' ? `${date} ${months[month] ?? ''} ${year}` : `${year}年${month + 1}月${date}日`;
}
