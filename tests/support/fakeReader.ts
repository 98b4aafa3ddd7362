import { generateKeyPairSync } from 'node:crypto'
import { EMPTY_HEAD, type Head, seal } from '../../src/ledger/chain.ts'
import { publicKeyText, type ReleaseBody, type SignedRelease, signRelease } from '../../src/ledger/release.ts'
import { InvalidCursor } from '../../src/replica/cursor.ts'
import type {
  ArticleItem,
  Live,
  SearchQuery,
  SearchResult,
  SiteReader,
  Standing,
  Withdrawn,
} from '../../src/replica/reader.ts'
import { highlighted, snippetOf } from '../../src/search/snippet.ts'
import { freeze } from '../../src/snapshot/build.ts'
import type { ArticleContent, ContentOf, DocumentKind } from '../../src/snapshot/types.ts'

/** A reader whose content a test sets by hand. Releases are truly signed, so that proofs verify. */
export interface FakeReader extends SiteReader {
  release<K extends DocumentKind>(
    kind: K,
    id: string,
    content: ContentOf[K],
    changes?: Partial<ReleaseBody>,
  ): void
  withdraw(number: number, withdrawn?: Partial<Withdrawn>): void
  /** Names the file that a blob is read from. */
  blob(sha256: string, path: string): void
  stand(changes: Partial<Standing>): void
  /** From now on every read fails with this error. */
  fail(error: Error): void
}

/** Finds what has the typed text in its title; without ranking, in pages that count. */
function fakeSearch(
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
    suggestion: null,
    corrected: false,
  }
}

type Shelf = { [K in DocumentKind]: Map<string, Live<K>> }

export function fakeReader(): FakeReader {
  const keys = generateKeyPairSync('ed25519')
  const shelf: Shelf = {
    articles: new Map(),
    districts: new Map(),
    photos: new Map(),
    series: new Map(),
    settings: new Map(),
  }
  const gone = new Map<number, Withdrawn>()
  const proofs = new Map<number, { snapshot: string; signed: SignedRelease }>()
  const blobs = new Map<string, string>()
  let head: Head = EMPTY_HEAD
  let standing: Partial<Standing> = { checkedAt: '2026-01-15T04:00:00.000Z' }
  let failure: Error | null = null

  const all = <K extends DocumentKind>(kind: K): Live<K>[] => {
    if (failure) throw failure
    return [...shelf[kind].values()]
  }
  const dateOf = ({ content, release }: ArticleItem) => content.publishedAt ?? release.at
  const newestFirst = () =>
    all('articles')
      .map(itemOf)
      .sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || b.content.number - a.content.number)
  const inOrder = <K extends 'districts' | 'series'>(kind: K) =>
    all(kind).sort((a, b) => a.content.position - b.content.position)

  return {
    release(kind, id, content, changes = {}) {
      const frozen = freeze(kind, id, content)
      const release = seal(
        {
          format: 'qianfa.release/1' as const,
          at: '2026-01-15T01:25:00.000Z',
          kind: 'publish' as const,
          document: { collection: kind, id },
          digest: frozen.digest,
          steps: [
            { type: 'submitted' as const, at: '2026-01-12T02:05:00.000Z' },
            { type: 'passed' as const, at: '2026-01-13T01:20:00.000Z' },
            { type: 'signed' as const, at: '2026-01-14T09:42:00.000Z' },
          ],
          ledger: { seq: head.seq * 4 + 4, hash: frozen.digest },
          ...changes,
        },
        head,
      )
      head = { seq: release.seq, hash: release.hash }
      const live = {
        content,
        digest: frozen.digest,
        release: { seq: release.seq, at: release.at, kind: release.kind },
        signedAt: '2026-01-14T09:42:00.000Z',
      }
      ;(shelf[kind] as Map<string, typeof live>).set(id, live)
      if (kind !== 'articles') return
      const { number } = content as ArticleContent
      gone.delete(number)
      proofs.set(number, { snapshot: frozen.body, signed: signRelease(release, keys.privateKey) })
    },
    withdraw(number, withdrawn = {}) {
      for (const [id, { content }] of shelf.articles) if (content.number === number) shelf.articles.delete(id)
      gone.set(number, {
        at: '2026-01-20T02:00:00.000Z',
        after: 'gone',
        notice: null,
        replacedBy: null,
        ...withdrawn,
      })
      head = { seq: head.seq + 1, hash: String(head.seq + 1).padStart(64, 'a') }
    },
    blob: (sha256, path) => void blobs.set(sha256, path),
    stand: (changes) => void (standing = { ...standing, ...changes }),
    fail: (error) => void (failure = error),

    standing: () => ({ head, checkedAt: null, refused: null, ...standing }),
    settings: () => [...shelf.settings.values()][0]?.content ?? null,
    article: (number) =>
      all('articles').find((it) => it.content.number === number) ?? gone.get(number) ?? null,
    articles({ series, district, limit, after }) {
      const from = after === undefined ? 0 : Number(after)
      if (!Number.isSafeInteger(from)) throw new InvalidCursor()
      const wanted = newestFirst()
        .filter(({ content }) => series === undefined || content.series?.slug === series)
        .filter(({ content }) => district === undefined || content.district?.code === district)
      const next = from + limit < wanted.length ? String(from + limit) : null
      return { items: wanted.slice(from, from + limit), next }
    },
    search: (query) => fakeSearch(newestFirst(), query),
    neighbours(number) {
      const items = newestFirst()
      const index = items.findIndex(({ content }) => content.number === number)
      return { previous: items[index + 1] ?? null, next: items[index - 1] ?? null }
    },
    districts: () => inOrder('districts'),
    district: (code) => all('districts').find(({ content }) => content.code === code) ?? null,
    series: () => inOrder('series'),
    seriesListing(slug) {
      const series = all('series').find(({ content }) => content.slug === slug)
      if (!series) return null
      const items = newestFirst().filter(({ content }) => content.series?.slug === slug)
      const held = ({ content }: ArticleItem) => content.heldOn ?? ''
      const place = ({ content }: ArticleItem) => content.district?.position ?? 0
      return {
        series,
        city: items.filter(({ content }) => !content.district).sort((a, b) => held(a).localeCompare(held(b))),
        district: items.filter(({ content }) => content.district).sort((a, b) => place(a) - place(b)),
      }
    },
    photos: (limit) => all('photos').slice(0, limit),
    photo: (id) => all('photos').find(({ content }) => content.id === id) ?? null,
    proof: (number) => {
      const found = proofs.get(number)
      return found ? { ...found, publicKey: publicKeyText(keys.publicKey) } : null
    },
    blobPath: (sha256) => blobs.get(sha256) ?? null,
  }
}

function itemOf(live: Live<'articles'>): ArticleItem {
  const { html: _html, text: _text, ...content } = live.content
  return { ...live, content }
}
