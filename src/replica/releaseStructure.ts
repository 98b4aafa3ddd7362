import type { Head } from '../ledger/chain.ts'
import type { Release, ReleasedWithdrawal, ReleaseStep, SignedRelease } from '../ledger/release.ts'
import type { DocumentKind } from '../snapshot/types.ts'
import { documentRef } from './snapshotStructure.ts'
import {
  count,
  digest,
  instant,
  list,
  nullable,
  oneOf,
  optional,
  type Read,
  record,
  text,
  WrongStructure,
} from './structure.ts'

/** A release of a document that a site can show. */
export type SiteRelease = SignedRelease & { release: { document: { collection: DocumentKind } } }

/** The feed's answer to `GET releases`. The items are read one by one, since the good ones before a bad one count. */
export interface ReleasePage {
  items: unknown[]
  head: Head
}

const head = record<Head>({ seq: count, hash: digest })

const anything: Read<unknown> = (value) => value

export const releasePage = record<ReleasePage>({ items: list(anything), head })

const release = record<Release>({
  format: oneOf(['qianfa.release/1']),
  at: instant,
  kind: oneOf(['publish', 'correct', 'withdraw']),
  document: documentRef,
  digest,
  steps: list(
    record<ReleaseStep>({ type: oneOf(['submitted', 'passed', 'signed', 'withdrawn_now']), at: instant }),
  ),
  ledger: head,
  withdrawal: optional(
    record<ReleasedWithdrawal>({
      after: oneOf(['gone', 'notice', 'redirect']),
      name: text,
      notice: optional(text),
      replacedBy: optional(text),
    }),
  ),
  correction: optional(record<NonNullable<Release['correction']>>({ note: text })),
  approval: optional(
    record<NonNullable<Release['approval']>>({
      organ: text,
      signers: optional(
        list(record<{ name: string; title: string | null }>({ name: text, title: nullable(text) })),
      ),
    }),
  ),
  seq: count,
  prev: digest,
  hash: digest,
})

const signed = record<SignedRelease>({ release, key: text, signature: text })

/** The structure of a signed release; a withdrawal, and nothing else, says what comes after it. @throws WrongStructure */
export function readSigned(value: unknown): SiteRelease {
  const read = signed(value, '$')
  const { kind, withdrawal } = read.release
  if ((kind === 'withdraw') !== (withdrawal !== undefined)) {
    throw new WrongStructure('$.release.withdrawal', kind === 'withdraw' ? 'there' : 'fit for this kind')
  }
  return read as SiteRelease
}
