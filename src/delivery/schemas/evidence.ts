import { z } from 'zod'
import { component } from './component.ts'

/** SHA-256 in hex. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const address = z.url()

/** ISO 8601, in UTC. */
export const moment = z.iso.datetime()

export const releaseKind = z.enum(['publish', 'correct', 'withdraw'])

/** Which release made a document public as it is. */
export const Release = component('Release', z.object({ seq: z.int().min(1), at: moment, kind: releaseKind }))

/** What closes every document: which signed text this is. */
export const evidence = { digest, release: Release }
