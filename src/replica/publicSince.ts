import type { SiteRelease } from './releaseStructure.ts'

/**
 * When the document that a release shows became public: a correction does not change it.
 * @param back the releases of the document from this one on back
 */
export function publicSinceOf({ release }: SiteRelease, back: Iterable<SiteRelease>): string {
  if (release.kind !== 'correct') return release.at
  for (const { release: earlier } of back) if (earlier.kind === 'publish') return earlier.at
  return release.at
}
