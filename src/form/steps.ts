import type { FormEvent, ReleasedEvent, Step } from './types.ts'

/**
 * The events that led to a release, oldest first: its case, up to the release itself. An emergency has no
 * case; it is the event, and its ratification whenever that came.
 */
export function stepsOf(events: readonly FormEvent[], released: ReleasedEvent): Step[] {
  const belongs =
    released.type === 'released'
      ? (event: FormEvent) => inCase(event, released.case) && event.seq <= released.seq
      : (event: FormEvent) => event.seq === released.seq || isRatification(event, released)
  return toSteps(events.filter(belongs), events)
}

/** How earlier cases ended that were opened since the release before and came to nothing. */
export function endedBefore(
  events: readonly FormEvent[],
  released: ReleasedEvent,
  since: FormEvent | null,
): Step[] {
  const ended = events.filter(
    ({ seq, type, case: id }) =>
      seq > (since?.seq ?? 0) &&
      seq < released.seq &&
      id !== released.case &&
      (type === 'returned' || type === 'recalled'),
  )
  return toSteps(ended, events)
}

export function isRatification(event: FormEvent, { seq }: FormEvent): boolean {
  return event.type === 'ratified' && event.withdrawal === seq
}

function inCase(event: FormEvent, id: number | undefined): boolean {
  return id !== undefined && (event.seq === id || event.case === id)
}

function toSteps(chosen: readonly FormEvent[], all: readonly FormEvent[]): Step[] {
  const last = chosen.at(-1)?.seq ?? 0
  return chosen.map((event) => {
    const { seq, type, at, by } = event
    const revocation = all.find((other) => other.signature === seq && other.seq <= last)
    return {
      ...{ seq, type, at, by },
      stage: event.stage === undefined ? null : { number: event.stage, key: stageKey(event, all) },
      comment: event.comment ?? event.reason ?? null,
      minutes: event.minutes ?? null,
      releaseAt: event.releaseAt ?? null,
      atOnce: event.releaseNow === true,
      revokedBy: type === 'signed' ? (revocation?.seq ?? null) : null,
      revokes: event.signature ?? null,
      ordered: event.ordered ?? null,
    }
  })
}

/** The name of a stage in the flow that its case was submitted under, where the submission froze it. */
function stageKey(event: FormEvent, all: readonly FormEvent[]): string | null {
  const submission = all.find(({ seq }) => seq === event.case)
  return submission?.flow?.stages[(event.stage ?? 0) - 1]?.key ?? null
}
