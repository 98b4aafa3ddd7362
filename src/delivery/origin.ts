import type { Request } from 'express'

/** The scheme and host that absolute addresses start with: the configured one, else the request's own. */
export function originOf(request: Request, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return new URL(publicUrl).origin
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`
}
