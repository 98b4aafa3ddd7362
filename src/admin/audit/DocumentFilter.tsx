'use client'
import { useState } from 'react'
import { oneLine } from '../../messages/oneLine.ts'
import { type FoundArticle, useFoundArticles } from '../useFoundArticles.ts'
import { useWords } from '../useWords.ts'

interface DocumentFilterProps {
  id: string
  /** `<collection>/<id>`, or empty. */
  value: string
  onChange: (value: string) => void
}

type Choice = { subject: string; title: string }

/** Finds an article by its title or number. Other documents are chosen in the list below. */
export function DocumentFilter({ id, value, onChange }: DocumentFilterProps) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim()
  const choices = useFoundArticles(wanted === '' ? null : queryFor(wanted)).articles.map(choiceOf)
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
      {wanted !== '' && choices.length > 0 && (
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

function queryFor(wanted: string): string {
  const where = /^\d{1,9}$/.test(wanted)
    ? [['where[number][equals]', wanted]]
    : [['where[title][like]', wanted]]
  return new URLSearchParams([
    ...where,
    ['limit', '8'],
    ['depth', '0'],
    ['select[title]', 'true'],
    ['select[number]', 'true'],
  ]).toString()
}

function choiceOf({ id, title, number }: FoundArticle): Choice {
  return { subject: `articles/${id}`, title: `${oneLine(title ?? '')}（${String(number ?? '')}）` }
}
