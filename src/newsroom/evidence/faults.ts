/** Everything that can be wrong with the evidence. The sentences are in `src/messages/evidence.ts`. */
export const FAULTS = [
  // The ledger's own entries.
  'unreadable',
  'wrong-seq',
  'wrong-prev',
  'wrong-hash',
  'wrong-column',
  'wrong-order',
  'stray-rows',
  // Their public parts.
  'release-missing',
  'release-not-signed-content',
  'release-unknown-key',
  'release-wrong-signature',
  'release-wrong-chain',
  // What they are about.
  'snapshot-missing',
  'snapshot-altered',
  'snapshot-wrong-column',
  'blob-missing',
  'blob-altered',
  // What was kept elsewhere.
  'truncated',
  'rewritten',
  'anchor-unknown-key',
] as const

export type FaultCode = (typeof FAULTS)[number]

/** The first thing in the evidence that does not hold. */
export interface EvidenceFault {
  /** The entry that it was found at. */
  seq: number
  code: FaultCode
  /** Which column, snapshot, blob or anchor. */
  detail?: string
}
