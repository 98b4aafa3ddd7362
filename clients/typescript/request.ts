import type { Problem } from './qianfa.ts'

/** The site refused a request, and says why. Go by `problem.code`. */
export class QianfaProblem extends Error {
  override readonly name = 'QianfaProblem'
  readonly problem: Problem
  /** After how many seconds it is worth trying again, where the site says so. */
  readonly retryAfter: number | null

  constructor(address: string, problem: Problem, retryAfter: number | null) {
    super(`GET ${address}: ${problem.status} ${problem.code}: ${problem.detail}`)
    this.problem = problem
    this.retryAfter = retryAfter
  }
}

/** The site, or something before it, answered with what is none of the API's. */
export class QianfaUnavailable extends Error {
  override readonly name = 'QianfaUnavailable'
  readonly status: number

  constructor(address: string, status: number) {
    super(`GET ${address}: ${status}, without a problem document`)
    this.status = status
  }
}

export interface QianfaOptions {
  /** Where the site is, e.g. `https://www.example.org`. */
  site: string
  /** Default: the global one. */
  fetch?: typeof fetch
  /** The language that problems are told in; default: Chinese. */
  language?: 'zh-CN' | 'en'
}

export interface CallOptions {
  signal?: AbortSignal
}

export type QueryValue = string | number | readonly (string | number)[] | undefined

/** Asks for one address and reads its JSON. @throws QianfaProblem, QianfaUnavailable, and what fetch throws */
export async function get(
  options: QianfaOptions,
  path: string,
  query: object,
  { signal }: CallOptions = {},
): Promise<unknown> {
  const address = new URL(`/api/v1${path}`, options.site)
  for (const [name, value] of Object.entries(query) as [string, QueryValue][])
    if (value !== undefined) address.searchParams.set(name, String(value))
  const response = await (options.fetch ?? fetch)(address, {
    headers: { Accept: 'application/json', 'Accept-Language': options.language ?? 'zh-CN' },
    ...(signal && { signal }),
  })
  if (response.ok) return response.json()
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    throw new QianfaUnavailable(address.href, response.status)
  const retryAfter = response.headers.get('retry-after')
  throw new QianfaProblem(
    address.href,
    (await response.json()) as Problem,
    retryAfter === null ? null : Number(retryAfter),
  )
}

/** Every item of a list, page after page. `list` is given the cursor to go on after. */
export async function* everyItem<T>(
  list: (after: string | undefined) => Promise<{ items: T[]; next: string | null }>,
): AsyncGenerator<T> {
  for (let after: string | null | undefined; after !== null;) {
    const page: { items: T[]; next: string | null } = await list(after)
    yield* page.items
    after = page.next
  }
}
