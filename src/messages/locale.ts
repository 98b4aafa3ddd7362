/** The languages that people are spoken to in. */
export type Locale = 'zh' | 'en'

/** The same words in each language. */
export type Words = Readonly<Record<Locale, string>>
