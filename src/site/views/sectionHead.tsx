/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

/** The opening of a page: the line above the title, the one h1, and what it is about. */
export function PageHead({
  kicker,
  title,
  children,
  lang,
}: {
  kicker?: string | undefined
  title: string
  children?: ComponentChildren
  lang?: string | undefined
}) {
  return (
    <header class="page-head" lang={lang}>
      {kicker && <p class="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {children && <p class="lead">{children}</p>}
    </header>
  )
}

/** The opening of a section within a page, with the way to all of it. */
export function SectionHead({
  id,
  title,
  note,
  more,
  lang,
}: {
  id: string
  title: string
  note?: string
  more?: { href: string; text: string }
  lang?: string | undefined
}) {
  return (
    <header class="section-head">
      <h2 id={id} lang={lang}>
        {title}
      </h2>
      {more && (
        <a class="more" href={more.href}>
          {more.text}
        </a>
      )}
      {note && <p>{note}</p>}
    </header>
  )
}
