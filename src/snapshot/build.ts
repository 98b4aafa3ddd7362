import { canonicalJson, type Digest, sha256 } from '../ledger/canonical.ts'
import type { ContentOf, DocumentKind, PhotoContent, Snapshot } from './types.ts'

/** A snapshot in the form it is stored, signed and shown in. */
export interface Frozen {
  /** The name of the snapshot: the SHA-256 of `body`. */
  digest: Digest
  /** Its canonical JSON (RFC 8785). */
  body: string
  blobs: string[]
}

/** Freezes the content of a document. Equal content of the same document gives the same digest, always. */
export function freeze<K extends DocumentKind>(collection: K, id: string, content: ContentOf[K]): Frozen {
  const blobs = blobsOf(photosOf(content))
  const snapshot: Snapshot<K> = { format: 'qianfa.snapshot/1', document: { collection, id }, content, blobs }
  const body = canonicalJson(snapshot)
  return { digest: sha256(body), body, blobs }
}

/** Every photo that a content shows, in whichever of its fields. */
function photosOf(content: ContentOf[DocumentKind]): PhotoContent[] {
  if ('photos' in content) return content.photos
  if ('cover' in content) return content.cover ? [content.cover] : []
  return 'renditions' in content ? [content] : []
}

function blobsOf(photos: readonly PhotoContent[]): string[] {
  return [...new Set(photos.flatMap(({ renditions }) => renditions.map(({ sha256 }) => sha256)))].sort()
}
