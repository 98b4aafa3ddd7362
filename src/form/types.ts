import type { SignedRelease } from '../ledger/release.ts'
import type { AnySnapshot, DocumentKind } from '../snapshot/types.ts'

/** Why something was taken down, and what the public found afterwards. */
export interface Terms {
  reason: string
  after: 'gone' | 'notice' | 'redirect'
  replacedBy?: string
}

/** A person as an event froze them. */
export interface Signatory {
  id: string
  name: string
  title: string | null
  role: string
}

/**
 * An event as the form reads it: wider than the workflow's own types on purpose, since a form is made of
 * whatever a ledger holds, of kinds that came later as well.
 */
export interface FormEvent {
  seq: number
  type: string
  at: string
  by: Signatory
  digest: string
  /** The `seq` of the event that opened its case. */
  case?: number
  release?: SignedRelease
  kind?: string
  importance?: string
  contributors?: readonly string[]
  /** Of a submission: the terms. Of a ratification: the `seq` of what it ratifies. */
  withdrawal?: Terms | number
  correction?: { note: string; major: boolean }
  stage?: number
  flow?: { stages: readonly { key: string }[] }
  comment?: string
  reason?: string
  minutes?: string
  releaseAt?: string
  releaseNow?: boolean
  /** Of a revocation: the `seq` of the signature. */
  signature?: number
  /** Of a release: the `seq` of the signature that ordered it. */
  ordered?: number
  after?: Terms['after']
  replacedBy?: string
}

/** An event that changed what is public. */
export type ReleasedEvent = FormEvent & { release: SignedRelease }

/** What a form is made of. */
export interface FormInput {
  /** The document's events, oldest first; those after the release change nothing about its form. */
  events: readonly FormEvent[]
  /** The number of the release that the form is about. */
  release: number
  /** What was released; of a withdrawal, what was taken down. */
  snapshot: AnySnapshot
  /** What was public before, where something was. */
  previous: AnySnapshot | null
  /** What the site said of itself at that time. */
  issuer: { sponsor: string; signingOrgan: string } | null
  /** The names of contributors by id. */
  names: ReadonlyMap<string, Contributor>
  /** The article that a withdrawal leads to, as it was public then. */
  target: { number: number; title: string } | null
  /** Where the public reaches the site, e.g. `https://www.example.org`. */
  publicUrl: string | null
}

export interface Contributor {
  /** Null: a save without a login. */
  name: string | null
  /** Whether the ledger holds the name. */
  recorded: boolean
}

/** One event of the case, as a row of the form. */
export interface Step {
  seq: number
  type: string
  at: string
  by: Signatory
  /** Of a review: its stage, 1 first, and its key where the event's flow names it. */
  stage: { number: number; key: string | null } | null
  comment: string | null
  minutes: string | null
  releaseAt: string | null
  atOnce: boolean
  /** Of a signature: the `seq` of the event that revoked it. */
  revokedBy: number | null
  /** Of a revocation: the signature. */
  revokes: number | null
  ordered: number | null
}

/** The release that this one replaced or took down. */
export interface Affected {
  release: number
  at: string
  digest: string
  /** Null where the snapshot is not at hand. */
  title: string | null
  characters: number | null
}

export type FormKind = 'publish' | 'correct' | 'withdraw' | 'withdraw_now'

/** Everything that a form says, in no language. Times are ISO 8601 in UTC. */
export interface ApprovalForm {
  kind: FormKind
  collection: DocumentKind
  importance: string | null
  unit: string | null
  signingOrgan: string | null
  source: string | null
  title: string
  body: { text: string; characters: number }
  /** The submission; of an emergency withdrawal, the event itself. */
  opening: { seq: number; at: string; by: Signatory }
  contributors: Contributor[]
  /** The `seq` of the submission that names the contributors, and froze the snapshot. */
  frozenBy: number
  correction: { note: string; major: boolean } | null
  withdrawal: { reason: string; after: Terms['after']; target: FormInput['target']; ratified: boolean } | null
  affected: Affected | null
  /** Returned, recalled and given up cases since the release before. */
  earlier: Step[]
  steps: Step[]
  evidence: {
    /** The entry of the release. */
    seq: number
    digest: string
    release: { seq: number; at: string; hash: string; key: string }
    first: number
    last: number
    /** The head of the ledger that the release's entry follows. */
    head: { seq: number; hash: string }
  }
  /** The public proof's path, and its address where the site's is known. Null: there is none. */
  proof: { path: string; address: string | null } | null
}
