import type { ListBlock, ListItem } from '../types.ts'
import { isBlank, merged, readInline, withoutIndentation } from './inline.ts'
import type { LexicalNode, Place } from './node.ts'
import { note, readChildren, shown, unknownNode } from './node.ts'

/** More levels than a reader can tell apart. */
const MAX_NESTING = 6

/** Reads a bullet or number list. Check lists are for working notes, not for publication. */
export function readList(node: LexicalNode, place: Place, nesting = 1): ListBlock[] {
  if (node.listType !== 'bullet' && node.listType !== 'number') {
    note(place, 'unknown_node', `list ${shown(node.listType)}`)
    return []
  }
  if (nesting === MAX_NESTING + 1) note(place, 'list_too_deep', String(nesting))
  const items = attached(readChildren(node, place, (child, here) => readItem(child, here, nesting)))
  if (items.length === 0) return []
  return [{ kind: 'list', ordered: node.listType === 'number', start: readStart(node.start), items }]
}

function readItem(node: LexicalNode, place: Place, nesting: number): ListItem[] {
  if (node.type !== 'listitem') return unknownNode(node, place)
  const nested: ListBlock[] = []
  const children = readChildren(node, place, (child, here) => {
    if (child.type !== 'list') return readInline(child, here)
    nested.push(...readList(child, here, nesting + 1))
    return []
  })
  return [{ children: withoutIndentation(merged(children)), nested }]
}

/** Lexical puts a nested list into an item of its own; in HTML it belongs to the item before it. */
function attached(items: ListItem[]): ListItem[] {
  const result: ListItem[] = []
  for (const item of items) {
    const last = result.at(-1)
    if (!isBlank(item.children)) result.push(item)
    else if (item.nested.length === 0) continue
    else if (last) last.nested.push(...item.nested)
    else result.push({ ...item, children: [] })
  }
  return result
}

function readStart(start: unknown): number {
  return Number.isSafeInteger(start) ? Number(start) : 1
}
