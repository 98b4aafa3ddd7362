import { instantOf } from '../instant.ts'
import { signatures } from '../state.ts'
import type { Rule } from './rule.ts'

/** In ms: a time further away than this was mistyped. */
const FURTHEST = 366 * 24 * 60 * 60 * 1000

/** A signer fixes a time to come, or says “at once”, or neither; never what another signer ruled out. */
export const scheduleFits: Rule = ({ state, now }, { releaseAt, releaseNow }) => {
  if (releaseAt !== undefined && releaseNow) return { code: 'schedule-unfit' }
  if (releaseAt !== undefined) {
    const at = instantOf(releaseAt)
    const ahead = at === null ? 0 : Date.parse(at) - Date.parse(now)
    return ahead > 0 && ahead <= FURTHEST ? null : { code: 'schedule-unfit' }
  }
  const fixed = state.case && signatures(state.case).find((one) => (one.releaseAt ?? '') > now)
  return releaseNow && fixed?.releaseAt ? { code: 'schedule-fixed', detail: { time: fixed.releaseAt } } : null
}
