import { publicName } from '../snapshot/publicName.ts'
import type { AnySnapshot, ArticleContent, DocumentKind } from '../snapshot/types.ts'
import type { AfterWithdrawal, ReleaseKind } from '../ledger/release.ts'
import { dateShown } from './dateShown.ts'
import type { SiteRelease } from './releaseStructure.ts'
import { seriesPlace } from './seriesPlace.ts'

/** The columns of `live` beside the snapshot's text. */
export interface LiveColumns {
  collection: DocumentKind
  document: string
  name: string
  position: number
  digest: string
  seq: number
  at: string
  public_since: string
  kind: ReleaseKind
  signed_at: string | null
}

/** The columns of `articles` beside the document that they are about. */
export interface ArticleColumns {
  number: number
  shown_at: string
  series: string | null
  series_slug: string | null
  district: string | null
  district_code: string | null
  district_position: number | null
  held_on: string | null
  place: string
  released_at: string
  item: string
}

/** The columns of `withdrawn`. */
export interface WithdrawnColumns {
  collection: string
  document: string
  name: string
  at: string
  after: AfterWithdrawal
  notice: string | null
  replaced_by: string | null
}

/*
 * Everything that the store has beside signed texts follows from them. It is made here when a release is applied,
 * and made here again when it is looked at whether the store still has it so.
 */

/** @param publicSince when the document became public: a correction does not change it */
export function liveColumns(
  { release }: SiteRelease,
  snapshot: AnySnapshot,
  publicSince: string,
): LiveColumns {
  const { document, digest, seq, at, kind, steps } = release
  return {
    collection: document.collection,
    document: document.id,
    name: publicName(snapshot),
    position: 'position' in snapshot.content ? snapshot.content.position : 0,
    digest,
    seq,
    at,
    public_since: publicSince,
    kind,
    signed_at: steps.findLast(({ type }) => type === 'signed')?.at ?? null,
  }
}

/** @param released when the release was made that is live now, and when the article became public */
export function articleColumns(
  content: ArticleContent,
  { at, publicSince }: { at: string; publicSince: string },
): ArticleColumns {
  const { html: _html, text: _text, ...item } = content
  const { number, series, district, heldOn } = content
  const shownAt = new Date(dateShown({ content, publicSince })).toISOString()
  const districtPosition = district?.position ?? null
  return {
    number,
    shown_at: shownAt,
    series: series?.id ?? null,
    series_slug: series?.slug ?? null,
    district: district?.id ?? null,
    district_code: district?.code ?? null,
    district_position: districtPosition,
    held_on: heldOn,
    place: seriesPlace({ number, shownAt, heldOn, districtPosition }),
    released_at: at,
    item: JSON.stringify(item),
  }
}

/** Null where the release withdraws nothing. */
export function withdrawnColumns({ release }: SiteRelease): WithdrawnColumns | null {
  const { document, at, withdrawal } = release
  if (!withdrawal) return null
  const { name, after, notice = null, replacedBy = null } = withdrawal
  return {
    collection: document.collection,
    document: document.id,
    name,
    at,
    after,
    notice,
    replaced_by: replacedBy,
  }
}
