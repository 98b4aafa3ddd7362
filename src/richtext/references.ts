import { readDocument } from './read/document.ts'
import type { Block, Inline, ListBlock } from './types.ts'

/** Ids of what a text shows or links to, each once, in reading order. */
export interface References {
  photos: string[]
  articles: string[]
}

/** The documents that rendering an editor state will ask its context for. */
export function referencesOf(state: unknown): References {
  const photos = new Set<string>()
  const articles = new Set<string>()
  collect(readDocument(state).blocks)
  return { photos: [...photos], articles: [...articles] }

  function collect(blocks: Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'photo') photos.add(block.id)
      else if (block.kind === 'list') collectList(block)
      else if (block.kind === 'table') block.rows.flat().forEach((cell) => collect(cell.children))
      else if (block.kind !== 'rule') collectInlines(block.children)
    }
  }

  function collectList(list: ListBlock): void {
    for (const item of list.items) {
      collectInlines(item.children)
      item.nested.forEach(collectList)
    }
  }

  function collectInlines(inlines: Inline[]): void {
    for (const inline of inlines)
      if (inline.kind === 'link' && inline.target && 'article' in inline.target)
        articles.add(inline.target.article)
  }
}
