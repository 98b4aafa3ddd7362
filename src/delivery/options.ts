import type { SiteReader } from '../replica/reader.ts'
import type { SearchLimit } from './searchLimit.ts'

/** The part of the process's logger that the site needs. */
export interface Log {
  error(details: object, message: string): void
}

export interface DeliveryOptions {
  reader: SiteReader
  log: Log
  /** Where the public reaches the site, e.g. `https://www.example.org`; default: the request's own host. */
  publicUrl?: string
  /** How often one address may search, in pages and API together; default: without limit. */
  searchLimit?: SearchLimit
  /** Milliseconds since the epoch; default: the machine's clock. */
  now?: () => number
  /** Since when the site shows what it shows now; default: since it noticed its newest release. */
  edition?: () => Date
  /** How many requests may wait for a release at the same time; default: 1000. */
  mostWaiting?: number
  /** After how many seconds a stream without news says that it is still there; default: 25. */
  heartbeat?: number
}
