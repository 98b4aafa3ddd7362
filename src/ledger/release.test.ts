import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { canonicalJson, digestOf } from './canonical.ts'
import { EMPTY_HEAD, seal } from './chain.ts'
import {
  keyIdOf,
  privateKeyFrom,
  publicKeyFrom,
  publicKeyText,
  type ReleaseBody,
  releaseFaultOf,
  signRelease,
  type SignedRelease,
  trustedKeys,
} from './release.ts'

/** The key pair and the first signature of RFC 8032, section 7.1. */
const RFC_8032 = {
  secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  public: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
}

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')
const trusted = trustedKeys([publicKeyText(publicKey)])

const body: ReleaseBody = {
  format: 'qianfa.release/1',
  at: '2026-03-01T08:00:00.000Z',
  kind: 'publish',
  document: { collection: 'articles', id: 'article-1' },
  digest: digestOf('snapshot'),
  steps: [{ type: 'signed', at: '2026-03-01T07:00:00.000Z' }],
  ledger: { seq: 3, hash: digestOf('ledger') },
}
const release = seal(body, EMPTY_HEAD)
const signed = signRelease(release, privateKey)

/** The release with a signature of the trusted key over other bytes. */
function signedOver(text: string): SignedRelease {
  return { ...signed, signature: sign(null, Buffer.from(text), privateKey).toString('base64url') }
}

describe('a signed release', () => {
  it('is without fault', () => {
    expect(releaseFaultOf(signed, EMPTY_HEAD, trusted)).toBeNull()
  })

  it('is without fault after it was carried as JSON', () => {
    const carried = JSON.parse(JSON.stringify(signed)) as SignedRelease
    expect(releaseFaultOf(carried, EMPTY_HEAD, trusted)).toBeNull()
  })

  it('is signed over the name of its format and its canonical JSON', () => {
    const text = `qianfa.release/1\n${canonicalJson(release)}`
    expect(signedOver(text).signature).toBe(signed.signature)
  })

  it.each([
    ['does not follow in number', signed, { seq: 1, hash: release.hash }, 'wrong-seq'],
    ['follows another release', signed, { seq: 0, hash: digestOf('another') }, 'wrong-prev'],
    [
      'was changed after it was sealed',
      { ...signed, release: { ...release, digest: digestOf('forged') } },
      EMPTY_HEAD,
      'wrong-hash',
    ],
    ['names a key that nobody trusts', signRelease(release, stranger.privateKey), EMPTY_HEAD, 'unknown-key'],
    [
      'names a trusted key that did not sign it',
      { ...signRelease(release, stranger.privateKey), key: signed.key },
      EMPTY_HEAD,
      'wrong-signature',
    ],
    [
      'was changed and sealed anew',
      { ...signed, release: seal({ ...body, digest: digestOf('forged') }, EMPTY_HEAD) },
      EMPTY_HEAD,
      'wrong-signature',
    ],
    ['has no signature', { ...signed, signature: '' }, EMPTY_HEAD, 'wrong-signature'],
    [
      'has half a signature',
      { ...signed, signature: signed.signature.slice(0, 43) },
      EMPTY_HEAD,
      'wrong-signature',
    ],
    ['is signed over its bare JSON', signedOver(canonicalJson(release)), EMPTY_HEAD, 'wrong-signature'],
    [
      'is signed as another format',
      signedOver(`qianfa.snapshot/1\n${canonicalJson(release)}`),
      EMPTY_HEAD,
      'wrong-signature',
    ],
    [
      'is signed as a later format',
      signedOver(`qianfa.release/2\n${canonicalJson(release)}`),
      EMPTY_HEAD,
      'wrong-signature',
    ],
  ] as const)('is refused where it %s', (_, forged, head, fault) => {
    expect(releaseFaultOf(forged, head, trusted)).toBe(fault)
  })

  it('of several faults names that of the chain first: who is not next is not read on', () => {
    const forged = { ...signRelease(release, stranger.privateKey), signature: '' }
    expect(releaseFaultOf(forged, { seq: 7, hash: release.hash }, trusted)).toBe('wrong-seq')
  })
})

describe('keys', () => {
  const raw = Buffer.from(RFC_8032.public, 'hex')

  it('are written as the raw 32 bytes, base64url, of either half', () => {
    const pkcs8 = Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.from(RFC_8032.secret, 'hex'),
    ])
    const pem = `-----BEGIN PRIVATE KEY-----\n${pkcs8.toString('base64')}\n-----END PRIVATE KEY-----\n`
    const key = privateKeyFrom(pem)
    expect(publicKeyText(key)).toBe(raw.toString('base64url'))
    expect(publicKeyText(createPublicKey(key))).toBe(raw.toString('base64url'))
  })

  it('are read as they are written', () => {
    const text = raw.toString('base64url')
    expect(publicKeyText(publicKeyFrom(text))).toBe(text)
  })

  it('are named by 16 hex digits of the SHA-256 of their bytes', () => {
    expect(keyIdOf(raw.toString('base64url'))).toBe('21fe31dfa154a261')
  })

  it.each(['', 'AAAA', raw.toString('base64url').slice(0, -2), `${raw.toString('base64url')}AAAA`])(
    'are refused where they are not 32 bytes: %j',
    (text) => {
      expect(() => trustedKeys([text])).toThrow()
    },
  )
})
