'use client'
import { useId } from 'react'
import { deskTime } from '../../messages/time.ts'
import type { CaseView } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'
import { releaseTime } from './releaseTime.ts'

const CHOICES = ['publisher', 'now', 'at'] as const

interface WhenInputProps {
  open: NonNullable<CaseView['case']>
  value: string
  /** ISO 8601, UTC. */
  now: string
  onChange: (value: string) => void
}

/** By whom, or when, what is signed is released; with what the other signers said of it. */
export function WhenInput({ open, value, now, onChange }: WhenInputProps) {
  const { locale, say } = useWords()
  const id = useId()
  const time = releaseTime(open, now)
  const act = say(open.kind === 'withdraw' ? 'takenDown' : 'released')
  const ruledOut = time.nowRuledOut && say(`when.${time.nowRuledOut}`, { count: time.missing, act })
  return (
    <fieldset className="qf-field qf-when">
      <legend>{say('when', { act })}</legend>
      {time.fixed.map(({ name, at }) => (
        <p key={name + at} className="qf-warning">
          {say('when.other', { name, act, time: deskTime(at, locale) })}
        </p>
      ))}
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="when"
            value={choice}
            checked={value === choice}
            disabled={choice === 'now' && ruledOut !== null}
            aria-describedby={choice === 'now' && ruledOut ? `${id}-why` : undefined}
            onChange={() => onChange(choice)}
          />
          <span>
            {say(`when.${choice}`, { act })}
            {choice === 'now' && ruledOut && (
              <small id={`${id}-why`} className="qf-faint">
                {ruledOut}
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
