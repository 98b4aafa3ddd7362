import { element, textElement, type Xml, xmlDocument } from '../xml.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { NAMESPACE } from './namespace.ts'

/** RSS 2.0 (rssboard.org), with the whole text (content:encoded) and the digest of what was signed. */
export function rss(feed: Feed): string {
  const page = `${feed.origin}${feed.home || '/'}`
  const namespaces = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:qianfa': NAMESPACE,
  }
  const self = { href: `${feed.origin}${feed.home}/rss.xml`, rel: 'self', type: 'application/rss+xml' }
  return xmlDocument(
    element('rss', { version: '2.0', ...namespaces }, [
      element('channel', {}, [
        textElement('title', feed.title),
        textElement('link', page),
        textElement('description', feed.description),
        textElement('language', 'zh-cn'),
        textElement('lastBuildDate', rfc822(feed.updated)),
        element('atom:link', self),
        ...feed.entries.map(item),
      ]),
    ]),
  )
}

function item(entry: FeedEntry): Xml {
  return element('item', {}, [
    textElement('title', entry.title),
    textElement('link', entry.url),
    textElement('guid', entry.url, { isPermaLink: 'true' }),
    textElement('pubDate', rfc822(entry.published)),
    textElement('atom:updated', entry.updated),
    textElement('description', entry.summary ?? entry.title),
    textElement('content:encoded', entry.html),
    ...entry.categories.map((category) => textElement('category', category)),
    ...(entry.image
      ? [element('enclosure', { url: entry.image.url, length: entry.image.bytes, type: 'image/jpeg' })]
      : []),
    textElement('qianfa:digest', entry.digest),
    textElement('qianfa:proof', entry.proof),
  ])
}

function rfc822(iso: string): string {
  return new Date(iso).toUTCString()
}
