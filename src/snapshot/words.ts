import { diffArrays } from 'diff'

/** A stretch of text: in both, only in the new one, or only in the old one. */
export interface Part {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** So many changed words make a comparison word by word neither quick nor readable. */
const MOST_CHANGES = 2000

/**
 * What changed from one line to another, word by word. Chinese puts no space between words, so they are found
 * by the segmenter of the language (Unicode UAX 29 with a dictionary).
 * @returns null where the two have so little in common that both are better read whole
 */
export function changedWords(before: string, after: string): Part[] | null {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES })
  return (
    changes?.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })) ?? null
  )
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** From 0 to 1: how much two lines have in common, by the pairs of characters in them (Dice). */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const pairs = pairsOf(one)
  const total = pairs.length + Math.max(0, other.length - 1)
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairsOf(other)) {
    const left = counts.get(pair) ?? 0
    if (left > 0) common++
    counts.set(pair, left - 1)
  }
  return total === 0 ? 0 : (2 * common) / total
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
