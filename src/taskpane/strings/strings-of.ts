import type { Language } from '../../plan/language';
import { english } from './en';
import { chinese, type Strings } from './zh-CN';

const all: Readonly<Record<Language, Strings>> = { 'zh-CN': chinese, en: english };

export const stringsOf = (language: Language): Strings => all[language];
