import type { FormEvent, ReleasedEvent } from './types.ts'

/** The events that changed what is public, oldest first. */
function releasedIn(events: readonly FormEvent[]): ReleasedEvent[] {
  return events.filter((event): event is ReleasedEvent => event.release !== undefined)
}

/** The event with this release number; without one, the latest. Null: there is none. */
export function findRelease(events: readonly FormEvent[], number?: number): ReleasedEvent | null {
  const released = releasedIn(events)
  if (number === undefined) return released.at(-1) ?? null
  return released.find(({ release }) => release.release.seq === number) ?? null
}

/** The release that was public when this one came, or null. */
export function publicBefore(
  events: readonly FormEvent[],
  { seq }: Pick<FormEvent, 'seq'>,
): ReleasedEvent | null {
  const last = releasedIn(events).findLast((event) => event.seq < seq)
  return last && last.release.release.kind !== 'withdraw' ? last : null
}

/** The submission that froze what was released; of an emergency withdrawal, what was taken down. */
export function submissionOf(events: readonly FormEvent[], released: ReleasedEvent): FormEvent | null {
  const opened = released.type === 'released' ? released : publicBefore(events, released)
  return events.find(({ seq, type }) => seq === opened?.case && type === 'submitted') ?? null
}
