import { z } from 'zod'
import { component } from './component.ts'
import { address, digest, moment, releaseKind } from './evidence.ts'
import { Head, SignedRelease } from './proof.ts'

export const Withdrawal = component(
  'Withdrawal',
  z.object({
    after: z.enum(['gone', 'notice', 'redirect']),
    notice: z.string().nullable(),
    replacedBy: address.nullable(),
  }),
)

export const Change = component(
  'Change',
  z.object({
    seq: z.int().min(1),
    at: moment,
    kind: releaseKind,
    collection: z.string(),
    id: z.string(),
    name: z.string().nullable(),
    url: address.nullable(),
    live: z.boolean(),
    digest,
    hash: digest,
    withdrawal: Withdrawal.nullable(),
    correction: z.string().nullable(),
    links: z.object({ self: address.nullable() }),
    signed: SignedRelease.optional(),
  }),
)

export const Changes = component(
  'Changes',
  z.object({ items: z.array(Change), since: z.int().min(0), more: z.boolean(), head: Head }),
)
