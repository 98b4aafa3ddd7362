import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { sha256 as digestOfBytes } from '../ledger/canonical.ts'

/** The blobs of one site, each under its digest: `<dir>/blobs/ab/<sha256>`. */
export interface BlobStore {
  /** The absolute path that this blob has, or will have. */
  path(sha256: string): string
  /** Whether the blob is there, and its bytes are those that its name promises. */
  holds(sha256: string): Promise<boolean>
  /**
   * What tells this file from what it was or will be, after any write to it, also one that puts its times back; null
   * where there is none.
   */
  stamp(sha256: string): string | null
  /** The same as `holds`, at once: a picture is read in less than a millisecond. */
  holdsNow(sha256: string): boolean
  /**
   * Keeps the bytes if they are those that the name promises. Once it answers true they are on the disk; half a
   * blob is never found under its name.
   * @returns whether the bytes were the right ones
   */
  keep(sha256: string, bytes: AsyncIterable<Uint8Array>): Promise<boolean>
}

export function blobStore(dir: string): BlobStore {
  const root = resolve(dir, 'blobs')
  const path = (sha256: string) => join(root, sha256.slice(0, 2), sha256)
  return {
    path,
    holds: async (sha256) => (await digestOfFile(path(sha256))) === sha256,
    stamp(sha256) {
      const stats = statSync(path(sha256), { bigint: true, throwIfNoEntry: false })
      return stats ? [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ') : null
    },
    holdsNow: (sha256) => digestOfBytes(readFileSync(path(sha256))) === sha256,
    async keep(sha256, bytes) {
      const file = path(sha256)
      const temporary = `${file}.${randomUUID()}.tmp`
      await mkdir(dirname(file), { recursive: true })
      try {
        const right = (await writeHashing(temporary, bytes)) === sha256
        if (right) await rename(temporary, file)
        return right
      } finally {
        await rm(temporary, { force: true })
      }
    },
  }
}

async function writeHashing(file: string, bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(file, 'wx')
  try {
    for await (const chunk of bytes) {
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

/** Null where there is no such file. */
async function digestOfFile(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return hash.digest('hex')
}
