import { ADMIN_WORDS, type AdminWord } from '../messages/admin.ts'
import type { Locale } from '../messages/locale.ts'

/** The language of ours that comes nearest to Payload's language code. */
export function localeOf(language: string): Locale {
  return language.startsWith('en') ? 'en' : 'zh'
}

/** A sentence of the admin, filled in from `details`. */
export type Say = (word: AdminWord, details?: Readonly<Record<string, string | number>>) => string

export function sayIn(locale: Locale): Say {
  return (word, details = {}) =>
    ADMIN_WORDS[word][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
}
