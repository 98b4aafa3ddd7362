import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { SiteRelease } from './releaseStructure.ts'

/**
 * Verified releases that wait to be applied. A new site has all there ever were, so what waits is kept packed: a
 * release takes about 400 bytes, and not the 4 kB of its objects.
 */
export interface Backlog {
  add(release: SiteRelease): void
  readonly length: number
  last(): SiteRelease['release'] | null
  /** All of them in their order; only once, since each is let go of. */
  all(): Generator<SiteRelease>
  /**
   * Whether a later release is about the same document. Such a release is recorded, but its content is neither
   * fetched nor shown: the feed gives out only what is public now.
   */
  isSuperseded(release: SiteRelease): boolean
}

const PACKED_TOGETHER = 500

export function createBacklog(): Backlog {
  const packed: Buffer[] = []
  const lastAbout = new Map<string, number>()
  let loose: SiteRelease[] = []
  let length = 0
  let last: SiteRelease['release'] | null = null

  return {
    add(signed) {
      loose.push(signed)
      length += 1
      last = signed.release
      lastAbout.set(nameOf(signed), signed.release.seq)
      if (loose.length < PACKED_TOGETHER) return
      packed.push(deflateRawSync(JSON.stringify(loose), { level: 1 }))
      loose = []
    },
    get length() {
      return length
    },
    last: () => last,
    *all() {
      for (let some = packed.shift(); some; some = packed.shift()) {
        yield* JSON.parse(inflateRawSync(some).toString()) as SiteRelease[]
      }
      yield* loose
    },
    isSuperseded: (signed) => lastAbout.get(nameOf(signed)) !== signed.release.seq,
  }
}

function nameOf({ release: { document } }: SiteRelease): string {
  return `${document.collection}/${document.id}`
}
