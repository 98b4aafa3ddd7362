import { type Head, textAndHash } from '../../ledger/chain.ts'
import type { EvidenceFault } from './faults.ts'
import { entryOf, type LedgerEntry, type LedgerRow, rowOf } from './ledger.ts'

type Finding = Omit<EvidenceFault, 'seq'>

/** A row whose text follows `head`, whose hash is right, and whose columns say what the text says; or why not. */
export function checkRow(row: LedgerRow, head: Head): LedgerEntry | Finding {
  const entry = readEntry(row)
  if (!entry) return { code: 'unreadable' }
  if (entry.seq !== head.seq + 1) return { code: 'wrong-seq' }
  if (entry.prev !== head.hash) return { code: 'wrong-prev' }
  const { text, hash } = textAndHash(entry)
  // The text is canonical: what two readers could read differently would have no hash that means anything.
  if (text !== row.entry) return { code: 'unreadable' }
  if (hash !== entry.hash) return { code: 'wrong-hash' }
  const column = otherColumn(row, entry)
  return column ? { code: 'wrong-column', detail: column } : entry
}

export function isFinding(result: LedgerEntry | Finding): result is Finding {
  return 'code' in result
}

function readEntry(row: LedgerRow): LedgerEntry | null {
  try {
    const entry: unknown = entryOf(row)
    return typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? (entry as LedgerEntry)
      : null
  } catch {
    return null
  }
}

/** The text is what counts; the columns beside it, which lists and the feed go by, must say the same. */
function otherColumn(row: LedgerRow, entry: LedgerEntry): string | undefined {
  const told = tellColumns(entry)
  if (!told) return 'entry'
  const columns = Object.entries(told) as [keyof LedgerRow, unknown][]
  return columns.find(([name, value]) => name !== 'entry' && (row[name] ?? null) !== value)?.[0]
}

/** Null where the entry does not even have what every entry has. */
function tellColumns(entry: LedgerEntry): Partial<LedgerRow> | null {
  try {
    return { id: entry.hash, digest: null, release: null, ...rowOf(entry) }
  } catch {
    return null
  }
}
