import type { AnySnapshot } from '../snapshot/types.ts'
import type { Check, Unfit } from './check.ts'
import { hasDistrict } from './hasDistrict.ts'
import { photosDescribed } from './photosDescribed.ts'
import { photosFound } from './photosFound.ts'
import { requiredTexts } from './requiredTexts.ts'
import { richTextFits } from './richTextFits.ts'

/** What must hold before a document is submitted, in the order in which it is said. */
const CHECKS: readonly Check[] = [requiredTexts, hasDistrict, photosFound, photosDescribed, richTextFits]

/** Everything that keeps a document from being submitted; empty: nothing does. */
export function unfitReasons(
  snapshot: AnySnapshot,
  stored: Readonly<Record<string, unknown>>,
  photoIds: readonly string[],
): Unfit[] {
  const richText = richTextOf(snapshot, stored)
  return CHECKS.flatMap((check) => check({ snapshot, richText, photoIds }))
}

function richTextOf({ document }: AnySnapshot, stored: Readonly<Record<string, unknown>>): unknown {
  if (document.collection === 'articles') return stored.body
  if (document.collection === 'settings') return stored.about
  return document.collection === 'districts' ? stored.introduction : undefined
}

export type { Unfit } from './check.ts'
