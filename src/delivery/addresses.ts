/** Where the API is mounted. */
export const API_PATH = '/api/v1'

/** The page about the API, whose anchors the types of problems lead to. */
export const API_PAGE = '/api'

/** The API's address of a list or, with a name, of one document in it. */
export function apiAddress(origin: string, collection: string, name?: string): string {
  return `${origin}${API_PATH}/${collection}${name === undefined ? '' : `/${encodeURIComponent(name)}`}`
}

/** The address of a document's page. */
export function documentAddress(origin: string, collection: string, name: string): string {
  return `${origin}/${collection}/${encodeURIComponent(name)}`
}

/** The path and query of a request, its parameters put in their places. */
export function requestPath(
  template: string,
  { path, query }: { path: Readonly<Record<string, string>>; query: URLSearchParams },
): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
  // Commas are allowed as they are, and read better so.
  const asked = query.toString().replaceAll('%2C', ',')
  return `${API_PATH}${filled}${asked === '' ? '' : `?${asked}`}`
}
