'use client'
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useWords } from '../useWords.ts'

interface Option {
  id: string
  title?: string | null
}

interface ArticleSelectProps {
  id: string
  name: string
  value: string
  onChange: (id: string) => void
}

/** The articles that the public can be sent on to: those that are public, newest first. */
export function ArticleSelect({ id, name, value, onChange }: ArticleSelectProps) {
  const { say } = useWords()
  const { id: withdrawn } = useDocumentInfo()
  const { config } = useConfig()
  const [options, setOptions] = useState<readonly Option[]>([])
  useEffect(() => {
    const query = 'where[live][equals]=true&depth=0&limit=200&sort=-updatedAt&select[title]=true'
    void fetch(`${config.routes.api}/articles?${query}`, { credentials: 'same-origin' })
      .then((response) => response.json() as Promise<{ docs?: Option[] }>)
      .then(
        ({ docs = [] }) => setOptions(docs),
        () => setOptions([]),
      )
  }, [config.routes.api])
  return (
    <select
      id={id}
      name={name}
      value={value}
      aria-required
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{say('choose')}</option>
      {options
        .filter((option) => option.id !== withdrawn)
        .map((option) => (
          <option key={option.id} value={option.id}>
            {option.title?.replace(/\s+/g, ' ') || say('untitled')}
          </option>
        ))}
    </select>
  )
}
