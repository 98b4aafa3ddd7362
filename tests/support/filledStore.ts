import { generateKeyPairSync } from 'node:crypto'
import { EMPTY_HEAD, type Head, seal } from '../../src/ledger/chain.ts'
import { publicKeyText, signRelease } from '../../src/ledger/release.ts'
import { siteReader } from '../../src/replica/siteReader.ts'
import type { VerifiedSnapshot } from '../../src/replica/verify.ts'
import type { Prepared } from '../../src/replica/applyRelease.ts'
import { openStore } from '../../src/replica/store.ts'
import type { SiteReader } from '../../src/replica/reader.ts'
import type { AnySnapshot, DocumentRef } from '../../src/snapshot/types.ts'
import type { ReleaseBody } from '../../src/ledger/release.ts'
import { recordedLog, temporaryDir } from './replicas.ts'
import type { SampleDocument } from './snapshots.ts'

/** A site's store that is filled by hand: what comes in is signed here, and taken to be verified. */
export interface FilledStore {
  reader: SiteReader
  publish(sample: SampleDocument, at?: string): void
  /** @param name what the public called it */
  withdraw(document: DocumentRef, name: string): void
  close(): void
}

export function filledStore(): FilledStore {
  const place = temporaryDir()
  const store = openStore(place.dir, recordedLog())
  const { privateKey } = generateKeyPairSync('ed25519')
  let head: Head = EMPTY_HEAD
  const apply = (
    body: Omit<ReleaseBody, 'format' | 'steps' | 'ledger' | 'document'> & { document: DocumentRef },
    verified: VerifiedSnapshot | null,
  ) => {
    const whole = { format: 'qianfa.release/1' as const, steps: [], ledger: EMPTY_HEAD, ...body }
    const release = seal(whole, head)
    head = { seq: release.seq, hash: release.hash }
    const signed = signRelease(release, privateKey) as Prepared['signed']
    store.apply({ signed, verified })
  }
  return {
    reader: siteReader(store, [publicKeyText(privateKey)]),
    publish({ collection, id, frozen }, at = '2025-03-01T00:00:00.000Z') {
      const snapshot = JSON.parse(frozen.body) as AnySnapshot
      apply(
        { at, kind: 'publish', document: { collection, id }, digest: frozen.digest },
        { text: frozen.body, snapshot },
      )
    },
    withdraw(document, name) {
      const at = '2025-03-02T00:00:00.000Z'
      const withdrawal = { after: 'gone' as const, name }
      apply({ at, kind: 'withdraw', document, digest: '0'.repeat(64), withdrawal }, null)
    },
    close() {
      store.close()
      place.remove()
    },
  }
}
