import { createPrivateKey, type KeyObject } from 'node:crypto'
import { EMPTY_HEAD, type Head, seal } from '../../src/ledger/chain.ts'
import { publicKeyText, type ReleaseBody, type SignedRelease, signRelease } from '../../src/ledger/release.ts'
import { freeze, type Frozen } from '../../src/snapshot/build.ts'
import type { ArticleContent } from '../../src/snapshot/types.ts'
import { sha256 } from '../../src/ledger/canonical.ts'

/** A key that is made from a published text: it signs the same every time, and nobody may ever trust it. */
export function vectorKey(name: string): KeyObject {
  const seed = Buffer.from(sha256(`qianfa test vector: ${name}`), 'hex')
  // PKCS #8 for Ed25519 (RFC 8410), up to the 32 bytes of the seed.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

export interface Released {
  frozen: Frozen
  signed: SignedRelease
}

/** Releases, each after the one before it, signed with one key. */
export interface Chain {
  publish(number: number, title: string, more?: Partial<ReleaseBody>): Released
  withdraw(one: Released): Released
  head(): Head
}

export function chainOf(key: KeyObject): Chain {
  let head = EMPTY_HEAD
  const add = (frozen: Frozen, body: Partial<ReleaseBody> & Pick<ReleaseBody, 'document'>): Released => {
    const seq = head.seq + 1
    const release = seal({ ...bodyOf(seq, frozen), ...body }, head)
    head = { seq, hash: release.hash }
    return { frozen, signed: signRelease(release, key) }
  }
  return {
    head: () => head,
    publish(number, title, more = {}) {
      const id = `article-${String(number)}`
      return add(freeze('articles', id, contentOf(number, title)), {
        document: { collection: 'articles', id },
        ...more,
      })
    },
    withdraw({ frozen, signed }) {
      const { document } = signed.release
      const withdrawal = { after: 'gone', name: document.id.replace('article-', '') } as const
      return add(frozen, { document, kind: 'withdraw', withdrawal })
    },
  }
}

function bodyOf(seq: number, { digest }: Frozen): Omit<ReleaseBody, 'document'> {
  const day = String(11 + seq).padStart(2, '0')
  return {
    format: 'qianfa.release/1',
    at: `2026-01-${day}T01:25:00.000Z`,
    kind: 'publish',
    digest,
    steps: [
      { type: 'submitted', at: `2026-01-${day}T00:05:00.000Z` },
      { type: 'passed', at: `2026-01-${day}T00:20:00.000Z` },
      { type: 'signed', at: `2026-01-${day}T01:02:00.000Z` },
    ],
    ledger: { seq: seq * 5, hash: sha256(`ledger entry ${String(seq * 5)}`) },
    approval: { organ: '莱芜区政协党组', signers: [{ name: '王某', title: '党组书记' }] },
  }
}

function contentOf(number: number, title: string): ArticleContent {
  const text = '2025年2月，委员走进社区，商量加装电梯。\n“先听，再议。”'
  return {
    ...{ number, layout: 'text', title, titleLines: [title], kicker: '“商量”在基层', subtitle: [] },
    ...{ source: '莱芜区政协', publishedAt: null, editorsNote: null, summary: null },
    ...{ keywords: ['商量', '加装电梯'], text },
    html: '<p>2025年2月，委员走进社区，商量加装电梯。</p><p>“先听，再议。”</p>',
    ...{ credit: null, district: null, series: null, heldOn: '2025-02-11', photos: [] },
  }
}

/** A proof as a site gives it out. */
export function proofOf({ frozen, signed }: Released, later: readonly Released[], key: KeyObject) {
  return {
    format: 'qianfa.proof/1',
    snapshot: frozen.body,
    ...signed,
    publicKey: publicKeyText(key),
    later: later.map((one) => one.signed),
  }
}
