import { BlobCorrupt, readBlob } from '../../images/blobs.ts'
import type { EvidenceFault } from './faults.ts'

/** So many files are read at once. */
const AT_ONCE = 4

/**
 * Reads every file and compares it with its name.
 * @param shown digest of the file → the entry that released it first
 * @returns what is wrong with the file that was released first of those with a fault
 */
export async function blobFault(
  mediaDir: string,
  shown: ReadonlyMap<string, number>,
  progress: (blobs: number) => void,
  signal?: AbortSignal,
): Promise<EvidenceFault | null> {
  const queue = [...shown]
  let read = 0
  for (let from = 0; from < queue.length; from += AT_ONCE) {
    signal?.throwIfAborted()
    const batch = queue.slice(from, from + AT_ONCE)
    const faults = await Promise.all(batch.map(([sha256, seq]) => faultOfFile(mediaDir, sha256, seq)))
    const first = faults.find((fault) => fault !== null)
    if (first) return first
    read += batch.length
    progress(read)
  }
  return null
}

async function faultOfFile(mediaDir: string, sha256: string, seq: number): Promise<EvidenceFault | null> {
  try {
    await readBlob(mediaDir, sha256)
    return null
  } catch (error) {
    if (error instanceof BlobCorrupt) return { seq, code: 'blob-altered', detail: sha256 }
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { seq, code: 'blob-missing', detail: sha256 }
    throw error
  }
}
