/** Files have their own conditions and ranges, and are streamed. */
export function isFile(url: string): boolean {
  return url.startsWith('/media/')
}

/** What is asked in one's own words is hardly asked twice, and what tells of changes is never to be old. */
const UNKEPT = /^(?:\/(?:en\/)?search|\/api\/v1\/(?:search|changes)|\/(?:healthz|readyz))(?:[/?]|$)/

/** Whether answers under an address may be kept until the content changes. */
export function mayKeep(url: string): boolean {
  return !isFile(url) && !UNKEPT.test(url)
}
