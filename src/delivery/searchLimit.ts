import { limiter } from '../network/limiter.ts'
import { networkOf } from '../network/networkOf.ts'

/** How often one address may search. */
export interface SearchLimit {
  /** Takes a search from what the address has left. @returns 0, or after how many seconds it may try again */
  take(address: string): number
}

/** As many at once: an office behind one address, or a reader in a hurry. */
const AT_ONCE = 60
/** And as many for as long as it likes, about a tenth of one processor. */
const A_MINUTE = 4 * 60

/** A network of IPv6 (a household, /64) counts as one address. */
export function searchLimit(now: () => number = Date.now): SearchLimit {
  const searches = limiter(AT_ONCE, A_MINUTE, now)
  return {
    take(address) {
      const network = networkOf(address)
      return searches.take(network) ? 0 : searches.wait(network)
    },
  }
}
