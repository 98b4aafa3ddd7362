import type { Head } from '../../ledger/chain.ts'
import type { EvidenceFault } from './faults.ts'
import { isAboutDocument, type LedgerEntry } from './ledger.ts'

/** A place in the ledger as somebody noted it before: the ledger must still lead to it. */
export interface Anchor {
  /** Who or what kept it, as the person is told. */
  from: string
  head: Head
  /** Of a site: the release that it verified, which the entry after `head` must still carry. */
  release?: Head
}

/** Watches entries go by, and whether each anchor is where it should be. */
export interface AnchorWatch {
  /** What an entry of a whole chain says against the anchors. */
  at(entry: LedgerEntry): EvidenceFault | null
  /** What is missing once the chain has ended. */
  end(): EvidenceFault | null
}

export function watchAnchors(anchors: readonly Anchor[]): AnchorWatch {
  const expected = anchors.flatMap(placesOf)
  const awaited = new Map<number, Place[]>()
  for (const place of expected) awaited.set(place.seq, [...(awaited.get(place.seq) ?? []), place])
  return {
    at(entry) {
      const places = awaited.get(entry.seq) ?? []
      awaited.delete(entry.seq)
      const other = places.find((place) => !place.isThere(entry))
      return other ? { seq: entry.seq, code: 'rewritten', detail: other.from } : null
    },
    end() {
      const missing = [...awaited.values()].flat().toSorted((one, other) => one.seq - other.seq)[0]
      return missing ? { seq: missing.seq, code: 'truncated', detail: missing.from } : null
    },
  }
}

interface Place {
  seq: number
  from: string
  isThere(entry: LedgerEntry): boolean
}

function placesOf({ from, head, release }: Anchor): Place[] {
  const places: Place[] = []
  if (head.seq > 0) places.push({ seq: head.seq, from, isThere: ({ hash }) => hash === head.hash })
  if (release) {
    const isThere = (entry: LedgerEntry) =>
      isAboutDocument(entry) && entry.release?.release.hash === release.hash
    places.push({ seq: head.seq + 1, from, isThere })
  }
  return places
}
