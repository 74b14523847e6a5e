import type { Text } from '../../plan/language';
import { english } from './en';
import { chinese, type Strings } from './zh-CN';

/** One of the pane's strings in every language, for what outlives a change of language. */
export function textOf(say: (strings: Strings) => string): Text {
  return { 'zh-CN': say(chinese), en: say(english) };
}
