import { pathsIn } from './links.ts'

/** One answer of the site. */
export interface Fetched {
  status: number
  type: string
  location: string | null
  body: Buffer
}

export interface Crawled {
  /** Everything that answers 200, by its path. */
  pages: Map<string, Fetched>
  /** What is gone, with the page that says so. */
  gone: Map<string, Fetched>
  /** What leads elsewhere, and where to. */
  moved: Map<string, string>
  /** What is linked to and not there: there should be none. */
  lost: string[]
}

const AT_ONCE = 8

/**
 * Follows every link of the site, from some addresses on.
 * @param get answers a path as the site does
 * @param base the public address of the site, with which absolute links begin
 */
export async function crawl(
  seeds: Iterable<string>,
  get: (path: string) => Promise<Fetched>,
  base: string,
): Promise<Crawled> {
  const seen = new Set(seeds)
  const waiting = [...seen]
  const crawled: Crawled = { pages: new Map(), gone: new Map(), moved: new Map(), lost: [] }

  const visit = async (path: string): Promise<void> => {
    const answer = await get(path)
    sort(path, answer, crawled, base)
    const { type, body } = answer
    for (const found of pathsIn(body.toString('utf8'), type, new URL(path, base).href)) {
      if (seen.has(found)) continue
      seen.add(found)
      waiting.push(found)
    }
  }
  const visitAll = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await visit(path)
  }
  // A page may lead on when nothing else waits any more: whoever found nothing to do looks again.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, visitAll))
  return crawled
}

function sort(path: string, answer: Fetched, { pages, gone, moved, lost }: Crawled, base: string): void {
  const { status, location } = answer
  if (status === 200) pages.set(path, answer)
  else if (status === 410) gone.set(path, answer)
  else if (location !== null && status >= 300 && status < 400) {
    const { origin, pathname, search } = new URL(location, base)
    moved.set(path, origin === new URL(base).origin ? pathname + search : location)
  } else lost.push(path)
}
