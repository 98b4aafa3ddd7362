/** @jsxImportSource preact */
import { FEED_FILES, FEED_FORMS, feedHomeOf } from '../../delivery/feeds/addresses.ts'
import type { PageContext } from '../context.ts'
import type { ShownPage } from '../page.ts'

/** Where feed readers find the feeds of the site and, on its page, of a series or a district. */
export function FeedLinks({ context, page }: { context: PageContext; page: ShownPage }) {
  const home = page.status === 200 ? feedHomeOf(context.path) : ''
  const homes = [...new Set([home, ''])]
  return homes.flatMap((path) =>
    FEED_FILES.map((file) => (
      <link
        rel="alternate"
        type={FEED_FORMS[file].type}
        href={`${path}/${file}`}
        title={`${path === '' ? '' : `${page.title} - `}${context.siteName} (${FEED_FORMS[file].name})`}
      />
    )),
  )
}
