import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { blobFile } from '../../src/images/blobs.ts'
import { digestOf } from '../../src/ledger/canonical.ts'
import { type Head, seal } from '../../src/ledger/chain.ts'
import { publicKeyText, signRelease, trustedKeys } from '../../src/ledger/release.ts'
import type { Anchor } from '../../src/newsroom/evidence/anchors.ts'
import { addingEvidence } from '../../src/newsroom/evidence/guard.ts'
import {
  entryOf,
  isAboutDocument,
  type LedgerEntry,
  type LedgerRow,
  rowOf as rowOfEntry,
  rows,
} from '../../src/newsroom/evidence/ledger.ts'
import { keepLocalAnchor, localAnchor } from '../../src/newsroom/evidence/localAnchor.ts'
import { siteAnchor } from '../../src/newsroom/evidence/siteAnchor.ts'
import { snapshotText } from '../../src/newsroom/evidence/snapshots.ts'
import { verifyEvidence } from '../../src/newsroom/evidence/verify.ts'
import { releaseKeyOf } from '../../src/newsroom/installation.ts'
import type { AnySnapshot } from '../../src/snapshot/types.ts'
import { type Desk, draftArticle, jpeg, openDesk, release, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { siteWith } from '../support/siteOf.ts'
import { insert, remove, tamper } from '../support/tamper.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  await release(desk, await draftArticle(desk))
  await release(desk, await draftArticle(desk, { title: '第二篇' }))
}, 60_000)
afterAll(() => newsroom.close())

beforeEach(async () => {
  expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
})

/** The row of the first event of a type: between them lie records of who logged in, and the like. */
async function rowOf(type: string): Promise<LedgerRow> {
  const [row] = await rows(newsroom.payload, { where: { type: { equals: type } }, sort: 'seq', limit: 1 })
  return row as LedgerRow
}

test('an untouched ledger holds', async () => {
  expect(await verifyEvidence(newsroom.payload)).toMatchObject({ releases: 2, fault: null })
})

test('a row whose text was altered behind the database adapter is found', async () => {
  const row = await rowOf('passed')
  const restore = await tamper(newsroom.payload, 'ledger', row.id, {
    entry: row.entry.replace('reviewer', 'someone'),
  })
  expect((await verifyEvidence(newsroom.payload)).fault).toEqual({ seq: row.seq, code: 'wrong-hash' })
  await restore()
})

test('a record that moved no document is evidence like any other', async () => {
  const row = await rowOf('logged_in')
  const restore = await tamper(newsroom.payload, 'ledger', row.id, { at: '2020-01-01T00:00:00.000Z' })
  expect((await verifyEvidence(newsroom.payload)).fault).toEqual({
    seq: row.seq,
    code: 'wrong-column',
    detail: 'at',
  })
  await restore()
})

test('a column that says something else than the entry is found', async () => {
  const row = await rowOf('signed')
  const restore = await tamper(newsroom.payload, 'ledger', row.id, { personName: '别人' })
  expect((await verifyEvidence(newsroom.payload)).fault).toEqual({
    seq: row.seq,
    code: 'wrong-column',
    detail: 'personName',
  })
  await restore()
})

test('a release number on an entry that released nothing is found', async () => {
  const row = await rowOf('signed')
  const restore = await tamper(newsroom.payload, 'ledger', row.id, { release: 99 })
  expect((await verifyEvidence(newsroom.payload)).fault).toEqual({
    seq: row.seq,
    code: 'wrong-column',
    detail: 'release',
  })
  await restore()
})

test('a snapshot that was altered is found at the entry that names it', async () => {
  const { digest, seq } = await rowOf('submitted')
  const restore = await tamper(newsroom.payload, 'snapshots', digest ?? '', {
    body: '{"format":"qianfa.snapshot/1"}',
  })
  expect((await verifyEvidence(newsroom.payload)).fault).toEqual({
    seq,
    code: 'snapshot-altered',
    detail: digest,
  })
  await restore()
})

