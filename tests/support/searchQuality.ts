import type { SiteReader } from '../../src/replica/reader.ts'

/** What a reader typed, and the articles that he meant: finding one of them is enough. */
export interface Judged {
  typed: string
  meant: number[]
}

export interface Quality {
  /** The share of queries that have one of the articles meant among the first five. */
  success: number
  /** The mean of 1/rank of the first article meant; 0 where it is not among the first ten. */
  reciprocalRank: number
  /** Where nothing meant is among the first five, and what is. */
  failures: string[]
}

export function qualityOf(reader: SiteReader, judged: readonly Judged[]): Quality {
  const ranks = judged.map(({ typed, meant }) => {
    const { items } = reader.search({ text: typed, limit: 10 })
    const found = items.map(({ item }) => item.content.number)
    return { typed, found, rank: 1 + found.findIndex((number) => meant.includes(number)) }
  })
  const isSuccess = ({ rank }: { rank: number }) => rank >= 1 && rank <= 5
  return {
    success: ranks.filter(isSuccess).length / ranks.length,
    reciprocalRank: ranks.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    failures: ranks
      .filter((one) => !isSuccess(one))
      .map(({ typed, found }) => `${typed}: ${found.join(' ') || 'nothing'}`),
  }
}
