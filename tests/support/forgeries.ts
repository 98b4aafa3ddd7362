import { generateKeyPairSync } from 'node:crypto'
import { canonicalJson, sha256 } from '../../src/ledger/canonical.ts'
import type { ReleaseBody, SignedRelease } from '../../src/ledger/release.ts'
import type { RefusalCode } from '../../src/replica/refusal.ts'
import type { FakeFeed, Tampering } from './fakeFeed.ts'
import { photoContent, sampleArticle } from './snapshots.ts'

/** Two good releases were applied; what is forged is the third, or the fourth that follows it. */
export interface Forgery {
  name: string
  code: RefusalCode
  seq: number | null
  tamper: (feed: FakeFeed) => Tampering
}

/** The release that is forged. */
export const third = sampleArticle(3, { photos: [photoContent('p-3')] })
const stranger = generateKeyPairSync('ed25519').privateKey

export const changed = (
  signed: SignedRelease,
  changes: Partial<SignedRelease['release']>,
): SignedRelease => ({
  ...signed,
  release: { ...signed.release, ...changes },
})

/** Puts another release in the place of the third. */
export const instead = (make: (honest: SignedRelease) => unknown) => ({
  releases: (honest: SignedRelease[]) =>
    honest.map((signed) => (signed.release.seq === 3 ? make(signed) : signed)),
})

export const bodyOf = ({ release }: SignedRelease): ReleaseBody => {
  const { seq: _seq, prev: _prev, hash: _hash, ...body } = release
  return body
}

export const before = ({ release }: SignedRelease) => ({ seq: release.seq - 1, hash: release.prev })

/** The newsroom itself signs a release of these bytes: only the site's own reading can refuse it. */
const signedTextOf = (feed: FakeFeed, text: string): Tampering => {
  feed.hold({ ...third, frozen: { ...third.frozen, digest: sha256(text), body: text } })
  return instead((honest) => feed.forge({ ...bodyOf(honest), digest: sha256(text) }, before(honest)))
}

export const signedChange = (
  feed: FakeFeed,
  change: (snapshot: { content: Record<string, unknown> }) => void,
): Tampering => {
  const snapshot = JSON.parse(third.frozen.body) as { content: Record<string, unknown> }
  change(snapshot)
  return signedTextOf(feed, canonicalJson(snapshot))
}

export const FORGERIES: Forgery[] = [
  {
    name: 'the content of a snapshot is altered',
    code: 'wrong-digest',
    seq: 3,
    tamper: () => ({ snapshot: (honest) => honest.replace('商量', '通知') }),
  },
  {
    name: 'a release is altered',
    code: 'wrong-hash',
    seq: 3,
    tamper: () => instead((honest) => changed(honest, { at: '2025-01-01T00:00:00.000Z' })),
  },
  {
    name: 'a release is altered and sealed again, without the key',
    code: 'wrong-signature',
    seq: 3,
    tamper: (feed) =>
      instead((honest) => {
        const body = { ...bodyOf(honest), at: '2025-01-01T00:00:00.000Z' }
        const { release } = feed.forge(body, before(honest))
        return { ...honest, release }
      }),
  },
  {
    name: 'a release is signed with an unknown key',
    code: 'unknown-key',
    seq: 3,
    tamper: (feed) => instead((honest) => feed.forge(bodyOf(honest), before(honest), stranger)),
  },
  {
    name: 'a release is signed with an unknown key under the name of the known one',
    code: 'wrong-signature',
    seq: 3,
    tamper: (feed) =>
      instead((honest) => ({
        ...feed.forge(bodyOf(honest), before(honest), stranger),
        key: honest.key,
      })),
  },
  {
    name: 'two releases change places',
    code: 'wrong-seq',
    seq: 4,
    tamper: () => ({ releases: ([one, two, three, four]) => [one, two, four, three] }),
  },
  {
    name: 'a release is left out',
    code: 'wrong-seq',
    seq: 4,
    tamper: () => ({ releases: ([one, two, , four]) => [one, two, four] }),
  },
  {
    name: 'an old release is replayed as new',
    code: 'wrong-seq',
    seq: 1,
    tamper: () => ({ releases: ([one, two, , four]) => [one, two, one, four] }),
  },
  {
    name: 'an old release is replayed with the number of a new one',
    code: 'wrong-prev',
    seq: 3,
    tamper: (feed) => instead(() => changed(feed.releases[0] as SignedRelease, { seq: 3 })),
  },
  {
    name: 'the feed sends everything again, whatever was asked',
    code: 'wrong-seq',
    seq: 1,
    tamper: () => ({ ignoreAfter: true }),
  },
  {
    name: 'the feed is cut off before our head',
    code: 'truncated',
    seq: null,
    tamper: (feed) => ({
      releases: (honest) => honest.slice(0, 1),
      head: () => ({ seq: 1, hash: (feed.releases[0] as SignedRelease).release.hash }),
    }),
  },
  {
    name: 'the feed withholds what it says it has',
    code: 'truncated',
    seq: null,
    tamper: () => ({ releases: (honest) => honest.slice(0, 2) }),
  },
  {
    name: 'the feed is another one up to our head',
    code: 'forked',
    seq: null,
    tamper: () => ({
      releases: (honest) => honest.slice(0, 2),
      head: () => ({ seq: 2, hash: 'f'.repeat(64) }),
    }),
  },
  {
    name: 'a blob is altered',
    code: 'wrong-blob',
    seq: 3,
    tamper: () => ({ blob: () => Buffer.from('another image') }),
  },
  { name: 'a blob is kept back', code: 'blob-missing', seq: 3, tamper: () => ({ blob: () => null }) },
  {
    name: 'a snapshot is kept back',
    code: 'snapshot-missing',
    seq: 3,
    tamper: () => ({ snapshot: () => null }),
  },
  {
    name: 'the snapshot of another document is released',
    code: 'wrong-document',
    seq: 3,
    tamper: (feed) => signedTextOf(feed, sampleArticle(99).frozen.body),
  },
  {
    name: 'a snapshot lacks a field',
    code: 'malformed-snapshot',
    seq: 3,
    tamper: (feed) => signedChange(feed, ({ content }) => delete content.html),
  },
  {
    name: 'a snapshot has a field of another type',
    code: 'malformed-snapshot',
    seq: 3,
    tamper: (feed) => signedChange(feed, ({ content }) => (content.photos = 'none')),
  },
  {
    name: 'a snapshot has an unknown field',
    code: 'malformed-snapshot',
    seq: 3,
    tamper: (feed) => signedChange(feed, ({ content }) => (content.script = 'alert(1)')),
  },
  {
    name: 'a snapshot is no JSON',
    code: 'malformed-snapshot',
    seq: 3,
    tamper: (feed) => signedTextOf(feed, '<html>'),
  },
  {
    name: 'a snapshot is not in its canonical form',
    code: 'malformed-snapshot',
    seq: 3,
    tamper: (feed) => signedTextOf(feed, JSON.stringify(JSON.parse(third.frozen.body), null, 1)),
  },
  {
    name: 'the content shows a blob that the snapshot does not list',
    code: 'unlisted-blob',
    seq: 3,
    tamper: (feed) =>
      signedChange(feed, ({ content }) => (content.html = `<img src="/media/${'e'.repeat(64)}.avif">`)),
  },
  { name: 'a release is no object', code: 'malformed-release', seq: 3, tamper: () => instead(() => null) },
  {
    name: 'the answer has no head',
    code: 'malformed-feed',
    seq: null,
    tamper: () => ({ head: () => null as unknown as { seq: number; hash: string } }),
  },
]
