import type { Payload } from 'payload'
import { unfitReasons } from '../../checks/index.ts'
import { freeze, type Frozen } from '../../snapshot/build.ts'
import type { AnySnapshot, DocumentKind } from '../../snapshot/types.ts'
import type { Draft, Importance } from '../../workflow/index.ts'
import { CONTENT, type Stored } from './content.ts'
import { contributorsOf } from './contributors.ts'
import { idOf } from './references.ts'
import { shownPhotos } from './shownDocuments.ts'

/** The working copy as a submission would freeze it now. */
export interface FrozenDraft extends Draft {
  frozen: Frozen
}

/**
 * Freezes a document with everything it shows.
 * @param releasedVersion the version that its last release was made of
 */
export async function draftOf(
  payload: Payload,
  collection: DocumentKind,
  stored: Stored,
  releasedVersion: string | null,
): Promise<FrozenDraft> {
  const content = await CONTENT[collection](payload, stored)
  const frozen = freeze(collection, String(stored.id), content)
  const { version, contributors } = await contributorsOf(payload, collection, stored, releasedVersion)
  return {
    frozen,
    digest: frozen.digest,
    version,
    contributors,
    importance: (stored.importance as Importance | undefined) ?? 'ordinary',
    scope: scopeOf(collection, stored),
    unfit: unfitReasons(JSON.parse(frozen.body) as AnySnapshot, stored, shownPhotos(collection, stored)),
  }
}

function scopeOf(collection: DocumentKind, stored: Stored): Draft['scope'] {
  switch (collection) {
    case 'articles': {
      const district = idOf(stored.district)
      return district ? { district } : 'desk'
    }
    case 'districts':
      return { district: String(stored.id) }
    case 'photos':
      return 'shared'
    default:
      return 'desk'
  }
}
