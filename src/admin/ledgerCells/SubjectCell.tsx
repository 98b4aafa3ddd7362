'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClient } from 'payload'
import { formatAdminURL } from 'payload/shared'

/** What an entry of the ledger is about: the kind of document, and the way to it. */
export function SubjectCell({ cellData }: DefaultCellComponentProps<TextFieldClient>) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [slug = '', id = ''] = typeof cellData === 'string' ? cellData.split('/') : []
  const collection = config.collections.find((one) => one.slug === slug)
  if (!collection || slug === 'ledger') return <>—</>
  return (
    <a href={formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${slug}/${id}` })}>
      {getTranslation(collection.labels.singular, i18n)}
    </a>
  )
}
