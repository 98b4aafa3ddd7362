import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What a tree holds: files by their paths within it. */
export type Files = ReadonlyMap<string, Buffer>

export interface Written {
  /** The directory that `current` now leads to. */
  edition: string
  files: number
  /** How many of them were taken over from the edition before. */
  reused: number
}

const MANIFEST = '_manifest.json'
const CODABLE = /\.(?:html|json|xml|txt|css|js|svg|webmanifest|rss|atom|yaml)$/
const WORTH_CODING = 1024
const FORMS = ['', '.gz', '.br']
/** Whoever reads a file of the edition before can read it to its end. */
const EDITIONS_KEPT = 2

/**
 * Writes an edition of the tree beside the others and then lets `<dir>/current` lead to it, in one step: a server
 * never sees half of it. What did not change is the same file, by a hard link, in both.
 * @param name of the edition; digits first, so that editions sort
 */
export async function writeTree(dir: string, name: string, files: Files): Promise<Written> {
  const current = path.join(dir, 'current')
  const before = await manifestIn(current)
  const building = path.join(dir, `.building-${randomUUID()}`)
  const manifest: Record<string, string> = {}
  let reused = 0
  try {
    for (const [file, bytes] of files) {
      const digest = createHash('sha256').update(bytes).digest('hex')
      manifest[file] = digest
      const target = path.join(building, file)
      await mkdir(path.dirname(target), { recursive: true })
      if (before[file] === digest && (await linked(path.join(current, file), target))) reused += 1
      else await write(target, bytes)
    }
    await writeFile(path.join(building, MANIFEST), JSON.stringify(manifest))
    const edition = path.join(dir, 'editions', `${name}-${randomUUID().slice(0, 8)}`)
    await mkdir(path.dirname(edition), { recursive: true })
    await rename(building, edition)
    await lead(current, path.relative(dir, edition))
    await removeOld(dir)
    return { edition, files: files.size, reused }
  } finally {
    await rm(building, { recursive: true, force: true })
  }
}

async function manifestIn(edition: string): Promise<Record<string, string>> {
  const text = await readFile(path.join(edition, MANIFEST), 'utf8').catch(() => '{}')
  return JSON.parse(text) as Record<string, string>
}

/** The file and its coded forms. False where the file is not there; then it is written. */
async function linked(source: string, target: string): Promise<boolean> {
  if (!existsSync(source)) return false
  for (const form of FORMS) if (existsSync(source + form)) await link(source + form, target + form)
  return true
}

async function write(file: string, bytes: Buffer): Promise<void> {
  await writeFile(file, bytes)
  if (!CODABLE.test(file) || bytes.byteLength < WORTH_CODING) return
  const quality = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  }
  const [zipped, brotlied] = await Promise.all([
    promisify(gzip)(bytes, { level: 9 }),
    promisify(brotliCompress)(bytes, { params: quality }),
  ])
  await Promise.all([writeFile(`${file}.gz`, zipped), writeFile(`${file}.br`, brotlied)])
}

/** A link is replaced by renaming another over it, which is one step; it is never missing. */
async function lead(current: string, edition: string): Promise<void> {
  const next = `${current}.${randomUUID()}`
  await symlink(edition, next)
  await rename(next, current)
}

async function removeOld(dir: string): Promise<void> {
  const editions = (await readdir(path.join(dir, 'editions'), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )
  const names = editions.map(({ name }) => name).sort()
  for (const name of names.slice(0, -EDITIONS_KEPT))
    await rm(path.join(dir, 'editions', name), { recursive: true, force: true })
}
