/** The forms of a feed, by the end of its address. */
export const FEED_FORMS = {
  'rss.xml': { type: 'application/rss+xml', name: 'RSS' },
  'atom.xml': { type: 'application/atom+xml', name: 'Atom' },
  'feed.json': { type: 'application/feed+json', name: 'JSON Feed' },
} as const

export type FeedFile = keyof typeof FEED_FORMS

export const FEED_FILES = Object.keys(FEED_FORMS) as FeedFile[]

/** The path of the page that has feeds of its own and the given path is of: the site's, a series' or a district's. */
export function feedHomeOf(path: string): string {
  return /^\/(?:series|districts)\/[^/]+/.exec(path)?.[0] ?? ''
}
