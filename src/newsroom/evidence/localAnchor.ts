import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isDigest } from '../../ledger/canonical.ts'
import type { Head } from '../../ledger/chain.ts'
import type { Anchor } from './anchors.ts'

const NAME = 'ledger-head.json'
const FORMAT = 'qianfa.verified/1'

/** The note of the last verification is there but is none: somebody should look why. */
export class AnchorUnreadable extends Error {
  override name = 'AnchorUnreadable'
  readonly code = 'anchor-unreadable'
  constructor(file: string) {
    super(
      `${file} is no note of a verified head. If the disk is at fault, remove it; the next verification writes a new one. ${file} 不是有效的链头记录；查明原因后删除，下次校验会重新写。`,
    )
  }
}

/**
 * The head that the last verification on this machine ended with; null before the first one. It shows what was
 * cut since then by somebody who holds the database, and nothing against who can write to this directory, too.
 */
export async function localAnchor(dataDir: string): Promise<Anchor | null> {
  const file = path.join(dataDir, NAME)
  try {
    return { from: NAME, head: headIn(JSON.parse(await readFile(file, 'utf8')), file) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error instanceof SyntaxError ? new AnchorUnreadable(file) : error
  }
}

/** Notes the head that a verification without a fault ended with. */
export async function keepLocalAnchor(dataDir: string, { seq, hash }: Head): Promise<void> {
  const file = path.join(dataDir, NAME)
  const temporary = `${file}.${randomUUID()}.tmp`
  const note = { format: FORMAT, seq, hash, at: new Date().toISOString() }
  await writeFile(temporary, `${JSON.stringify(note)}\n`, { mode: 0o600 })
  await rename(temporary, file)
}

function headIn(note: unknown, file: string): Head {
  const { format, seq, hash } = (note ?? {}) as Partial<Head & { format: string }>
  if (format !== FORMAT || !Number.isSafeInteger(seq) || !isDigest(hash)) throw new AnchorUnreadable(file)
  return { seq: seq as number, hash }
}
