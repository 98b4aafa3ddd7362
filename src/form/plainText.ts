/** Line breaks of every kind. */
const BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/gu

/** Controls, marks that turn the direction of text, halves of characters: nothing of it is for paper. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu

/** Marks upon marks, of which no script has so many on one character. */
const PILES = /(\p{M}{2})\p{M}+/gu

/** What of a text can stand on paper: its lines, without anything that is invisible or changes what is. */
export function plainText(text: string): string {
  return text
    .replace(BREAKS, '\n')
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '')
    .replace(PILES, '$1')
    .replace(/ *\n\s*/g, '\n')
    .trim()
}
