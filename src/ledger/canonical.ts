import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256 in lower-case hex: the name of a snapshot, a blob, an event. */
export type Digest = string

/** The `prev` of the first entry of a chain. */
export const GENESIS: Digest = '0'.repeat(64)

const NO_FORM = 'This value has no canonical JSON form.'

/**
 * The one serialisation of a JSON value (RFC 8785): equal values give equal bytes on every platform.
 * @throws TypeError for a value that JSON has no form for, wherever in it, instead of dropping it: what the
 * text leaves out, the signature leaves out
 */
export function canonicalJson(value: unknown): string {
  const text = serialised(value)
  if (text === undefined || holdsFormless(value)) throw new TypeError(NO_FORM)
  return text
}

function serialised(value: unknown): string | undefined {
  try {
    return canonicalize(value)
  } catch (cause) {
    throw new TypeError(NO_FORM, { cause })
  }
}

/** The library passes over these in objects, and writes something else for them in arrays. */
function holdsFormless(value: unknown): boolean {
  if (['undefined', 'function', 'symbol'].includes(typeof value)) return true
  if (typeof value !== 'object' || value === null) return false
  const parts: unknown[] = Array.isArray(value) ? value : Object.values(value)
  return Array.from(parts).some(holdsFormless)
}

export function sha256(data: string | Uint8Array): Digest {
  return createHash('sha256').update(data).digest('hex')
}

/** The digest of a value's canonical JSON. */
export function digestOf(value: unknown): Digest {
  return sha256(canonicalJson(value))
}

export function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}
