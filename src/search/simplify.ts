import { Trie } from 'opencc-js/core'
import { to } from 'opencc-js/preset/t2cn'

/** Passes until nothing changes any more: what one conversion writes, another may still read as traditional. */
const PASSES = 4

interface Converter {
  convert(text: string): string
  /** By UTF-16 code unit: whether an entry that changes something starts with it. */
  starts: Uint8Array
}

let converter: Converter | undefined

/**
 * Traditional characters as simplified ones (OpenCC's tables), code point by code point: the text keeps its count
 * of code points. Text that is simplified already comes back as it is, mostly without being converted at all.
 */
export function simplified(text: string): string {
  const { convert, starts } = (converter ??= loaded())
  let now = text
  for (let pass = 0; pass < PASSES; pass++) {
    if (!mayChange(now, starts)) return now
    const next = convert(now)
    if (next === now) return now
    now = next
  }
  return now
}

function mayChange(text: string, starts: Uint8Array): boolean {
  for (let index = 0; index < text.length; index++) if (starts[text.charCodeAt(index)] === 1) return true
  return false
}

function loaded(): Converter {
  const trie = new Trie()
  const starts = new Uint8Array(0x10000)
  for (const group of to['cn'] ?? []) {
    trie.loadDictGroup(group)
    for (const dictionary of group) {
      for (const [from, target] of entriesOf(dictionary)) {
        if (from !== target) starts[from.charCodeAt(0)] = 1
      }
    }
  }
  return { convert: (text) => trie.convert(text), starts }
}

/** OpenCC's dictionaries come as `繁 简|…`, or as pairs. */
function entriesOf(
  dictionary: string | readonly (readonly [string, string])[],
): (readonly [string, string])[] {
  if (typeof dictionary !== 'string') return [...dictionary]
  return dictionary.split('|').map((entry) => {
    const [from = '', target = ''] = entry.split(' ')
    return [from, target] as const
  })
}
