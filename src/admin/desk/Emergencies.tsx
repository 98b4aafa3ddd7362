'use client'
import { deskTime } from '../../messages/time.ts'
import type { DeskView } from '../../newsroom/endpoints/deskView.ts'
import { useWords } from '../useWords.ts'
import { DocumentLink } from './DocumentLink.tsx'

interface EmergenciesProps {
  list: DeskView['emergencies']
  mayRatify: boolean
  person: string
}

/** Emergency withdrawals that nobody else agreed to yet: before everything else, until somebody does. */
export function Emergencies({ list, mayRatify, person }: EmergenciesProps) {
  const { locale, say } = useWords()
  if (list.length === 0) return null
  return (
    <section className="qf-alarm" role="alert" data-testid="emergencies">
      <h3>{say('emergencies', { count: list.length })}</h3>
      <ul>
        {list.map(({ document, title, by, byId, at, reason }) => (
          <li key={`${document.collection}/${document.id}`}>
            <DocumentLink document={document} title={title} />
            <p>{say('emergencies.told', { name: by, time: deskTime(at, locale), reason })}</p>
            <p>
              <strong>
                {say(
                  byId === person
                    ? 'emergencies.own'
                    : mayRatify
                      ? 'emergencies.ratify'
                      : 'emergencies.others',
                )}
              </strong>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
