import type { PayloadRequest } from 'payload'

/** Set by the newsroom's own server on every request, whatever the caller sent under this name. */
export const ADDRESS_HEADER = 'x-qianfa-address'

/** The network address that a request came from, as a part of a record; nothing where it came by none. */
export function addressOf({ headers }: Pick<PayloadRequest, 'headers'>): { address?: string } {
  const address = headers.get(ADDRESS_HEADER)
  return address ? { address } : {}
}
