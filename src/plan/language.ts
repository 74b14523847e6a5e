/** The languages of everything a user reads. */
export type Language = 'zh-CN' | 'en';

/** One text in every language. */
export type Text = Readonly<Record<Language, string>>;
