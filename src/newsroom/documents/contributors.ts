import type { Payload } from 'payload'
import type { DocumentKind } from '../../snapshot/types.ts'
import { fold } from '../../workflow/index.ts'
import { eventsOf } from '../evidence/ledger.ts'
import type { Stored } from './content.ts'
import { shownPhotos } from './draft.ts'
import { idOf } from './references.ts'

/** A save whose person is not known, e.g. by a script: it is nobody's own work, and it is on record. */
export const NOBODY = 'nobody'

/**
 * Everyone whose work is in what a submission would freeze: who saved the document since its last release,
 * and who saved a photo that it shows since that photo's own last release.
 */
export async function contributorsOf(
  payload: Payload,
  collection: DocumentKind,
  stored: Stored,
  releasedVersion: string | null,
): Promise<{ version: string; contributors: string[] }> {
  const { latest, authors } = await authorsSince(payload, collection, String(stored.id), releasedVersion)
  const ofPhotos = await Promise.all(shownPhotos(collection, stored).map((id) => photoAuthors(payload, id)))
  return { version: latest, contributors: [...new Set([...authors, ...ofPhotos.flat()])].sort() }
}

async function photoAuthors(payload: Payload, id: string): Promise<string[]> {
  const state = fold(await eventsOf(payload, { collection: 'photos', id }))
  return (await authorsSince(payload, 'photos', id, state.releasedVersion)).authors
}

interface VersionRow {
  id: string | number
  version: { updatedBy?: unknown }
}

/** The authors on the versions that are newer than `version`, and the newest version's id. */
async function authorsSince(payload: Payload, collection: DocumentKind, id: string, version: string | null) {
  const { docs } = await payload.db.findVersions<VersionRow['version']>({
    collection,
    where: { parent: { equals: id } },
    sort: ['-createdAt', '-id'],
    pagination: false,
    limit: 0,
  })
  const versions = docs as unknown as VersionRow[]
  const released = version === null ? -1 : versions.findIndex((row) => String(row.id) === version)
  const since = released === -1 ? versions : versions.slice(0, released)
  return {
    latest: String(versions[0]?.id ?? 0),
    authors: since.map((row) => idOf(row.version.updatedBy) ?? NOBODY),
  }
}
