'use client'
import { useEffect, useState } from 'react'
import { askNewsroom } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'
import { useApi } from './useApi.ts'

interface DocumentFilterProps {
  id: string
  /** `<collection>/<id>`, or empty. */
  value: string
  onChange: (value: string) => void
}

type Choice = { subject: string; title: string }

/** In ms: how long somebody pauses before what they typed is looked for. */
const PAUSE = 300

/** Finds an article by its title or number. Other documents are chosen in the list below. */
export function DocumentFilter({ id, value, onChange }: DocumentFilterProps) {
  const { say } = useWords()
  const api = useApi()
  const [typed, setTyped] = useState('')
  const [choices, setChoices] = useState<readonly Choice[]>([])
  useEffect(() => {
    let current = true
    const pause = setTimeout(() => {
      if (typed.trim() === '') return
      void find(api, typed.trim()).then((found) => {
        if (current) setChoices(found)
      })
    }, PAUSE)
    return () => {
      current = false
      clearTimeout(pause)
    }
  }, [api, typed])
  if (value !== '') {
    const chosen = choices.find(({ subject }) => subject === value)
    return (
      <span className="qf-chosen">
        <span>{chosen?.title ?? value}</span>
        <button type="button" id={id} onClick={() => onChange('')}>
          {say('audit.remove')}
        </button>
      </span>
    )
  }
  return (
    <>
      <input
        {...{ id, type: 'search', name: 'document', value: typed, autoComplete: 'off' }}
        placeholder={say('audit.titleOrNumber')}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed.trim() !== '' && choices.length > 0 && (
        <ul className="qf-choices">
          {choices.map(({ subject, title }) => (
            <li key={subject}>
              <button type="button" onClick={() => onChange(subject)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

async function find(api: string, typed: string): Promise<Choice[]> {
  const where = /^\d{1,9}$/.test(typed) ? [['where[number][equals]', typed]] : [['where[title][like]', typed]]
  const query = new URLSearchParams([
    ...where,
    ['limit', '8'],
    ['depth', '0'],
    ['select[title]', 'true'],
    ['select[number]', 'true'],
  ])
  const answer = await askNewsroom<{ docs: { id: string; title?: string; number?: number }[] }>(
    `${api}/articles?${query.toString()}`,
  )
  return (answer.ok ? answer.value.docs : []).map(({ id, title = '', number }) => ({
    subject: `articles/${id}`,
    title: `${title.replace(/\s+/g, ' ')}（${String(number ?? '')}）`,
  }))
}
