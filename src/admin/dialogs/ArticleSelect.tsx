'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { oneLine } from '../../messages/oneLine.ts'
import { type FoundArticle, PAUSE, useFoundArticles } from '../useFoundArticles.ts'
import { useWords } from '../useWords.ts'
import { articleQuery, withChosen } from './articleOptions.ts'

interface ArticleSelectProps {
  id: string
  name: string
  value: string
  onChange: (id: string) => void
}

/** The articles that the public can be sent on to: those that are public, newest first, or by number or title. */
export function ArticleSelect({ id, name, value, onChange }: ArticleSelectProps) {
  const { say } = useWords()
  const { id: withdrawn } = useDocumentInfo()
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<FoundArticle | null>(null)
  const query = articleQuery(wanted, String(withdrawn))
  const { articles, total } = useFoundArticles(query, wanted ? PAUSE : 0)
  const options = withChosen(articles, chosen)
  return (
    <>
      <input
        type="search"
        value={wanted}
        placeholder={say('article.find')}
        aria-label={say('article.find')}
        aria-controls={id}
        autoComplete="off"
        onChange={(event) => setWanted(event.target.value)}
        // Enter looks for articles; it does not send the dialog.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <select
        id={id}
        name={name}
        value={value}
        aria-required
        onChange={(event) => {
          setChosen(options.find((option) => option.id === event.target.value) ?? null)
          onChange(event.target.value)
        }}
      >
        <option value="">{say('choose')}</option>
        {options.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {say('article.named', { number: number ?? '', title: title ? oneLine(title) : say('untitled') })}
          </option>
        ))}
      </select>
      <p className="qf-faint" aria-live="polite">
        {total === 0 && say('article.none')}
        {total !== null &&
          total > articles.length &&
          say('showing', { count: total, shown: articles.length })}
      </p>
    </>
  )
}
