const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Browsers drop or rewrite these while parsing, which would turn one address into another. */
const MISLEADING = /[\s\\\p{Cc}\p{Cf}\p{Cs}]/u

/**
 * The address where it may stand in an `href` (still to be escaped), otherwise null. Allowed: absolute `http`
 * and `https` without user name or password, `mailto`, `tel`, and paths from the root (`/…`, not `//host`).
 */
export function safeHref(url: unknown): string | null {
  if (typeof url !== 'string' || MISLEADING.test(url)) return null
  if (url.startsWith('/')) return url.startsWith('//') ? null : url
  return isSafeAbsolute(url) ? url : null
}

/** Whether an address leaves the site. */
export function isExternal(href: string): boolean {
  return /^https?:/i.test(href)
}

function isSafeAbsolute(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, username, password, pathname } = new URL(url)
  if (!SCHEMES.has(protocol)) return false
  if (!isExternal(url)) return pathname !== ''
  return /^https?:\/\/[^/]/i.test(url) && username === '' && password === ''
}
