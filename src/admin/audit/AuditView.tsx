import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { Role } from '../../workflow/index.ts'
import { localeOf, sayIn } from '../words.ts'
import { AuditBoard } from './AuditBoard.tsx'
import './audit.css'

/**
 * The auditor's page. Payload lets everybody reach a view of the root, so who asks is looked at here; what the
 * page shows is asked for in their name, and refused to everybody else.
 */
export function AuditView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  if (user?.collection !== 'users') {
    redirect(formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/login' }))
  }
  const { roles } = user as { roles?: Role[] | null }
  const say = sayIn(localeOf(i18n.language))
  return (
    <DefaultTemplate
      {...{ i18n, payload, permissions, searchParams, visibleEntities, user, req }}
      {...(params && { params })}
    >
      <Gutter className="qf-audit">
        <h1>{say('audit')}</h1>
        {roles?.includes('auditor') ? <AuditBoard /> : <p role="alert">{say('audit.only')}</p>}
      </Gutter>
    </DefaultTemplate>
  )
}
