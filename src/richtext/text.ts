import { readForRendering } from './read/document.ts'
import { inlineText } from './render/inline.ts'
import type { Block, ListBlock } from './types.ts'

export interface TextContext {
  /** The caption a photo has of its own, or null; used where the text gives it no other. */
  caption(id: string): string | null
}

/**
 * The words of an editor state in reading order, one paragraph, heading, list item, caption or table row
 * a line; cells are separated by tabs, ordered items carry their number.
 *
 * @throws UnreadableRichText where something written can't be shown
 */
export function toText(state: unknown, context: TextContext = { caption: () => null }): string {
  return linesOf(readForRendering(state), context).join('\n')
}

function linesOf(blocks: Block[], context: TextContext): string[] {
  return blocks.flatMap((block) => blockLines(block, context))
}

function blockLines(block: Block, context: TextContext): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [inlineText(block.children)]
    case 'rule':
      return []
    case 'photo':
      return [block.caption ?? context.caption(block.id)].filter((caption) => caption !== null)
    case 'list':
      return listLines(block)
    case 'table':
      return block.rows.map((row) =>
        row.map((cell) => linesOf(cell.children, context).join(' ').replaceAll('\n', ' ')).join('\t'),
      )
  }
}

function listLines(list: ListBlock): string[] {
  return list.items.flatMap((item, index) => {
    const number = list.ordered ? `${list.start + index}. ` : ''
    return [number + inlineText(item.children), ...item.nested.flatMap(listLines)].filter(
      (line) => line !== '',
    )
  })
}
