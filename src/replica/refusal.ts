import type { ReleaseFault } from '../ledger/release.ts'

/** Why something that the feed offered was not taken. */
export type RefusalCode =
  | ReleaseFault
  /** An answer of the feed that is not in the form of its contract. */
  | 'malformed-feed'
  | 'malformed-release'
  | 'malformed-snapshot'
  /** The snapshot's bytes are not those that the release names. */
  | 'wrong-digest'
  /** A snapshot of another document than the one released. */
  | 'wrong-document'
  | 'wrong-blob'
  /** The content shows a blob that the snapshot does not list. */
  | 'unlisted-blob'
  | 'snapshot-missing'
  | 'blob-missing'
  /** The feed ends before our head, or withholds the releases that it says it has. */
  | 'truncated'
  /** The feed has another release than ours in the same place. */
  | 'forked'

/** Something that the feed offered is not what was signed: nothing of it may be shown. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalCode
  /** The release in question, or null where it is the feed as a whole. */
  readonly seq: number | null

  constructor(code: RefusalCode, seq: number | null, detail: string) {
    super(`${code}${seq === null ? '' : ` at release ${String(seq)}`}: ${detail}`)
    this.code = code
    this.seq = seq
  }

  /** The same refusal, from another thread. */
  static again({ code, seq, message }: Pick<Refused, 'code' | 'seq' | 'message'>): Refused {
    return Object.assign(new Refused(code, seq, ''), { message })
  }
}
