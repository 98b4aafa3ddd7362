import type { SearchQuery } from '../../src/replica/reader.ts'
import { bulkArticle } from './articles.ts'
import { seededRandom } from './random.ts'
import type { Words } from './words.ts'

export type Kind = (typeof KINDS)[number]['kind']

type Typed = Omit<SearchQuery, 'limit'>

interface Draw {
  /** A word whose rank in commonness lies between two. */
  word(from: number, to: number): string
  /** A piece of an article that is there. */
  piece(length: number): string
  /** A whole number below `limit`. */
  below(limit: number): number
}

/** What readers ask for, from the rarest to what is meant to do harm. */
export const KINDS = [
  { kind: 'rare word', typed: ({ word }: Draw) => ({ text: word(40_000, 120_000) }) },
  { kind: 'word', typed: ({ word }: Draw) => ({ text: word(500, 8000) }) },
  { kind: 'common word', typed: ({ word }: Draw) => ({ text: word(20, 120) }) },
  { kind: 'two words', typed: ({ word }: Draw) => ({ text: `${word(300, 4000)} ${word(300, 4000)}` }) },
  { kind: 'two common words', typed: ({ word }: Draw) => ({ text: `${word(20, 120)} ${word(20, 120)}` }) },
  {
    kind: 'common and rare',
    typed: ({ word }: Draw) => ({ text: `${word(20, 80)} ${word(20_000, 60_000)}` }),
  },
  { kind: 'as a title', typed: ({ piece }: Draw) => ({ text: piece(12) }) },
  { kind: 'phrase', typed: ({ piece }: Draw) => ({ text: `“${piece(8)}”` }) },
  { kind: 'one character', typed: ({ word }: Draw) => ({ text: [...word(200, 3000)][0] ?? '' }) },
  {
    kind: 'filtered',
    typed: ({ word, below }: Draw): Typed => {
      const year = String(2012 + below(14))
      const district = String(370101 + below(12))
      return {
        text: word(20, 2000),
        district,
        from: `${year}-01-01T00:00:00.000Z`,
        until: `${year}-12-31T00:00:00.000Z`,
      }
    },
  },
  { kind: 'typo', typed: ({ word, piece }: Draw) => ({ text: withTypo(word(500, 20_000), piece(1)) }) },
  { kind: 'nothing at all', typed: ({ word }: Draw) => ({ text: word(250_000, 340_000) }) },
  {
    kind: 'many common words',
    typed: ({ word }: Draw) => ({ text: Array.from({ length: 12 }, () => word(5, 300)).join(' ') }),
  },
  {
    kind: 'the commonest',
    typed: ({ word }: Draw) => ({ text: Array.from({ length: 3 }, () => word(0, 12)).join(' ') }),
  },
] as const satisfies readonly { kind: string; typed: (draw: Draw) => Typed }[]

/** `each` queries of every kind, none of them twice as far as their kind has so many; the same for the same seed. */
export function benchQueries(words: Words, articles: number, each: number): { kind: Kind; typed: Typed }[] {
  const random = seededRandom(20_260_115)
  const below = (limit: number) => Math.floor(random() * limit)
  const draw: Draw = {
    below,
    word: (from, to) => words.ranked[from + below(to - from)] ?? '',
    piece(length) {
      const { text } = bulkArticle(words, 1 + below(articles), articles)
      const start = below(text.length - 2 * length)
      return text
        .slice(start, start + 2 * length)
        .replaceAll('。', '')
        .slice(0, length)
    },
  }
  return KINDS.flatMap(({ kind, typed }) =>
    Array.from({ length: each }, () => ({ kind, typed: typed(draw) })),
  )
}

/** One character of the word is another. */
function withTypo(word: string, other: string): string {
  const characters = [...word]
  characters[characters.length - 1] = other
  return characters.join('')
}