test('a ledger that was cut short no longer leads to a head that was kept elsewhere', async () => {
  const { head } = await verifyEvidence(newsroom.payload)
  const anchor = { from: 'a note', head: { seq: head.seq + 1, hash: 'f'.repeat(64) } }
  expect((await verifyEvidence(newsroom.payload, { anchors: [anchor] })).fault).toEqual({
    seq: anchor.head.seq,
    code: 'truncated',
    detail: 'a note',
  })
})

/** Takes rows out of the ledger and puts others in their places. @returns puts everything back */
async function replace(
  from: number,
  others: (old: LedgerRow[]) => LedgerRow[],
): Promise<() => Promise<void>> {
  const { payload } = newsroom
  const old = await rows(payload, { where: { seq: { greater_than_equal: from } }, sort: 'seq', limit: 0 })
  const restore = await remove(payload, 'ledger', 'seq', from, '>=')
  await insert(payload, 'ledger', others(old).map(withoutNulls))
  return async () => {
    await remove(payload, 'ledger', 'seq', from, '>=')
    await restore()
  }
}

function withoutNulls(row: LedgerRow): Record<string, string | number> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

/** The same entries after another one, each with the hash that it has there. */
function resealed(old: LedgerRow[], change: (entry: LedgerEntry) => object): LedgerRow[] {
  const first = entryOf(old[0] as LedgerRow)
  let head: Head = { seq: first.seq - 1, hash: first.prev }
  return old.map((row) => {
    const { seq: _seq, prev: _prev, hash: _hash, ...body } = change(entryOf(row)) as LedgerEntry
    const entry = seal(body, head) as LedgerEntry
    head = { seq: entry.seq, hash: entry.hash }
    return { ...rowOfEntry(entry), id: entry.hash }
  })
}

const fault = async (anchors: Anchor[] = []) => (await verifyEvidence(newsroom.payload, { anchors })).fault

test('an entry that was dropped from the middle is missed', async () => {
  const { seq } = await rowOf('passed')
  const restore = await remove(newsroom.payload, 'ledger', 'seq', seq)
  expect(await fault()).toEqual({ seq: seq + 1, code: 'wrong-seq' })
  await restore()
})

test('two entries that changed places are found', async () => {
  const { seq } = await rowOf('passed')
  const restore = await replace(seq, ([one, other, ...rest]) => [
    { ...(one as LedgerRow), seq: seq + 1 },
    { ...(other as LedgerRow), seq },
    ...rest,
  ])
  expect(await fault()).toEqual({ seq, code: 'wrong-seq' })
  await restore()
})

test('an entry that was sealed anew does not fit what follows', async () => {
  const { seq } = await rowOf('passed')
  const forged = (old: LedgerRow[]) => resealed(old.slice(0, 1), (entry) => ({ ...entry, comment: '同意' }))
  const restore = await replace(seq, (old) => [...forged(old), ...old.slice(1)])
  expect(await fault()).toEqual({ seq: seq + 1, code: 'wrong-prev' })
  await restore()
})

test('a tail that was sealed anew is found by any head that was noted before', async () => {
  const { head } = await verifyEvidence(newsroom.payload)
  const [last] = await rows(newsroom.payload, {
    sort: '-release',
    where: { release: { exists: true } },
    limit: 1,
  })
  const from = (last as LedgerRow).seq + 1
  await take(desk.editor, await draftArticle(desk, { title: '第三篇' }), 'submit')
  const noted = { from: 'a note', head: (await verifyEvidence(newsroom.payload)).head }
  const restore = await replace(from, (old) =>
    resealed(old, (entry) => ({ ...entry, at: '2020-01-01T00:00:00.000Z' })),
  )
  // Nothing in the ledger itself shows it: that is what anchors are for.
  expect(await fault()).toBeNull()
  expect(await fault([noted])).toEqual({ seq: noted.head.seq, code: 'rewritten', detail: 'a note' })
  await restore()
  expect(await fault([noted, { from: 'an older one', head }])).toBeNull()
})

