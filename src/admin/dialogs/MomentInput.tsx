'use client'
import { useId } from 'react'
import { deskTime } from '../../messages/time.ts'
import type { CaseView } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'
import { latestOf, localTime, releaseTime } from './releaseTime.ts'

interface MomentInputProps {
  open: NonNullable<CaseView['case']>
  value: string
  /** ISO 8601, UTC. */
  now: string
  onChange: (value: string) => void
}

/** The time at which it is to be released: the desk's time, whatever zone the computer is in. */
export function MomentInput({ open, value, now, onChange }: MomentInputProps) {
  const { locale, say } = useWords()
  const id = useId()
  const latest = latestOf(releaseTime(open, now), value)
  const act = say(open.kind === 'withdraw' ? 'takenDown' : 'released')
  return (
    <div className="qf-field">
      <label htmlFor={id}>{say('releaseAt')}</label>
      <input
        id={id}
        type="datetime-local"
        name="releaseAt"
        value={value}
        min={localTime(now)}
        aria-required
        aria-describedby={`${id}-then`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-then`} className="qf-faint" aria-live="polite">
        {value && latest
          ? say('releaseAt.then', { act, time: deskTime(latest, locale) })
          : say('releaseAt.zone')}
      </p>
    </div>
  )
}
