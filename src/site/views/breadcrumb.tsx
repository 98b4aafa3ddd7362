/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'

/** A place on the way; without an address it is this page. */
export interface Place {
  text: string
  href?: string
  /** What was signed, and so is Chinese. */
  signed?: boolean
}

/** 当前位置: where the page stands, from the front page on. */
export function Breadcrumb({ context, places }: { context: PageContext; places: readonly Place[] }) {
  const { t, link, contentLanguage } = context
  return (
    <nav class="breadcrumb" aria-label={t.breadcrumb} lang={context.language}>
      <ol>
        {[{ text: t.nav.home, href: '/' }, ...places].map(({ text, href, signed }: Place) => (
          <li lang={signed ? contentLanguage : undefined}>
            {href === undefined ? <span aria-current="page">{text}</span> : <a href={link(href)}>{text}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
