import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict'

/** Long words whose parts are remembered: about as many as the dictionary has in common use. */
const REMEMBERED = 50_000

let jieba: Jieba | undefined
const remembered = new Map<string, readonly string[]>()

/** Reads the dictionary now (about a quarter of a second), and not at the first text. */
export function warmUp(): void {
  loaded()
}

/**
 * Cuts Chinese text into the dictionary's words and single characters. Words are not guessed (no HMM), so that the
 * same characters are cut alike in a text and in a query as far as the dictionary goes.
 */
export function cut(text: string): string[] {
  return loaded().cut(text, false)
}

/**
 * The words that a longer word is made of: 协商会议 has 协商 and 会议, not 商会. Of all ways to lay the word out in
 * dictionary words, those with the fewest single characters left over count.
 */
export function partsOf(word: string): readonly string[] {
  if (word.length < 3) return []
  const before = remembered.get(word)
  if (before) return before
  const parts = wordsLaidOut(word)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(word, parts)
  return parts
}

function loaded(): Jieba {
  return (jieba ??= Jieba.withDict(dict))
}

function wordsLaidOut(word: string): string[] {
  const inside = new Set(
    loaded()
      .cutAll(word)
      .filter((part) => part.length > 1 && part !== word),
  )
  const isInside = (from: number, to: number) => inside.has(word.slice(from, to))
  const left = leftOver(word.length, isInside)
  const right = leftOver(word.length, (from, to) => isInside(word.length - to, word.length - from))
  const parts = new Set<string>()
  for (let from = 0; from < word.length - 1; from++) {
    for (let to = from + 2; to <= word.length; to++) {
      const rest = (left[from] ?? 0) + (right[word.length - to] ?? 0)
      if (isInside(from, to) && rest === left[word.length]) parts.add(word.slice(from, to))
    }
  }
  return [...parts]
}

/** The fewest single characters that any way of laying out the first 0, 1, … characters leaves. */
function leftOver(length: number, isWord: (from: number, to: number) => boolean): number[] {
  const fewest = [0]
  for (let to = 1; to <= length; to++) {
    let best = (fewest[to - 1] ?? 0) + 1
    for (let from = to - 2; from >= 0; from--) {
      if (isWord(from, to)) best = Math.min(best, fewest[from] ?? best)
    }
    fewest.push(best)
  }
  return fewest
}
