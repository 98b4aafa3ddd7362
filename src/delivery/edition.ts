import type { DeliveryOptions } from './options.ts'

/**
 * Since when the site has shown what it shows now: the `Last-Modified` of lists, which a withdrawal changes
 * without leaving a newer item behind. Never earlier than the change itself, so no stale copy passes for fresh.
 */
export function editionClock({ reader, now = Date.now, edition }: DeliveryOptions): () => Date {
  if (edition) return edition
  let head = reader.standing().head.hash
  let since = new Date(now())
  return () => {
    const current = reader.standing().head.hash
    if (current !== head) {
      head = current
      since = new Date(now())
    }
    return since
  }
}
