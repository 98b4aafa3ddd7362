import type { Block, Unfit } from '../types.ts'
import { UNREADABLE_CODES } from '../types.ts'
import { readBlock } from './block.ts'
import type { Place } from './node.ts'
import { isNode, isRecord, note, readChildren } from './node.ts'

export interface Reading {
  blocks: Block[]
  unfit: Unfit[]
}

/** Something in the text has no safe form; showing the rest would silently show less than was written. */
export class UnreadableRichText extends Error {
  override readonly name = 'UnreadableRichText'
  readonly code = 'unreadable_rich_text'

  /** @param unfit what could not be read, never empty */
  constructor(readonly unfit: Unfit[]) {
    super(
      `Rich text can't be rendered; correct these first: ${unfit.map((it) => `${it.code} at ${it.path} (${it.detail})`).join('; ')}`,
    )
  }
}

/**
 * Reads a Lexical editor state as Payload stores it against the whitelist. A missing value (`null`, `undefined`)
 * is an empty text. The only reader: what it notes as unfit is exactly what rendering neutralises or refuses.
 */
export function readDocument(state: unknown): Reading {
  if (state === null || state === undefined) return { blocks: [], unfit: [] }
  const place: Place = { path: '/root', depth: 0, unfit: [] }
  const root = isRecord(state) ? state.root : undefined
  if (!isNode(root) || root.type !== 'root') {
    note(place, 'not_rich_text', typeof state)
    return { blocks: [], unfit: place.unfit }
  }
  const blocks = readChildren(root, place, (node, here) => {
    const read = readBlock(node, here)
    return read.map((block) => ({ block, path: here.path }))
  })
  noteSkippedHeadings(blocks, place.unfit)
  return { blocks: blocks.map(({ block }) => block), unfit: place.unfit }
}

/** @throws {@link UnreadableRichText} where something would be lost. */
export function readForRendering(state: unknown): Block[] {
  const { blocks, unfit } = readDocument(state)
  const unreadable = unfit.filter(({ code }) => (UNREADABLE_CODES as readonly string[]).includes(code))
  if (unreadable.length > 0) throw new UnreadableRichText(unreadable)
  return blocks
}

/** The page's title is its level 1, so a text starts at 2 and goes down one level at a time. */
function noteSkippedHeadings(blocks: { block: Block; path: string }[], unfit: Unfit[]): void {
  let level = 1
  for (const { block, path } of blocks) {
    if (block.kind !== 'heading') continue
    if (block.level > level + 1)
      unfit.push({ code: 'heading_skipped', path, detail: `h${level} → h${block.level}` })
    level = block.level
  }
}
