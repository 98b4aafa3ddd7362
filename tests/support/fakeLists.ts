import { InvalidCursor } from '../../src/replica/cursor.ts'
import type {
  ArticleItem,
  ArticleQuery,
  Live,
  Page,
  SearchQuery,
  SearchResult,
} from '../../src/replica/reader.ts'
import { dateShown } from '../../src/replica/dateShown.ts'
import { highlighted, snippetOf } from '../../src/search/snippet.ts'
import { seriesPlace } from '../../src/replica/seriesPlace.ts'
import type { DocumentKind } from '../../src/snapshot/types.ts'

/** The lists of a fake reader, over whatever is on its shelf at the time. */
export function fakeLists(all: <K extends DocumentKind>(kind: K) => Live<K>[]) {
  const newestFirst = () =>
    all('articles')
      .map(itemOf)
      .sort((a, b) => dateShown(b).localeCompare(dateShown(a)) || b.content.number - a.content.number)
  const byNumber = () =>
    all('articles')
      .map(({ content, release }) => ({
        number: content.number,
        releasedAt: release.at,
        photos: content.photos,
      }))
      .sort((a, b) => a.number - b.number)
  const ruleOf = (slug: string | undefined) =>
    all('series').find(({ content }) => content.slug === slug)?.content.order
  const inSequence = ({ order, series }: ArticleQuery) => {
    if (order === 'oldest') return newestFirst().reverse()
    if (order !== 'series' || ruleOf(series) !== 'consultations') return newestFirst()
    return newestFirst().sort((a, b) => placeOf(a).localeCompare(placeOf(b)))
  }
  const wanted = (query: ArticleQuery) =>
    inSequence(query).filter(
      (item) =>
        (query.series === undefined || item.content.series?.slug === query.series) &&
        (query.district === undefined || item.content.district?.code === query.district) &&
        (query.keyword === undefined || item.content.keywords.includes(query.keyword)) &&
        (query.from === undefined || dateShown(item) >= query.from) &&
        (query.until === undefined || dateShown(item) < query.until),
    )
  return { newestFirst, byNumber, wanted }
}

/** Finds what has the typed text in its title; without ranking, in pages that count. */
export function fakeSearch(
  items: ArticleItem[],
  { text, district, series, limit, after }: SearchQuery,
): SearchResult {
  const from = after === undefined ? 0 : Number(after)
  if (!Number.isSafeInteger(from)) throw new InvalidCursor()
  const needles = [{ text, weight: 1, isShown: true }]
  const found = items
    .filter(({ content }) => content.title.includes(text))
    .filter(({ content }) => series === undefined || content.series?.slug === series)
    .filter(({ content }) => district === undefined || content.district?.code === district)
  return {
    items: found.slice(from, from + limit).map((item) => ({
      item,
      titleHtml: highlighted(item.content.title, needles),
      snippetHtml: snippetOf(item.content.summary ?? '', needles).html,
    })),
    next: from + limit < found.length ? String(from + limit) : null,
    total: found.length,
    totalIsExact: true,
    reachable: found.length,
    relaxed: false,
    isComplete: true,
    suggestion: null,
    corrected: false,
  }
}

/** A page from a number on; the real reader's cursors name places, which stay. */
export function pageOf<T>(items: T[], { limit, after }: { limit: number; after?: string }): Page<T> {
  const from = after === undefined ? 0 : Number(after)
  if (!Number.isSafeInteger(from)) throw new InvalidCursor()
  return {
    items: items.slice(from, from + limit),
    next: from + limit < items.length ? String(from + limit) : null,
  }
}

function placeOf(item: ArticleItem): string {
  const shownAt = new Date(dateShown(item)).toISOString()
  const { number, heldOn, district } = item.content
  return seriesPlace({ number, shownAt, heldOn, districtPosition: district?.position ?? null })
}

export function itemOf(live: Live<'articles'>): ArticleItem {
  const { html: _html, text: _text, ...content } = live.content
  return { ...live, content }
}
