'use client'
import { EVENT_NAMES } from '../../messages/workflow.ts'
import { deskTime } from '../../messages/time.ts'
import type { CaseView } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'

type Acts = NonNullable<CaseView['case']>['acts']

/** Who did what with this text so far; of a signature, when it is to be released. */
export function Decided({ acts }: { acts: Acts }) {
  const { locale, say } = useWords()
  return (
    <section className="qf-decided" data-testid="decided">
      <h3>{say('decided')}</h3>
      <ol>
        {acts.map(({ seq, type, by, at, releaseAt, releaseNow, revoked }) => (
          <li key={seq} data-revoked={revoked === undefined ? undefined : ''}>
            <strong>{EVENT_NAMES[type][locale]}</strong> {by.name}
            {by.title && <span className="qf-faint"> {by.title}</span>}{' '}
            <span className="qf-faint">{deskTime(at, locale)}</span>
            {releaseAt && <> · {say('said.releaseAt', { time: deskTime(releaseAt, locale) })}</>}
            {releaseNow && <> · {say('said.releaseNow')}</>}
            {revoked !== undefined && <> · {say('revoked')}</>}
          </li>
        ))}
      </ol>
    </section>
  )
}