test('without the key, nobody seals a release anew', async () => {
  const { seq } = await rowOf('released')
  const other = generateKeyPairSync('ed25519').privateKey
  const restore = await replace(seq, (old) =>
    resealed(old, (entry) => {
      if (!isAboutDocument(entry) || !entry.release) return entry
      const { hash: _hash, ...body } = { ...entry.release.release, at: entry.at }
      return { ...entry, release: signRelease({ ...body, hash: digestOf(body) }, other) }
    }),
  )
  expect(await fault()).toEqual({ seq, code: 'release-unknown-key' })
  await restore()
})

test('a row outside the numbers is found: what the chain does not hold, nobody may read', async () => {
  const row = await rowOf('passed')
  const stray = { ...row, id: 'stray', hash: 'stray' }
  for (const seq of [0, -5, 1.5]) {
    await insert(newsroom.payload, 'ledger', [withoutNulls({ ...stray, seq })])
    expect((await fault())?.code).toBe('wrong-seq')
    await remove(newsroom.payload, 'ledger', 'id', 'stray')
  }
})

test('a snapshot that was deleted is missed', async () => {
  const { digest, seq } = await rowOf('submitted')
  const restore = await remove(newsroom.payload, 'snapshots', 'id', digest ?? '')
  expect(await fault()).toEqual({ seq, code: 'snapshot-missing', detail: digest })
  await restore()
})

test('a snapshot that is said to be of another document is found', async () => {
  const { digest, seq } = await rowOf('submitted')
  const restore = await tamper(newsroom.payload, 'snapshots', digest ?? '', { subject: 'articles/x' })
  expect(await fault()).toEqual({ seq, code: 'snapshot-wrong-column', detail: digest })
  await restore()
})

test('a released file that was altered or deleted is found', async () => {
  const file = { data: await jpeg(), name: 'p.jpg', type: 'image/jpeg' }
  const { body } = await desk.editor.upload('/photos', file, { alt: '会场', caption: '协商会' })
  await release(desk, { id: body.doc.id, path: `/photos/${String(body.doc.id)}` })
  const { blobs } = await verifyEvidence(newsroom.payload)
  expect(blobs).toBeGreaterThan(0)
  const [last] = await rows(newsroom.payload, {
    where: { type: { equals: 'released' } },
    sort: '-seq',
    limit: 1,
  })
  const { seq, digest } = last as LedgerRow
  const [blob = ''] = (JSON.parse((await snapshotText(newsroom.payload, digest ?? '')) ?? '') as AnySnapshot)
    .blobs
  const path = blobFile(newsroom.mediaDir, blob)
  const bytes = readFileSync(path)
  chmodSync(path, 0o644)
  writeFileSync(path, Buffer.concat([bytes, Buffer.from('x')]))
  expect(await fault()).toEqual({ seq, code: 'blob-altered', detail: blob })
  unlinkSync(path)
  expect(await fault()).toEqual({ seq, code: 'blob-missing', detail: blob })
  writeFileSync(path, bytes)
})

