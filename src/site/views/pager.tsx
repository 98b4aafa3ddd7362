/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'

/**
 * The ways through a long list. A page is named by the entry that it comes after, in the path, so that its address
 * stays good while entries come and go, and serves as a file's name where the site is exported.
 */
export function Pager({
  context: { t, link },
  list,
  isFirst,
  next,
  inOrder = false,
}: {
  context: PageContext
  /** The path of the list's first page. */
  list: string
  isFirst: boolean
  next: string | null
  /** By the list's own rule, and not the newest first. */
  inOrder?: boolean
}) {
  if (isFirst && next === null) return null
  return (
    <nav class="pager" aria-label={t.pager.label}>
      {!isFirst && <a href={link(list)}>{inOrder ? t.pager.first : t.pager.newest}</a>}
      {next !== null && (
        <a rel="next" href={link(`${list}/after/${encodeURIComponent(next)}`)}>
          {inOrder ? t.pager.next : t.pager.older}
        </a>
      )}
    </nav>
  )
}
