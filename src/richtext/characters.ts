/**
 * Characters that no public text may carry: controls other than tab and line feed, format characters
 * (zero-width, bidirectional overrides, the byte order mark), line and paragraph separators, unpaired
 * surrogates. They are invisible, so that a reader of the text can't know that he signs them.
 */
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** The distinct hidden characters of a text, as `U+202E`, in order of appearance. */
export function hiddenCharacters(text: string): string[] {
  return [...new Set(text.match(HIDDEN) ?? [])].map(codePoint)
}

/** The text without its hidden characters. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '')
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