test('a ledger that was cut is found by the site, even where its owner holds the key', async () => {
  const site = await siteWith(newsroom)
  const keys = trustedKeys([releaseKeyOf(newsroom.payload).publicKey])
  const anchor = (await siteAnchor(site.origin, keys)) as Anchor
  expect(await fault([anchor])).toBeNull()
  const [last] = await rows(newsroom.payload, {
    sort: '-release',
    where: { release: { exists: true } },
    limit: 1,
  })
  const { seq } = last as LedgerRow
  const cut = await remove(newsroom.payload, 'ledger', 'seq', seq, '>=')
  expect(await fault()).toBeNull()
  expect(await fault([anchor])).toEqual({ seq, code: 'truncated', detail: site.origin })
  await cut()
  const { privateKey } = releaseKeyOf(newsroom.payload)
  const rewrite = await replace(seq, (old) =>
    resealed(old, (entry) => {
      if (!isAboutDocument(entry) || !entry.release) return entry
      const at = '2020-01-01T00:00:00.000Z'
      const { hash: _hash, ...body } = { ...entry.release.release, at }
      return { ...entry, at, release: signRelease({ ...body, hash: digestOf(body) }, privateKey) }
    }),
  )
  expect(await fault()).toBeNull()
  expect(await fault([anchor])).toEqual({ seq, code: 'rewritten', detail: site.origin })
  await rewrite()
  const other = trustedKeys([publicKeyText(generateKeyPairSync('ed25519').publicKey)])
  expect(await siteAnchor(site.origin, other)).toEqual({
    seq,
    code: 'anchor-unknown-key',
    detail: site.origin,
  })
  await site.close()
})

test('a withdrawal under another name than the public knew is found, even where its owner holds the key', async () => {
  const made = await draftArticle(desk, { title: '将被撤下' })
  await release(desk, made)
  await take(desk.signer, made, 'withdraw-now', { reason: '有误', after: 'gone' })
  expect(await fault()).toBeNull()
  const { seq } = await rowOf('withdrawn_now')
  const { privateKey } = releaseKeyOf(newsroom.payload)
  const restore = await replace(seq, (old) =>
    resealed(old, (entry) => {
      if (!isAboutDocument(entry) || !entry.release) return entry
      const { hash: _hash, ...body } = entry.release.release
      const withdrawal = { after: 'gone' as const, name: '9999' }
      const forged = { ...body, withdrawal }
      return { ...entry, release: signRelease({ ...forged, hash: digestOf(forged) }, privateKey) }
    }),
  )
  expect(await fault()).toEqual({ seq, code: 'release-not-signed-content' })
  await restore()
})

test('a note of a head is written once the evidence holds, and a file that is none is said', async () => {
  const { head } = await verifyEvidence(newsroom.payload)
  expect(await localAnchor(newsroom.dataDir)).toBeNull()
  await keepLocalAnchor(newsroom.dataDir, head)
  expect(await localAnchor(newsroom.dataDir)).toMatchObject({ head })
  writeFileSync(path.join(newsroom.dataDir, 'ledger-head.json'), '{"seq":"1"}')
  await expect(localAnchor(newsroom.dataDir)).rejects.toThrow('ledger-head.json')
})

test.each(['ledger', 'snapshots'] as const)(
  'the adapter itself refuses to change or add to %s',
  async (collection) => {
    const { db } = newsroom.payload
    const { entries } = await verifyEvidence(newsroom.payload)
    const { docs } = await db.find<{ id: string }>({ collection, limit: 1 })
    const id = docs[0]?.id ?? ''
    const where = { id: { equals: id } }
    const attempts = [
      () => db.updateOne({ collection, where, data: { subject: 'x' } }),
      () => db.updateMany({ collection, where, data: { subject: 'x' } }),
      () => db.deleteOne({ collection, where }),
      () => db.deleteMany({ collection, where }),
      () => db.upsert({ collection, where, data: { subject: 'x' } }),
      () => db.create({ collection, data: { id: 'x' } }),
      () => newsroom.payload.create({ collection, data: {}, overrideAccess: true }),
      () => newsroom.payload.delete({ collection, id, overrideAccess: true }),
    ]
    for (const attempt of attempts) await expect((async () => attempt())()).rejects.toThrow()
    const granted = async () => addingEvidence(() => db.deleteMany({ collection, where }))
    await expect(granted()).rejects.toThrow('evidence')
    expect(await verifyEvidence(newsroom.payload)).toMatchObject({ entries, fault: null })
  },
)
