import { element, textElement, type Xml, xmlDocument } from '../xml.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { NAMESPACE } from './namespace.ts'

/** Atom (RFC 4287). What was withdrawn is told by a tombstone (RFC 6721), so that readers drop what they kept. */
export function atom(feed: Feed): string {
  const page = `${feed.origin}${feed.home || '/'}`
  return xmlDocument(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
        'xmlns:qianfa': NAMESPACE,
        'xml:lang': 'zh-CN',
      },
      [
        textElement('id', page),
        textElement('title', feed.title),
        textElement('subtitle', feed.description),
        textElement('updated', feed.updated),
        element('author', {}, [textElement('name', feed.author)]),
        element('link', {
          rel: 'self',
          type: 'application/atom+xml',
          href: `${feed.origin}${feed.home}/atom.xml`,
        }),
        element('link', { rel: 'alternate', type: 'text/html', href: page }),
        ...feed.entries.map(entry),
        ...feed.withdrawn.map(tombstone),
      ],
    ),
  )
}

function entry(one: FeedEntry): Xml {
  return element('entry', {}, [
    textElement('id', one.url),
    textElement('title', one.title),
    textElement('published', one.published),
    textElement('updated', one.updated),
    element('link', { rel: 'alternate', type: 'text/html', href: one.url }),
    element('link', { rel: 'related', type: 'application/json', href: one.proof }),
    ...(one.credit === null ? [] : [element('author', {}, [textElement('name', one.credit)])]),
    textElement('summary', one.summary),
    textElement('content', one.html, { type: 'html' }),
    ...one.categories.map((term) => element('category', { term })),
    textElement('qianfa:digest', one.digest),
  ])
}

function tombstone({ url, at, notice }: Feed['withdrawn'][number]): Xml {
  return element('at:deleted-entry', { ref: url, when: at }, [textElement('at:comment', notice)])
}
