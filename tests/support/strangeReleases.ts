import type { FakeFeed, Tampering } from './fakeFeed.ts'
import { before, bodyOf, changed, type Forgery, instead, signedChange } from './forgeries.ts'

/** The newsroom itself signs a release that no newsroom of this version makes. */
const signedRelease = (feed: FakeFeed, changes: object): Tampering =>
  instead((honest) => feed.forge({ ...bodyOf(honest), ...changes }, before(honest)))

/** Releases that are signed, and of a kind that no site knows: what comes from a newsroom that was taken over. */
export const STRANGE: Forgery[] = [
  {
    name: 'a number of a snapshot is no whole number',
    code: 'malformed-snapshot',
    seq: 3,
    tamper: (feed) => signedChange(feed, ({ content }) => (content.number = 1.5)),
  },
  {
    name: 'a number of a snapshot is larger than any that can be counted to',
    code: 'malformed-snapshot',
    seq: 3,
    tamper: (feed) => signedChange(feed, ({ content }) => (content.number = 1e21)),
  },
  {
    name: 'a number of a snapshot is below zero',
    code: 'malformed-snapshot',
    seq: 3,
    tamper: (feed) => signedChange(feed, ({ content }) => (content.number = -1)),
  },
  {
    name: 'a release has the largest number there is',
    code: 'malformed-release',
    seq: 3,
    tamper: () => instead((honest) => changed(honest, { seq: 2 ** 53 })),
  },
  {
    name: 'a release is signed with a step that nobody knows',
    code: 'malformed-release',
    seq: 3,
    tamper: (feed) => signedRelease(feed, { steps: [{ type: 'approved', at: '2025-01-01T00:00:00.000Z' }] }),
  },
  {
    name: 'a release is signed with a field that nobody knows',
    code: 'malformed-release',
    seq: 3,
    tamper: (feed) => signedRelease(feed, { script: 'alert(1)' }),
  },
  {
    name: 'a release is signed for a moment that there is not',
    code: 'malformed-release',
    seq: 3,
    tamper: (feed) => signedRelease(feed, { at: '2025-13-45T99:00:00.000Z' }),
  },
  {
    name: 'a withdrawal is signed that does not say what comes after',
    code: 'malformed-release',
    seq: 3,
    tamper: (feed) => signedRelease(feed, { kind: 'withdraw' }),
  },
  {
    name: 'a release is signed for a kind of document that nobody knows',
    code: 'malformed-release',
    seq: 3,
    tamper: (feed) => signedRelease(feed, { document: { collection: 'users', id: 'x' } }),
  },
  {
    name: 'a withdrawal does not say what the public called it',
    code: 'malformed-release',
    seq: 3,
    tamper: (feed) => signedRelease(feed, { kind: 'withdraw', withdrawal: { after: 'gone' } }),
  },
  {
    name: 'a publication says what comes after it, as a withdrawal does',
    code: 'malformed-release',
    seq: 3,
    tamper: (feed) => signedRelease(feed, { withdrawal: { after: 'gone', name: '3' } }),
  },
]
