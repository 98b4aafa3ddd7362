import { sha256 } from '../ledger/canonical.ts'
import { crawl, type Crawled, type Visited } from './crawl.ts'
import { pathsIn } from './links.ts'
import type { Language, LocalSite } from './localSite.ts'
import type { ReadRecorder, Reads } from './reads.ts'

/** One answer of the site, without its bytes where they are those of the edition before. */
export interface ExportedPage extends Visited {
  type: string
  /** SHA-256 of its bytes, hex. */
  digest: string
  body(): Promise<Buffer>
}

type Remembered = Omit<ExportedPage, 'body'> & { reads: Reads }

/** The site's answers from one edition to the next: only what would be another one is made again. */
export interface Pages {
  get(path: string, language?: Language): Promise<ExportedPage>
  /** Everything that can be reached from these addresses. What is not visited is forgotten. */
  reachable(seeds: Iterable<string>): Promise<Crawled<ExportedPage>>
  /** How many answers the last crawl made. */
  made(): number
}

export function pagesOf(site: LocalSite, recorder: ReadRecorder, base: string): Pages {
  let before = new Map<string, Remembered>()
  let now = new Map<string, Remembered>()
  let made = 0

  const make = async (path: string, language: Language | undefined): Promise<ExportedPage> => {
    made += 1
    const { body, ...answer } = await site.get(path, language)
    const page = {
      ...answer,
      links: pathsIn(body.toString('utf8'), answer.type, new URL(path, base).href),
      digest: sha256(body),
    }
    now.set(nameOf(path, language), { ...page, reads: site.readsOf(path) })
    return { ...page, body: () => Promise.resolve(body) }
  }
  const get = async (path: string, language?: Language): Promise<ExportedPage> => {
    const name = nameOf(path, language)
    const known = before.get(name)
    if (!known || !recorder.stillHold(known.reads)) return make(path, language)
    now.set(name, known)
    return { ...known, body: async () => (await site.get(path, language)).body }
  }
  return {
    get,
    async reachable(seeds) {
      before = now
      now = new Map()
      made = 0
      return crawl(seeds, (path) => get(path), base)
    },
    made: () => made,
  }
}

const nameOf = (path: string, language = ''): string => `${language} ${path}`
