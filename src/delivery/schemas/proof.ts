import { z } from 'zod'
import { component } from './component.ts'
import { digest, moment, releaseKind } from './evidence.ts'

/** May hold more than is listed. To the compiler it is what is listed, since nobody here looks at the rest. */
function open<S extends z.ZodRawShape>(shape: S): z.ZodObject<S> {
  return z.looseObject(shape)
}

const base64url = z.string().regex(/^[\w-]+$/)

/** A place in a chain: its number and the hash of what stands there. */
export const Head = component('Head', z.object({ seq: z.int().min(0), hash: digest }))

/**
 * A release exactly as it was signed. Open: the format may name more than is listed here, and whoever recomputes the
 * hash needs all of it.
 */
export const SignedReleaseBody = component(
  'SignedReleaseBody',
  open({
    format: z.string(),
    at: moment,
    kind: releaseKind,
    document: open({ collection: z.string(), id: z.string() }),
    digest,
    steps: z.array(open({ type: z.string(), at: moment })),
    ledger: Head,
    seq: z.int().min(1),
    prev: digest,
    hash: digest,
  }),
)

const signed = { release: SignedReleaseBody, key: z.string(), signature: base64url }

export const SignedRelease = component('SignedRelease', z.object(signed))

/** All that somebody else needs to check an article without this site; see docs/proof.md. */
export const Proof = component(
  'Proof',
  z.object({
    format: z.literal('qianfa.proof/1'),
    snapshot: z.string(),
    ...signed,
    publicKey: base64url,
    later: z.array(SignedRelease).max(2),
  }),
)
