import { dict } from '@node-rs/jieba/dict'

/** The segmenter's words, common ones first, and how to draw them as often as they are used. */
export interface Words {
  /** By rank: 0 is the commonest. */
  ranked: readonly string[]
  draw(random: number): string
}

/** The dictionary says of every word how often it was counted; drawing follows that. */
export function readWords(): Words {
  const counted = Buffer.from(dict)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word, count]) => word !== undefined && Number(count) > 0 && /^\p{Script=Han}+$/u.test(word))
    .map(([word = '', count]) => ({ word, count: Number(count) }))
    .sort((a, b) => b.count - a.count)
  const ends = new Float64Array(counted.length)
  let total = 0
  for (const [index, { count }] of counted.entries()) ends[index] = total += count
  const ranked = counted.map(({ word }) => word)
  return { ranked, draw: (random) => ranked[firstBeyond(ends, random * total)] ?? '' }
}

function firstBeyond(ends: Float64Array, value: number): number {
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
