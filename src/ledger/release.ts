import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson, type Digest } from './canonical.ts'
import { type Entry, faultOf, type Head } from './chain.ts'

/**
 * A step of the approval as the public may know it: what and when, never who. An emergency withdrawal has one
 * step of its own, since nobody agreed to it before.
 */
export interface ReleaseStep {
  type: 'submitted' | 'passed' | 'signed' | 'withdrawn_now'
  at: string
}

export type ReleaseKind = 'publish' | 'correct' | 'withdraw'

/** What the public sees once a document was withdrawn. */
export type AfterWithdrawal = 'gone' | 'notice' | 'redirect'

/** What a withdrawal says to the public, and to sites that never saw what was withdrawn. */
export interface ReleasedWithdrawal {
  after: AfterWithdrawal
  /** What the public called the document, such as an article's number: whoever comes to that address is told. */
  name: string
  notice?: string
  /** The id of the article that replaces it. */
  replacedBy?: string
}

/** The public part of a `released` event. */
export interface ReleaseBody {
  format: 'qianfa.release/1'
  at: string
  kind: ReleaseKind
  document: { collection: string; id: string }
  /** The snapshot that is public from now on; of a withdrawal, the one that no longer is. */
  digest: Digest
  steps: ReleaseStep[]
  /** Anchors the newsroom's ledger: the head that this release's event follows. */
  ledger: Head
  withdrawal?: ReleasedWithdrawal
  correction?: { note: string }
  /** Whose approval this states: the organ, and who signed for it where the desk shows that. */
  approval?: { organ: string; signers?: { name: string; title: string | null }[] }
}

/** A release in the release chain: numbered without gaps, each naming the hash of the one before. */
export type Release = Entry<ReleaseBody>

/** A release with the newsroom's signature over its hash, as the feed carries it. */
export interface SignedRelease {
  release: Release
  /** Names the key: see {@link keyIdOf}. */
  key: string
  /** Ed25519 over {@link signedBytes}, base64url. */
  signature: string
}

export type ReleaseFault = 'wrong-seq' | 'wrong-prev' | 'wrong-hash' | 'unknown-key' | 'wrong-signature'

/** The bytes that are signed: the format's name keeps the key from signing anything else by mistake. */
function signedBytes(release: Release): Buffer {
  return Buffer.from(`${release.format}\n${canonicalJson(release)}`)
}

/** The raw 32 bytes of an Ed25519 key's public half, base64url: how keys are written in `TRUSTED_KEYS`. */
export function publicKeyText(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return (publicKey.export({ format: 'jwk' }) as { x: string }).x
}

/** Reads a public key as {@link publicKeyText} writes it. @throws where it is not 32 bytes of base64url. */
export function publicKeyFrom(text: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: text }, format: 'jwk' })
}

export function privateKeyFrom(pem: string): KeyObject {
  return createPrivateKey(pem)
}

/** The first 16 hex digits of the SHA-256 of the raw public key. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16)
}

export function signRelease(release: Release, privateKey: KeyObject): SignedRelease {
  return {
    release,
    key: keyIdOf(publicKeyText(privateKey)),
    signature: sign(null, signedBytes(release), privateKey).toString('base64url'),
  }
}

/**
 * What is wrong with a release that claims to follow `head`, or null.
 * @param trusted public keys by {@link keyIdOf}
 */
export function releaseFaultOf(
  signed: SignedRelease,
  head: Head,
  trusted: ReadonlyMap<string, KeyObject>,
): ReleaseFault | null {
  return faultOf(signed.release, head) ?? signatureFaultOf(signed, trusted)
}

/** What is wrong with a release's signature, wherever in the chain it may stand. */
export function signatureFaultOf(
  signed: SignedRelease,
  trusted: ReadonlyMap<string, KeyObject>,
): Extract<ReleaseFault, 'unknown-key' | 'wrong-signature'> | null {
  const key = trusted.get(signed.key)
  if (!key) return 'unknown-key'
  const signature = Buffer.from(signed.signature, 'base64url')
  return verify(null, signedBytes(signed.release), key, signature) ? null : 'wrong-signature'
}

/** The keys that a site trusts, by id. @throws where one of the texts is no Ed25519 public key. */
export function trustedKeys(texts: readonly string[]): Map<string, KeyObject> {
  return new Map(texts.map((text) => [keyIdOf(text), publicKeyFrom(text)]))
}
