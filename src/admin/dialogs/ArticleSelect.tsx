'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords } from '../useWords.ts'
import { articleQuery, type ArticleOption, withChosen } from './articleOptions.ts'

interface ArticleSelectProps {
  id: string
  name: string
  value: string
  onChange: (id: string) => void
}

/** After the last key, in ms. */
const PAUSE = 250

/** The articles that the public can be sent on to: those that are public, newest first, or by number or title. */
export function ArticleSelect({ id, name, value, onChange }: ArticleSelectProps) {
  const { say } = useWords()
  const { id: withdrawn } = useDocumentInfo()
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<ArticleOption | null>(null)
  const found = useArticles(wanted, String(withdrawn))
  const options = withChosen(found.articles, chosen)
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
            {say('article.named', { number, title: title?.replace(/\s+/g, ' ') || say('untitled') })}
          </option>
        ))}
      </select>
      <p className="qf-faint" aria-live="polite">
        {found.total === 0 && say('article.none')}
        {found.total > found.articles.length &&
          say('showing', { count: found.total, shown: found.articles.length })}
      </p>
    </>
  )
}

interface Found {
  articles: readonly ArticleOption[]
  /** How many there are in all; -1: not known yet. */
  total: number
}

function useArticles(wanted: string, but: string): Found {
  const { config } = useConfig()
  const { api } = config.routes
  const [found, setFound] = useState<Found>({ articles: [], total: -1 })
  useEffect(() => {
    const aborted = new AbortController()
    const ask = async (): Promise<void> => {
      const address = `${api}/articles?${articleQuery(wanted, but)}`
      const response = await fetch(address, { credentials: 'same-origin', signal: aborted.signal })
      const { docs, totalDocs } = (await response.json()) as { docs: ArticleOption[]; totalDocs: number }
      setFound({ articles: docs, total: totalDocs })
    }
    const timer = setTimeout(() => void ask().catch(() => undefined), wanted ? PAUSE : 0)
    return () => {
      clearTimeout(timer)
      aborted.abort()
    }
  }, [api, wanted, but])
  return found
}
