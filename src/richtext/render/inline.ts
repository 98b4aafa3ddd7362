import { escapeHtml } from '../escape.ts'
import { FORMAT_ELEMENTS } from '../format.ts'
import { isExternal, safeHref } from '../links.ts'
import type { Inline, LinkTarget } from '../types.ts'

/** The public path of an article, or null where it is not public: then its words stay without a link. */
export type ArticleHref = (id: string) => string | null

export function inlineHtml(inlines: Inline[], articleHref: ArticleHref): string {
  return inlines.map((inline) => oneHtml(inline, articleHref)).join('')
}

/** The words alone; a line break becomes a line feed. */
export function inlineText(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'break') return '\n'
      return inline.kind === 'text' ? inline.text : inlineText(inline.children)
    })
    .join('')
}

function oneHtml(inline: Inline, articleHref: ArticleHref): string {
  if (inline.kind === 'break') return '<br>'
  if (inline.kind === 'text') return formatted(inline.text, inline.format)
  const words = inlineHtml(inline.children, articleHref)
  const href = inline.target && hrefOf(inline.target, articleHref)
  if (!inline.target || href === null) return words
  return `<a${linkAttributes(href, inline.target.newTab)}>${words}</a>`
}

function formatted(text: string, format: number): string {
  return FORMAT_ELEMENTS.filter(([bit]) => format & bit).reduceRight(
    (html, [, element]) => `<${element}>${html}</${element}>`,
    escapeHtml(text),
  )
}

function hrefOf(target: LinkTarget, articleHref: ArticleHref): string | null {
  return 'href' in target ? target.href : safeHref(articleHref(target.article))
}

function linkAttributes(href: string, newTab: boolean): string {
  const opened = newTab ? ' target="_blank"' : ''
  const rel = newTab || isExternal(href) ? ' rel="noopener noreferrer"' : ''
  return ` href="${escapeHtml(href)}"${opened}${rel}`
}
