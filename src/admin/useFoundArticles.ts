'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askNewsroom } from './casePanel/caseApi.ts'

/** An article as a list to choose from needs it. */
export interface FoundArticle {
  id: string
  number?: number
  title?: string | null
}

export interface FoundArticles {
  articles: readonly FoundArticle[]
  /** How many there are in all; null: not known, as before the first answer. */
  total: number | null
}

/** In ms: how long somebody pauses before what they typed is looked for. */
export const PAUSE = 300

const NONE: FoundArticles = { articles: [], total: null }

/**
 * The articles that a query finds, while it is being typed.
 * @param query as Payload's REST takes it, for the fields that {@link FoundArticle} has; null: nothing is asked
 * @param pause in ms
 */
export function useFoundArticles(query: string | null, pause: number = PAUSE): FoundArticles {
  const { api } = useConfig().config.routes
  const [found, setFound] = useState(NONE)
  useEffect(() => {
    if (query === null) return
    let current = true
    const timer = setTimeout(() => {
      void askNewsroom<{ docs: FoundArticle[]; totalDocs: number }>(`${api}/articles?${query}`).then(
        (answer) => {
          if (!current) return
          setFound(answer.ok ? { articles: answer.value.docs, total: answer.value.totalDocs } : NONE)
        },
      )
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [api, query, pause])
  return found
}
