/** About a hundred thousand texts can be told apart; of more, a few are taken for seen. */
const BITS = 2 ** 22

/**
 * A Bloom filter: half a megabyte that remembers very many texts.
 * @returns a function that says whether a text was not seen before; it may say no where it should say yes
 */
export function createFilter(): (text: string) => boolean {
  const seen = new Uint8Array(BITS / 8)
  const mark = (bit: number): boolean => {
    const [place, mask] = [bit >>> 3, 1 << (bit & 7)]
    const before = seen[place] ?? 0
    seen[place] = before | mask
    return (before & mask) === 0
  }
  return (text) => {
    const [first, second] = [hashOf(text, 0x811c9dc5), hashOf(text, 0x9e3779b9)]
    const marked = [mark(first % BITS), mark(second % BITS)]
    return marked.includes(true)
  }
}

/** FNV-1a over UTF-16 units, then mixed. */
function hashOf(text: string, seed: number): number {
  let hash = seed
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}
