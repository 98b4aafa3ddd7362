import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A stored blob whose bytes are no longer those that its name promises. */
export class BlobCorrupt extends Error {
  override readonly name = 'BlobCorrupt'
  readonly code = 'blob-corrupt'
  readonly sha256: string

  constructor(sha256: string, found: string) {
    super(`blob-corrupt: ${sha256} holds bytes with the digest ${found}; restore it from a backup`)
    this.sha256 = sha256
  }
}

/**
 * Where a blob is kept: `<dir>/<first two digits>/<sha256>`.
 *
 * @throws TypeError where `sha256` is not 64 lower-case hex digits, so that no address can lead out of `dir`
 */
export function blobFile(dir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('A blob is named by 64 lower-case hex digits.')
  return join(dir, sha256.slice(0, 2), sha256)
}

/**
 * Keeps the bytes under their digest and answers it. When it returns, they are on the disk; a crash before that
 * leaves no blob, never half of one. Bytes that are there already are not written again.
 *
 * @param dir made where it is missing
 */
export async function writeBlob(dir: string, data: Uint8Array): Promise<string> {
  const sha256 = digestOf(data)
  const file = blobFile(dir, sha256)
  if (await exists(file)) return sha256
  await mkdir(dirname(file), { recursive: true })
  await writeAtomically(file, data)
  return sha256
}

/**
 * @throws BlobCorrupt where the bytes have changed
 * @throws the file system's `ENOENT` where there is no such blob
 */
export async function readBlob(dir: string, sha256: string): Promise<Buffer> {
  const data = await readFile(blobFile(dir, sha256))
  const found = digestOf(data)
  if (found !== sha256) throw new BlobCorrupt(sha256, found)
  return data
}

/** Two writers of the same blob don't meet: each has its own temporary name, and both rename the same bytes. */
async function writeAtomically(file: string, data: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    await writeAndSync(temporary, data)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncDirectory(dirname(file))
}

/** Read-only, since a blob never changes. */
async function writeAndSync(file: string, data: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o444)
  try {
    await handle.writeFile(data)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Without this the bytes would be safe, but not the name under which they are found. Windows has no such call. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

function digestOf(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
