import { setImmediate as breathe } from 'node:timers/promises'
import type { Payload } from 'payload'
import { EMPTY_HEAD, type Head } from '../../ledger/chain.ts'
import { trustedKeys } from '../../ledger/release.ts'
import { installationOf, releaseKeyOf } from '../installation.ts'
import type { Anchor } from './anchors.ts'
import { blobFault } from './checkBlobs.ts'
import { evidenceReader } from './evidenceReader.ts'
import type { EvidenceFault } from './faults.ts'
import { countOf, pagesOf } from './ledger.ts'
import { snapshotsNamed } from './snapshots.ts'

export type { EvidenceFault } from './faults.ts'

/** How far a verification has come. The files follow once every entry was read. */
export interface Progress {
  entries: number
  total: number
  blobs: number
  totalBlobs: number
}

export interface Verdict {
  entries: number
  releases: number
  snapshots: number
  /** Files of released snapshots that were read. */
  blobs: number
  head: Head
  releaseHead: Head
  /** Snapshots that no entry names: of submissions that were refused or interrupted. They mean nothing. */
  unnamed: number
  fault: EvidenceFault | null
}

interface Options {
  anchors?: readonly Anchor[]
  progress?: (progress: Progress) => void
  signal?: AbortSignal
}

/**
 * Reads the whole evidence and believes none of it: chain, columns, states, releases with their signatures, the
 * snapshots that were acted on, and the files that were released. Stops at the first entry that does not hold.
 * @throws the signal's reason where it was aborted
 */
export async function verifyEvidence(
  payload: Payload,
  { anchors = [], progress, signal }: Options = {},
): Promise<Verdict> {
  const reader = evidenceReader(trustedKeys([releaseKeyOf(payload).publicKey]), anchors)
  const verdict: Verdict = {
    ...{ entries: 0, releases: 0, snapshots: 0, blobs: 0, unnamed: 0 },
    ...{ head: EMPTY_HEAD, releaseHead: EMPTY_HEAD, fault: null },
  }
  const counted = { ledger: await countOf(payload, 'ledger'), snapshots: await countOf(payload, 'snapshots') }
  const tell = () => {
    const { entries, blobs } = verdict
    progress?.({ entries, total: Math.max(counted.ledger, entries), blobs, totalBlobs: reader.blobs.size })
  }

  verdict.fault = (await readLedger()) ?? (await readFiles())
  return verdict

  async function readLedger(): Promise<EvidenceFault | null> {
    for await (const page of pagesOf(payload)) {
      signal?.throwIfAborted()
      const snapshots = await snapshotsNamed(payload, reader.unseen(page))
      for (const row of page) {
        const fault = reader.read(row, snapshots)
        if (fault) return fault
        Object.assign(verdict, reader.reached())
      }
      tell()
      // A newsroom that is asked for this goes on serving everybody else.
      await breathe()
    }
    verdict.unnamed = Math.max(0, counted.snapshots - verdict.snapshots)
    // Whoever takes the unique index away can hide a row behind another one.
    if (verdict.entries < counted.ledger) return { seq: verdict.head.seq, code: 'stray-rows' }
    return reader.end()
  }

  function readFiles(): Promise<EvidenceFault | null> {
    const { mediaDir } = installationOf(payload)
    const read = (blobs: number) => {
      verdict.blobs = blobs
      tell()
    }
    return blobFault(mediaDir, reader.blobs, read, signal)
  }
}
