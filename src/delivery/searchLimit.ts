import { networkOf } from '../network/networkOf.ts'

/** How often one address may search. */
export interface SearchLimit {
  /** Takes a search from what the address has left. @returns 0, or after how many seconds it may try again */
  take(address: string): number
}

/** As many at once: an office behind one address, or a reader in a hurry. */
const AT_ONCE = 60
/** And as many a second for as long as it likes, about a tenth of one processor. */
const A_SECOND = 4
/** Addresses that are remembered: whoever was not seen for the longest time starts afresh. */
const ADDRESSES = 10_000

/** A token bucket for each address; a network of IPv6 (a household, /64) counts as one. */
export function searchLimit(now: () => number = Date.now): SearchLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take(address) {
      const name = networkOf(address)
      const at = now()
      const before = buckets.get(name) ?? { left: AT_ONCE, at }
      const gained = (Math.max(0, at - before.at) / 1000) * A_SECOND
      const left = Math.min(AT_ONCE, before.left + gained)
      buckets.delete(name)
      buckets.set(name, { left: left >= 1 ? left - 1 : left, at })
      const oldest = buckets.keys().next().value
      if (buckets.size > ADDRESSES && oldest !== undefined) buckets.delete(oldest)
      return left >= 1 ? 0 : Math.ceil((1 - left) / A_SECOND)
    },
  }
}
