import { randomUUID } from 'node:crypto'
import { existsSync, linkSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { sha256 } from '../ledger/canonical.ts'
import { brotliParams } from '../serving/brotli.ts'

/** What a file is to hold; its bytes are asked for only where no file of the edition before has them. */
export interface File {
  /** SHA-256 of the bytes, hex. */
  digest: string
  body(): Promise<Buffer>
}

/** What a tree holds: files by their paths within it. */
export type Files = ReadonlyMap<string, File>

/** Symbolic links by their paths within the tree, and the file in it that each leads to. */
export type Links = ReadonlyMap<string, string>

export interface Written {
  /** The directory that `current` now leads to. */
  edition: string
  files: number
  /** How many of them were taken over from the edition before. */
  reused: number
}

const BUILDING = '.building-'
const MANIFEST = '_manifest.json'
const CODABLE = /\.(?:html|json|xml|txt|css|js|svg|webmanifest|rss|atom|yaml)$/
const WORTH_CODING = 1024
const FORMS = ['', '.gz', '.br']
/** Whoever reads a file of the edition before can read it to its end. */
const EDITIONS_KEPT = 2

/**
 * Writes an edition of the tree beside the others and then lets `<dir>/current` lead to it, in one step: a server
 * never sees half of it. What did not change is the same file, by a hard link, in both. One process writes at a time.
 * @param name of the edition; digits first, so that editions sort
 */
export async function writeTree(dir: string, name: string, files: Files, links: Links): Promise<Written> {
  const current = path.join(dir, 'current')
  const before = await manifestIn(current)
  await removeUnfinished(dir)
  const building = path.join(dir, `${BUILDING}${randomUUID()}`)
  const manifest: Record<string, string> = {}
  const inDirectory = directoryMaker()
  let reused = 0
  try {
    for (const [file, { digest, body }] of files) {
      const target = await inDirectory(path.join(building, file))
      if (before[file] === digest && linked(path.join(current, file), target)) {
        reused += 1
        manifest[file] = digest
        continue
      }
      const bytes = await body()
      // Made again meanwhile, it may be of a later release: then the next edition must not take it for the one named.
      manifest[file] = sha256(bytes)
      await write(target, bytes)
    }
    for (const [link, to] of links) {
      const target = await inDirectory(path.join(building, link))
      await symlink(path.relative(path.dirname(target), path.join(building, to)), target)
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

/** Makes a file's directory, each once. @returns a function that does, and gives the path back */
function directoryMaker(): (file: string) => Promise<string> {
  const made = new Set<string>()
  return async (file) => {
    const directory = path.dirname(file)
    if (!made.has(directory)) await mkdir(directory, { recursive: true })
    made.add(directory)
    return file
  }
}

/**
 * The file and its coded forms. False where the file is not there; then it is written. A link takes some
 * microseconds, and going to another thread and back for each of some ten thousand would take seconds.
 */
function linked(source: string, target: string): boolean {
  if (!existsSync(source)) return false
  for (const form of FORMS) if (existsSync(source + form)) linkSync(source + form, target + form)
  return true
}

async function write(file: string, bytes: Buffer): Promise<void> {
  await writeFile(file, bytes)
  if (!CODABLE.test(file) || bytes.byteLength < WORTH_CODING) return
  const [zipped, brotlied] = await Promise.all([
    promisify(gzip)(bytes, { level: 9 }),
    promisify(brotliCompress)(bytes, { params: brotliParams(bytes.byteLength) }),
  ])
  await Promise.all([writeFile(`${file}.gz`, zipped), writeFile(`${file}.br`, brotlied)])
}

/** A link is replaced by renaming another over it, which is one step; it is never missing. */
async function lead(current: string, edition: string): Promise<void> {
  const next = `${current}.${randomUUID()}`
  await symlink(edition, next)
  await rename(next, current)
}

/** What a process left that was ended while it wrote. */
async function removeUnfinished(dir: string): Promise<void> {
  const names = await readdir(dir).catch(() => [])
  for (const name of names.filter((each) => each.startsWith(BUILDING)))
    await rm(path.join(dir, name), { recursive: true, force: true })
}

async function removeOld(dir: string): Promise<void> {
  const editions = (await readdir(path.join(dir, 'editions'), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )
  const names = editions.map(({ name }) => name).sort()
  for (const name of names.slice(0, -EDITIONS_KEPT))
    await rm(path.join(dir, 'editions', name), { recursive: true, force: true })
}
