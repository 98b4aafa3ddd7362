import { type Change, type Qianfa, QianfaProblem } from '../../clients/typescript/qianfa.ts'
import { BEGINNING, type Checked, proofFaults, releaseFaults } from './verify.ts'

export interface FollowOptions {
  api: Qianfa
  /** The newsroom's, as it publishes it elsewhere; not the one that the site gives. */
  publicKey: string
  print: (line: string) => void
  /** Ends the following. */
  signal: AbortSignal
  /** How long one request waits for news, seconds. */
  wait?: number
}

/** Prints the titles of the latest articles. */
export async function printLatest(
  { api, print }: Pick<FollowOptions, 'api' | 'print'>,
  limit = 5,
): Promise<void> {
  const { items } = await api.listArticles({ limit, fields: ['number', 'title', 'publishedAt'] })
  for (const { number, title, publishedAt } of items)
    print(`${publishedAt.slice(0, 10)}  ${number}  ${title}`)
}

/**
 * Checks every release from the first on, then waits for the next, until `signal` ends. A public record that was
 * rewritten, a forged release or an article that is not what was signed is told at once.
 */
export async function follow(options: FollowOptions): Promise<Checked> {
  const { api, publicKey, print, signal, wait = 25 } = options
  let checked = BEGINNING
  while (!signal.aborted) {
    const page = await api
      .listChanges({ since: checked.seq, limit: 100, wait, include: ['signed'] }, { signal })
      .catch(unlessStopped(signal))
    for (const change of page?.items ?? []) {
      const faults = change.signed ? releaseFaults(change.signed, publicKey, checked) : ['it is not signed']
      faults.push(...(await contentFaults(options, change)))
      print(`${change.seq}  ${change.kind}  ${change.url ?? change.collection}  ${faults.join('; ') || 'ok'}`)
      checked = { seq: change.seq, hash: change.hash }
    }
  }
  return checked
}

/** An article that is public now is compared with its proof, letter by letter. */
async function contentFaults({ api, publicKey }: FollowOptions, change: Change): Promise<string[]> {
  if (change.collection !== 'articles' || !change.live || change.name === null) return []
  const number = Number(change.name)
  try {
    const shown = await api.getArticle(number, { fields: ['html', 'text'] })
    return proofFaults(await api.getProof(number), publicKey, shown)
  } catch (error) {
    // Withdrawn since: the release that says so comes later in the list.
    if (error instanceof QianfaProblem && error.problem.status === 410) return []
    throw error
  }
}

function unlessStopped(signal: AbortSignal) {
  return (error: unknown): null => {
    if (signal.aborted) return null
    throw error
  }
}
