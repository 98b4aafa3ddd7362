import { generateKeyPairSync } from 'node:crypto'
import { EMPTY_HEAD, type Head, seal } from '../../src/ledger/chain.ts'
import { publicKeyText, type ReleaseBody, type SignedRelease, signRelease } from '../../src/ledger/release.ts'
import type { ArticleItem, Change, Live, SiteReader, Standing, Withdrawn } from '../../src/replica/reader.ts'
import { fakeLists, fakeSearch, pageOf } from './fakeLists.ts'
import { freeze } from '../../src/snapshot/build.ts'
import { publicName } from '../../src/snapshot/publicName.ts'
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
  const releases: { signed: SignedRelease; name: string }[] = []
  const proofs = new Map<number, { snapshot: string; signed: SignedRelease }>()
  const blobs = new Map<string, string>()
  let head: Head = EMPTY_HEAD
  let standing: Partial<Standing> = { checkedAt: '2026-01-15T04:00:00.000Z' }
  let failure: Error | null = null

  const all = <K extends DocumentKind>(kind: K): Live<K>[] => {
    if (failure) throw failure
    return [...shelf[kind].values()]
  }
  const { newestFirst, byNumber, wanted } = fakeLists(all)
  const inOrder = <K extends 'districts' | 'series'>(kind: K) =>
    all(kind).sort((a, b) => a.content.position - b.content.position)

  const changeOf = ({ signed, name }: { signed: SignedRelease; name: string }): Change => {
    const { seq, document, withdrawal } = signed.release
    const live = shelf[document.collection as DocumentKind].get(document.id)
    const replacedBy = withdrawal?.replacedBy && shelf.articles.get(withdrawal.replacedBy)
    return {
      signed,
      name,
      live: live?.release.seq === seq,
      replacedBy: replacedBy ? replacedBy.content.number : null,
    }
  }

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
        publicSince:
          release.kind === 'correct' ? (shelf[kind].get(id)?.publicSince ?? release.at) : release.at,
        signedAt: '2026-01-14T09:42:00.000Z',
      }
      ;(shelf[kind] as Map<string, typeof live>).set(id, live)
      const signed = signRelease(release, keys.privateKey)
      releases.push({ signed, name: publicName({ document: { collection: kind, id }, content }) })
      if (kind !== 'articles') return
      const { number } = content as ArticleContent
      gone.delete(number)
      proofs.set(number, { snapshot: frozen.body, signed })
    },
    withdraw(number, changes = {}) {
      const [id] = [...shelf.articles].find(([, { content }]) => content.number === number) ?? []
      if (id !== undefined) shelf.articles.delete(id)
      const withdrawn: Withdrawn = {
        at: '2026-01-20T02:00:00.000Z',
        after: 'gone',
        notice: null,
        replacedBy: null,
        ...changes,
      }
      gone.set(number, withdrawn)
      const { after, notice, replacedBy } = withdrawn
      const release = seal(
        {
          format: 'qianfa.release/1' as const,
          at: withdrawn.at,
          kind: 'withdraw' as const,
          document: { collection: 'articles', id: id ?? `a-${number}` },
          digest: proofs.get(number)?.signed.release.digest ?? 'a'.repeat(64),
          steps: [],
          ledger: { seq: head.seq * 4 + 4, hash: 'a'.repeat(64) },
          withdrawal: {
            after,
            name: String(number),
            ...(notice !== null && { notice }),
            ...(replacedBy !== null && { replacedBy: `a-${replacedBy}` }),
          },
        },
        head,
      )
      head = { seq: release.seq, hash: release.hash }
      releases.push({ signed: signRelease(release, keys.privateKey), name: String(number) })
    },
    blob: (sha256, path) => void blobs.set(sha256, path),
    stand: (changes) => void (standing = { ...standing, ...changes }),
    fail: (error) => void (failure = error),

    isEmpty: () => (standing.head ?? head).seq === 0,
    standing: () => ({ head, checkedAt: null, refused: null, ...standing }),
    settings: () => [...shelf.settings.values()][0]?.content ?? null,
    article: (number) =>
      all('articles').find((it) => it.content.number === number) ?? gone.get(number) ?? null,
    withdrawals: (limit) =>
      [...gone]
        .map(([number, withdrawn]) => ({ number, ...withdrawn }))
        .sort((a, b) => b.at.localeCompare(a.at))
        .slice(0, limit),
    articles: (query) => pageOf(wanted(query), query),
    searchState: () => ({ waiting: 0, isBuilding: false }),
    damaged: () => 0,
    search: (query) => fakeSearch(newestFirst(), query),
    neighbours(number) {
      const items = newestFirst()
      const index = items.findIndex(({ content }) => content.number === number)
      return { previous: items[index + 1] ?? null, next: items[index - 1] ?? null }
    },
    districts: () => inOrder('districts'),
    district: (code) => all('districts').find(({ content }) => content.code === code) ?? null,
    series: () => inOrder('series'),
    seriesListing(slug, most) {
      const series = all('series').find(({ content }) => content.slug === slug)
      if (!series) return null
      const items = newestFirst().filter(({ content }) => content.series?.slug === slug)
      const held = ({ content }: ArticleItem) => content.heldOn ?? ''
      const place = ({ content }: ArticleItem) => content.district?.position ?? 0
      const city = items.filter(({ content }) => !content.district)
      const district = items.filter(({ content }) => content.district)
      return {
        series,
        total: items.length,
        city: city.sort((a, b) => held(a).localeCompare(held(b))).slice(0, most),
        district: district.sort((a, b) => place(a) - place(b)).slice(0, most),
      }
    },
    photos: (limit) => all('photos').slice(0, limit),
    photoPage: (query) => pageOf(all('photos').toReversed(), query),
    changes: ({ since, limit }) =>
      releases
        .filter(({ signed }) => signed.release.seq > since)
        .slice(0, limit)
        .map(changeOf),
    articleRuns(size) {
      const addresses = byNumber()
      const runs = Array.from({ length: Math.ceil(addresses.length / size) }, (_, run) =>
        addresses.slice(run * size, (run + 1) * size),
      )
      return runs.map((run) => ({
        first: run[0]?.number ?? 0,
        changedAt:
          run
            .map(({ releasedAt }) => releasedAt)
            .sort()
            .at(-1) ?? '',
      }))
    },
    articleAddresses: ({ from, limit }) =>
      byNumber()
        .filter(({ number }) => number >= from)
        .slice(0, limit),
    photo: (id) => all('photos').find(({ content }) => content.id === id) ?? null,
    proof: (number) => {
      const found = proofs.get(number)
      return found ? { ...found, publicKey: publicKeyText(keys.publicKey) } : null
    },
    blobPath: (sha256) => blobs.get(sha256) ?? null,
  }
}
