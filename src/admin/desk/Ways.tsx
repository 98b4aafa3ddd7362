import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { Role } from '../../workflow/index.ts'
import type { Say } from '../words.ts'

interface WaysProps extends Pick<ServerProps, 'payload'> {
  roles: readonly Role[]
  say: Say
}

const WAYS = [
  { role: 'editor', word: 'way.article', path: '/collections/articles/create' },
  { role: 'editor', word: 'way.photo', path: '/collections/photos/create' },
  { role: 'auditor', word: 'way.audit', path: '/audit' },
  { role: 'admin', word: 'way.account', path: '/collections/users/create' },
] as const

/** Where a person's work begins that does not wait for them in a queue. */
export function Ways({ roles, say, payload }: WaysProps) {
  const ways = WAYS.filter(({ role }) => roles.includes(role))
  if (ways.length === 0) return null
  const adminRoute = payload.config.routes.admin
  return (
    <p className="qf-ways">
      {ways.map(({ word, path }) => (
        <a key={word} href={formatAdminURL({ adminRoute, path })}>
          {say(word)}
        </a>
      ))}
    </p>
  )
}
