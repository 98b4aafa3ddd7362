import type { Payload } from 'payload'
import { canonicalJson } from '../../ledger/canonical.ts'
import type { DocumentKind } from '../../snapshot/types.ts'
import { fold } from '../../workflow/index.ts'
import { eventsOf } from '../evidence/ledger.ts'
import type { Stored } from './content.ts'
import { idOf } from './references.ts'
import { shownDocuments } from './shownDocuments.ts'

/** A save whose person is not known, e.g. by a script: it is nobody's own work, and it is on record. */
export const NOBODY = 'nobody'

/**
 * Everyone whose work is in what a submission would freeze: who saved the document since its last release,
 * and who saved a document whose words it shows (a photo, its district, its series) since that one's own last
 * release.
 */
export async function contributorsOf(
  payload: Payload,
  collection: DocumentKind,
  stored: Stored,
  releasedVersion: string | null,
): Promise<{ version: string; contributors: string[] }> {
  const { latest, authors } = await authorsSince(payload, collection, stored, releasedVersion)
  const shown = await Promise.all(
    shownDocuments(collection, stored).map((one) => authorsOfShown(payload, one.collection, one.id)),
  )
  return { version: latest, contributors: [...new Set([...authors, ...shown.flat()])].sort() }
}

async function authorsOfShown(payload: Payload, collection: DocumentKind, id: string): Promise<string[]> {
  const stored = await payload.db.findOne<Stored>({ collection, where: { id: { equals: id } } })
  if (!stored) return []
  const state = fold(await eventsOf(payload, { collection, id }))
  return (await authorsSince(payload, collection, stored, state.releasedVersion)).authors
}

interface VersionRow {
  id: string | number
  version: Record<string, unknown>
}

/** The authors on the versions that are newer than `version`, and the newest version's name. */
async function authorsSince(
  payload: Payload,
  collection: DocumentKind,
  stored: Stored,
  version: string | null,
) {
  const { docs } = await payload.db.findVersions<VersionRow['version']>({
    collection,
    where: { parent: { equals: String(stored.id) } },
    // Not by when they were created: Payload dates the version of a restore back to the document's beginning.
    sort: ['-updatedAt', '-id'],
    pagination: false,
    limit: 0,
  })
  const versions = docs as unknown as VersionRow[]
  const released = version === null ? -1 : versions.findIndex((row) => String(row.id) === version)
  const since = released === -1 ? versions : versions.slice(0, released)
  const authors = since.map((row) => authorOf(row.version))
  const latest = String(versions[0]?.id ?? 0)
  if (isSaved(stored, versions[0]?.version)) return { latest, authors }
  return { latest: `${latest}+${String(stored.updatedAt)}`, authors: [...authors, authorOf(stored)] }
}

/**
 * Payload writes the document first and its version after it: in between, and for ever where the process was
 * ended there, the working copy holds work that no version tells of. It gets a name and an author of its own.
 */
function isSaved(stored: Stored, latest: VersionRow['version'] | undefined): boolean {
  return latest !== undefined && canonicalJson(ofSaving(stored)) === canonicalJson(ofSaving(latest))
}

function ofSaving({ updatedAt, updatedBy }: Record<string, unknown>) {
  const at = typeof updatedAt === 'string' || updatedAt instanceof Date ? new Date(updatedAt).getTime() : 0
  return { at, by: idOf(updatedBy) }
}

function authorOf(row: Record<string, unknown>): string {
  return idOf(row.updatedBy) ?? NOBODY
}
