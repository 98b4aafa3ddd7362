import { readForRendering, UnreadableRichText } from './read/document.ts'
import type { ArticleHref } from './render/inline.ts'
import { inlineHtml } from './render/inline.ts'
import { tableHtml } from './render/table.ts'
import type { Align, Block, ListBlock, ListItem } from './types.ts'

export interface HtmlContext {
  /** Ready figure HTML for a photo ({@link figureHtml}), trusted as it is; null where there is no such photo. */
  photo(id: string, caption: string | null): string | null
  articleHref: ArticleHref
}

/**
 * Renders an editor state as HTML that is safe whatever the state holds: one block a line, no element or
 * attribute outside the whitelist, every text and address escaped.
 *
 * @throws UnreadableRichText where something written can't be shown: an unknown node, a missing photo
 */
export function toHtml(state: unknown, context: HtmlContext): string {
  return blocksHtml(readForRendering(state), context)
}

function blocksHtml(blocks: Block[], context: HtmlContext): string {
  return blocks.map((block) => blockHtml(block, context)).join('\n')
}

function blockHtml(block: Block, context: HtmlContext): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${aligned(block.align)}>${inlineHtml(block.children, context.articleHref)}</p>`
    case 'heading':
      return `<h${block.level}${aligned(block.align)}>${inlineHtml(block.children, context.articleHref)}</h${block.level}>`
    case 'quote':
      return `<blockquote><p${aligned(block.align)}>${inlineHtml(block.children, context.articleHref)}</p></blockquote>`
    case 'rule':
      return '<hr>'
    case 'photo':
      return photoHtml(block, context)
    case 'list':
      return listHtml(block, context)
    case 'table':
      return tableHtml(block, (blocks) => cellHtml(blocks, context))
  }
}

/** A cell's only plain paragraph needs no element of its own. */
function cellHtml(blocks: Block[], context: HtmlContext): string {
  const [only, ...others] = blocks
  if (only?.kind === 'paragraph' && only.align === null && others.length === 0)
    return inlineHtml(only.children, context.articleHref)
  return blocksHtml(blocks, context)
}

function photoHtml({ id, caption }: Extract<Block, { kind: 'photo' }>, context: HtmlContext): string {
  const html = context.photo(id, caption)
  if (html === null) throw new UnreadableRichText([{ code: 'photo_reference', path: '/root', detail: id }])
  return html
}

function listHtml(list: ListBlock, context: HtmlContext): string {
  const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : ''
  const items = list.items.map((item) => itemHtml(item, context)).join('')
  return list.ordered ? `<ol${start}>${items}</ol>` : `<ul>${items}</ul>`
}

function itemHtml(item: ListItem, context: HtmlContext): string {
  const nested = item.nested.map((list) => listHtml(list, context)).join('')
  return `<li>${inlineHtml(item.children, context.articleHref)}${nested}</li>`
}

function aligned(align: Align | null): string {
  return align === null ? '' : ` class="align-${align}"`
}
