/** The paths that an answer leads to on its own site, without what comes after `?` or `#`. */
export function pathsIn(body: string, type: string, base: string): string[] {
  const { origin } = new URL(base)
  const paths = new Set<string>()
  for (const address of addressesIn(body, type)) {
    const url = URL.canParse(address, base) ? new URL(address, base) : null
    if (url?.origin === origin && url.search === '') paths.add(url.pathname)
  }
  return [...paths]
}

function addressesIn(body: string, type: string): string[] {
  const all = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, address = '']) => plain(address))
  if (type.startsWith('text/html')) {
    const sets = all(/\ssrcset="([^"]*)"/g).flatMap((set) =>
      set.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''),
    )
    return [...all(/\s(?:href|src|data-src|poster)="([^"]*)"/g), ...sets]
  }
  if (type.includes('json')) return all(/"(https?:\/\/[^"\\]*)"/g)
  if (type.includes('xml')) return all(/(?:>\s*|href=")(https?:\/\/[^<"\s]*)/g)
  if (type.includes('javascript')) return all(/(?:from|import)\s*\(?\s*['"](\.{0,2}\/[^'"]+)['"]/g)
  if (type.startsWith('text/css')) return all(/url\(\s*['"]?([^'")]+)/g)
  return type.startsWith('text/plain') ? all(/(https?:\/\/\S+)/g) : []
}

/** What may stand escaped in an attribute. */
function plain(address: string): string {
  return address.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
}
