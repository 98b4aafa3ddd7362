/** What a crawl needs to know of an answer. */
export interface Visited {
  status: number
  location: string | null
  /** The paths of the site that it leads to. */
  links: readonly string[]
}

export interface Crawled<V extends Visited> {
  /** Everything that answers 200, by its path. */
  pages: Map<string, V>
  /** What is gone, with the page that says so. */
  gone: Map<string, V>
  /** What leads elsewhere, and where to. */
  moved: Map<string, string>
  /** What is linked to and not there: there should be none. */
  lost: string[]
}

const AT_ONCE = 8

/**
 * Follows every link of the site, from some addresses on.
 * @param visit asks for a path
 * @param base the public address of the site, with which absolute links begin
 */
export async function crawl<V extends Visited>(
  seeds: Iterable<string>,
  visit: (path: string) => Promise<V>,
  base: string,
): Promise<Crawled<V>> {
  const seen = new Set(seeds)
  const waiting = [...seen]
  const crawled: Crawled<V> = { pages: new Map(), gone: new Map(), moved: new Map(), lost: [] }

  const follow = async (path: string): Promise<void> => {
    const visited = await visit(path)
    sort(path, visited, crawled, base)
    for (const found of visited.links) {
      if (seen.has(found)) continue
      seen.add(found)
      waiting.push(found)
    }
  }
  const followAll = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await follow(path)
  }
  // A page may lead on when nothing else waits any more: whoever found nothing to do looks again.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, followAll))
  return crawled
}

function sort<V extends Visited>(
  path: string,
  answer: V,
  { pages, gone, moved, lost }: Crawled<V>,
  base: string,
): void {
  const { status, location } = answer
  if (status === 200) pages.set(path, answer)
  else if (status === 410) gone.set(path, answer)
  else if (location !== null && status >= 300 && status < 400) {
    const { origin, pathname, search } = new URL(location, base)
    moved.set(path, origin === new URL(base).origin ? pathname + search : location)
  } else lost.push(path)
}
