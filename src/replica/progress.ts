import type { Head } from '../ledger/chain.ts'
import type { ReplicaLog } from './log.ts'

/** How often a long reading of the feed says how far it is. In ms. */
const INTERVAL = 5000

/** Says how far a reading is that takes long: a new site has everything to fetch that was ever released. */
export function createProgress(head: () => Head, log: ReplicaLog): (coming: number) => void {
  let begun = { at: Date.now(), seq: head().seq, coming: 0 }
  let said = begun.at
  return (coming) => {
    const now = Date.now()
    const { seq } = head()
    // Another reading: what is to come is counted from where it began.
    if (coming !== begun.coming || seq - begun.seq > begun.coming)
      begun = { at: (said = now), seq: seq - 1, coming }
    if (now - said < INTERVAL) return
    said = now
    const done = seq - begun.seq
    const perSecond = Math.round((done / (now - begun.at)) * 1000)
    log.info({ done, of: coming, perSecond }, 'The site is catching up with the release feed.')
  }
}
