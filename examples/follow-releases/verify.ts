import { createHash, createPublicKey, verify } from 'node:crypto'
import type { Proof, SignedRelease } from '../../clients/typescript/qianfa.ts'

/** Where a follower stands in the public record: the last release it has checked. */
export interface Checked {
  seq: number
  hash: string
}

/** Before the first release of all. */
export const BEGINNING: Checked = { seq: 0, hash: '0'.repeat(64) }

/**
 * What is wrong with a release that should come after `before`: nothing, or a list of sentences. Only the public key
 * is trusted, which should have come by another way than the site.
 */
export function releaseFaults(
  { release, signature }: SignedRelease,
  publicKey: string,
  before: Checked | null,
): string[] {
  const { hash, ...rest } = release
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  const message = Buffer.from(`${release.format}\n${canonical(release)}`)
  return [
    sha256(canonical(rest)) !== hash && 'its hash is not that of its content',
    !verify(null, message, key, Buffer.from(signature, 'base64url')) && 'its signature is not of this key',
    before && release.seq !== before.seq + 1 && `it is not number ${before.seq + 1}`,
    before && release.prev !== before.hash && 'it does not follow the release before',
  ].filter((fault) => typeof fault === 'string')
}

/** What is wrong with a proof of the article that was read. */
export function proofFaults(
  proof: Proof,
  publicKey: string,
  shown: { html: string; text: string },
): string[] {
  const { content } = JSON.parse(proof.snapshot) as { content: { html: string; text: string } }
  return [
    ...releaseFaults(proof, publicKey, null),
    sha256(proof.snapshot) !== proof.release.digest && 'the signed text has another digest',
    content.html !== shown.html && 'the page shows other HTML than was signed',
    content.text !== shown.text && 'the page shows another text than was signed',
  ].filter((fault) => typeof fault === 'string')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** RFC 8785, as far as a release needs it: it holds texts, whole numbers, lists and objects. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}
