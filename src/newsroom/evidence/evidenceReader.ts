import type { KeyObject } from 'node:crypto'
import { EMPTY_HEAD, type Head } from '../../ledger/chain.ts'
import { publicName } from '../../snapshot/publicName.ts'
import type { AnySnapshot, SettingsContent } from '../../snapshot/types.ts'
import { type DocumentState, fold } from '../../workflow/index.ts'
import { type Anchor, watchAnchors } from './anchors.ts'
import { checkRow, isFinding } from './checkEntry.ts'
import { releaseCheck } from './checkRelease.ts'
import { checkSnapshot } from './checkSnapshot.ts'
import type { EvidenceFault, FaultCode } from './faults.ts'
import { type DocumentEntry, isAboutDocument, type LedgerEntry, type LedgerRow } from './ledger.ts'
import type { SnapshotRow } from './snapshots.ts'

/** Reads the ledger row by row and holds what the rows so far came to. */
export interface EvidenceReader {
  /** The digests that these rows name and no row before them did. */
  unseen(page: readonly LedgerRow[]): string[]
  read(row: LedgerRow, snapshots: ReadonlyMap<string, SnapshotRow>): EvidenceFault | null
  /** What is missing after the last row. */
  end(): EvidenceFault | null
  reached(): { entries: number; releases: number; snapshots: number; head: Head; releaseHead: Head }
  /** Every file that was ever released, with the entry that released it first. */
  blobs: ReadonlyMap<string, number>
}

/** What is kept of a snapshot once its text was found good. */
type Known = { subject: string; name: string; blobs: readonly string[]; settings?: SettingsContent }

export function evidenceReader(
  keys: ReadonlyMap<string, KeyObject>,
  anchors: readonly Anchor[],
): EvidenceReader {
  const watch = watchAnchors(anchors)
  const releases = releaseCheck(keys)
  const states = new Map<string, DocumentState>()
  const known = new Map<string, Known>()
  const settings = new Map<string, SettingsContent>()
  const blobs = new Map<string, number>()
  let head = EMPTY_HEAD
  let entries = 0

  return {
    blobs,
    unseen: (page) => [
      ...new Set(page.flatMap(({ digest }) => (digest && !known.has(digest) ? digest : []))),
    ],
    read(row, snapshots) {
      const entry = checkRow(row, head)
      if (isFinding(entry)) return { seq: row.seq, ...entry }
      const before = {
        ...{ state: states.get(row.subject), head, settings: [...settings.values()] },
        name: known.get(row.digest ?? '')?.name ?? null,
      }
      const code = releases.fault(entry, before) ?? stateFault(row, entry)
      if (code) return { seq: row.seq, code }
      const lost = isAboutDocument(entry) ? snapshotFault(row.subject, entry, snapshots) : null
      if (lost) return { seq: row.seq, code: lost, detail: row.digest ?? '' }
      head = { seq: entry.seq, hash: entry.hash }
      entries++
      return watch.at(entry)
    },
    end: () => watch.end(),
    reached: () => ({
      ...{ entries, head, snapshots: known.size },
      ...{ releases: releases.head.seq, releaseHead: releases.head },
    }),
  }

  /** An entry that no state of its document allows was not made by the workflow. */
  function stateFault({ subject }: LedgerRow, entry: LedgerEntry): FaultCode | null {
    if (!isAboutDocument(entry)) return null
    try {
      states.set(subject, fold([entry], states.get(subject)))
      return null
    } catch {
      return 'wrong-order'
    }
  }

  function snapshotFault(
    subject: string,
    entry: DocumentEntry,
    snapshots: ReadonlyMap<string, SnapshotRow>,
  ): FaultCode | null {
    const { digest, seq, type } = entry
    if (!known.has(digest)) {
      const snapshot = checkSnapshot(snapshots.get(digest), digest, subject)
      if (typeof snapshot === 'string') return snapshot
      known.set(digest, knownOf(subject, snapshot))
    }
    const found = known.get(digest)
    if (found?.subject !== subject) return 'snapshot-altered'
    if (type === 'released') {
      for (const blob of found.blobs) if (!blobs.has(blob)) blobs.set(blob, seq)
    }
    if (entry.document.collection === 'settings') noteSettings(subject, found)
    return null
  }

  function noteSettings(subject: string, { settings: content }: Known): void {
    const live = states.get(subject)?.live
    if (!live) settings.delete(subject)
    else if (content && known.get(live.digest)?.settings === content) settings.set(subject, content)
  }
}

function knownOf(subject: string, snapshot: AnySnapshot): Known {
  const { blobs, content, document } = snapshot
  return {
    ...{ subject, name: publicName(snapshot), blobs },
    ...(document.collection === 'settings' && { settings: content as SettingsContent }),
  }
}
