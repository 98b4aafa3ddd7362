import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { Role } from '../../workflow/index.ts'
import { localeOf, sayIn } from '../words.ts'

/** The way to the auditor's page, for who has the role. */
export function AuditLink({ payload, user, i18n }: Pick<ServerProps, 'payload' | 'user' | 'i18n'>) {
  const { roles } = (user ?? {}) as { roles?: Role[] | null }
  if (!roles?.includes('auditor')) return null
  return (
    <a
      className="nav__link"
      href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/audit' })}
      data-testid="audit-link"
    >
      {sayIn(localeOf(i18n.language))('audit')}
    </a>
  )
}
