'use client'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useWords } from '../useWords.ts'

/** The way to a document, by its title. */
export function DocumentLink({
  document: { collection, id },
  title,
}: {
  document: { collection: string; id: string }
  title: string
}) {
  const { config } = useConfig()
  const { say } = useWords()
  const path = `/collections/${collection}/${id}` as const
  return <a href={formatAdminURL({ adminRoute: config.routes.admin, path })}>{title || say('untitled')}</a>
}
