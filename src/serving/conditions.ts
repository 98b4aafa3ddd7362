import type { IncomingHttpHeaders } from 'node:http'

/** What a client says it has already, taken out of its headers. */
export interface Conditions {
  etags: string | undefined
  since: string | undefined
}

/**
 * What the client has; a reload (`Cache-Control: no-cache`) asks past it. `If-Modified-Since` counts only where
 * no tag is named (RFC 9110, 13.1.3).
 */
export function conditionsOf(headers: IncomingHttpHeaders): Conditions | null {
  const etags = headers['if-none-match']
  const since = etags === undefined ? headers['if-modified-since'] : undefined
  if (etags === undefined && since === undefined) return null
  const caching = headers['cache-control']
  return caching !== undefined && /(?:^|,)\s*no-cache\s*(?:,|$)/i.test(caching) ? null : { etags, since }
}

/** Whether `If-None-Match` names the tag, by the weak comparison (RFC 9110, 8.8.3.2). */
export function namesTag(etags: string, etag: string): boolean {
  if (etags === etag || etags.trim() === '*') return true
  const wanted = opaque(etag)
  return [...etags.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === wanted)
}

function opaque(etag: string): string {
  return etag.startsWith('W/') ? etag.slice(2) : etag
}

/** Whether nothing changed after the moment that the client names. `modified` as in `Last-Modified`. */
export function isUnchangedSince(since: string, modified: string | null): boolean {
  return modified !== null && Date.parse(modified) <= Date.parse(since)
}
