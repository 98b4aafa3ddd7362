import { API_PAGE } from '../addresses.ts'
import type { Feed } from './feed.ts'

/** JSON Feed 1.1 (jsonfeed.org); what was signed is in the extension `_qianfa`. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: `${feed.origin}${feed.home || '/'}`,
    feed_url: `${feed.origin}${feed.home}/feed.json`,
    description: feed.description,
    language: 'zh-CN',
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_html: entry.html,
      ...(entry.summary !== null && { summary: entry.summary }),
      ...(entry.image && { image: entry.image.url }),
      date_published: entry.published,
      date_modified: entry.updated,
      ...(entry.credit !== null && { authors: [{ name: entry.credit }] }),
      tags: entry.categories,
      _qianfa: {
        about: `${feed.origin}${API_PAGE}`,
        digest: entry.digest,
        release: entry.release,
        proof: entry.proof,
      },
    })),
  })
}
