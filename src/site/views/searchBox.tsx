/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'

/** The search in the masthead, on every page but the one that has a larger one. */
export function SearchBox({ context: { t, link, path } }: { context: PageContext }) {
  if (path === '/search') return null
  return (
    <form class="search-box" role="search" action={link('/search')}>
      <input
        type="search"
        name="q"
        aria-label={t.search.label}
        placeholder={t.search.placeholder}
        maxLength={100}
      />
      <button type="submit" aria-label={t.search.submit}>
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" stroke-width="1.6" />
          <path
            d="m12.8 12.8 4.7 4.7"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
            stroke-linecap="round"
          />
        </svg>
      </button>
    </form>
  )
}
