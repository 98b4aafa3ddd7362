/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'

/** The ways on to the article before and the one after, by date. */
export function Neighbours({ context, number }: { context: PageContext; number: number }) {
  const { reader, t, link, contentLanguage } = context
  const { previous, next } = reader.neighbours(number)
  if (!previous && !next) return null
  const ways = [
    { item: previous, rel: 'prev', label: t.article.previous },
    { item: next, rel: 'next', label: t.article.next },
  ]
  return (
    <nav class="neighbours" aria-label={t.article.neighbours}>
      {ways.map(
        ({ item, rel, label }) =>
          item && (
            <a rel={rel} class={rel} href={link(`/articles/${item.content.number}`)}>
              <small>{label}</small>
              <span lang={contentLanguage}>{item.content.title}</span>
            </a>
          ),
      )}
    </nav>
  )
}
