import type { DeliveryOptions } from '../delivery/options.ts'

/** What the site is made of: the verified content, a logger, and where the public reaches it. */
export type SiteOptions = DeliveryOptions
