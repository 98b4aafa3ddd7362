import { instantOf } from '../../workflow/index.ts'
import type { CaseView } from '../casePanel/caseApi.ts'

type OpenCase = NonNullable<CaseView['case']>

/** What the others who signed say of the release, and what is left to say for who signs now. */
export interface ReleaseTime {
  /** Who fixed a time that is still to come. */
  fixed: { name: string; at: string }[]
  /** So many more must sign after this one. */
  missing: number
  /** Why this person can't have it released at once. */
  nowRuledOut: 'fixed' | 'notLast' | null
}

/** @param now ISO 8601, UTC */
export function releaseTime({ acts, quorum, signatures }: OpenCase, now: string): ReleaseTime {
  const standing = acts.filter(({ type, revoked }) => type === 'signed' && revoked === undefined)
  const fixed = standing.flatMap(({ by, releaseAt }) =>
    releaseAt && releaseAt > now ? [{ name: by.name, at: releaseAt }] : [],
  )
  const missing = Math.max(0, quorum - signatures - 1)
  return { fixed, missing, nowRuledOut: fixed.length > 0 ? 'fixed' : missing > 0 ? 'notLast' : null }
}

/**
 * When it will be released if this person fixes this time: nobody's signature is used before the time it names.
 * @param typed what stands in a `datetime-local` field: a time in Asia/Shanghai
 * @returns ISO 8601, UTC; null where no time is named
 */
export function latestOf({ fixed }: ReleaseTime, typed: string): string | null {
  const mine = instantOf(typed)
  return [...fixed.map(({ at }) => at), ...(mine ? [mine] : [])].toSorted().at(-1) ?? null
}

/** A moment as a `datetime-local` field holds it, in Asia/Shanghai whatever the computer's own zone. */
export function localTime(iso: string): string {
  const EIGHT_HOURS = 8 * 60 * 60 * 1000
  return new Date(Date.parse(iso) + EIGHT_HOURS).toISOString().slice(0, 16)
}
