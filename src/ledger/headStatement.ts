import { type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson } from './canonical.ts'
import type { Head } from './chain.ts'
import { keyIdOf, publicKeyText } from './release.ts'

/** What a newsroom says of its ledger at a moment, to be kept elsewhere. */
export interface HeadStatement {
  format: 'qianfa.head/1'
  /** ISO 8601, UTC. */
  at: string
  ledger: Head
  /** The head of the release chain. */
  releases: Head
}

/** A statement with the newsroom's signature: who holds it can show later what the newsroom itself said. */
export interface SignedHead {
  statement: HeadStatement
  /** Names the key as in a signed release. */
  key: string
  /** Ed25519, base64url. */
  signature: string
}

/** As with releases, the format's name keeps one signature from passing for another. */
function signedBytes(statement: HeadStatement): Buffer {
  return Buffer.from(`qianfa.head/1\n${canonicalJson(statement)}`)
}

export function signHead(statement: HeadStatement, privateKey: KeyObject): SignedHead {
  return {
    statement,
    key: keyIdOf(publicKeyText(privateKey)),
    signature: sign(null, signedBytes(statement), privateKey).toString('base64url'),
  }
}

/** Whether one of the keys, by id, signed exactly this statement. */
export function isSignedHead(signed: SignedHead, trusted: ReadonlyMap<string, KeyObject>): boolean {
  const key = trusted.get(signed.key)
  return (
    key !== undefined &&
    verify(null, signedBytes(signed.statement), key, Buffer.from(signed.signature, 'base64url'))
  )
}
