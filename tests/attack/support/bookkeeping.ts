import type { SignedRelease } from '../../../src/ledger/release.ts'
import type { Entry, Outside } from './outside.ts'

/** The steps of one case, as the ledger tells them. */
interface Case {
  opened: Entry
  /** Whose work is in it, by what was seen from outside when it was submitted. */
  authors: ReadonlySet<string>
  acts: Entry[]
  revoked: Set<number>
  closed: boolean
}

const ACTS = ['passed', 'signed', 'returned', 'released']

/**
 * What must hold of a newsroom, kept count of by somebody who sees only what goes in and what comes out: who
 * saved what, the ledger, the feed and a site. It shares no code with what decides.
 */
export class Bookkeeping {
  counts: Record<string, number> = {}
  /** The last release that was checked. */
  private seen = 0
  /** Who saved a document since its last release. */
  private readonly writers = new Map<string, Set<string>>()
  private readonly shown = new Map<string, string[]>()
  private readonly cases = new Map<number, Case>()
  /** The digest that is public, by document. */
  private readonly live = new Map<string, string>()
  private readonly outside: Outside

  constructor(outside: Outside) {
    this.outside = outside
  }

  wrote(document: string, person: string): void {
    this.writers.set(document, (this.writers.get(document) ?? new Set()).add(person))
  }

  shows(document: string, other: string): void {
    this.shown.set(document, [...(this.shown.get(document) ?? []), other])
  }

  /** Reads on, and checks everything that can be seen. @throws Error where something does not hold */
  async check(): Promise<void> {
    const news = await this.outside.news()
    for (const entry of news) if ('document' in entry) this.next(entry)
    const released = news.flatMap(({ release }) => release ?? [])
    if (released.length > 0) await this.checkPublic(released)
  }

  /** Reads everything once more, from the beginning: none of it is other than it was. @throws Error likewise */
  async checkAll(): Promise<void> {
    const recorded = (await this.outside.ledger()).flatMap(({ release }) => release ?? [])
    must(same(await this.outside.feed(), recorded), 'The feed is what the ledger released.')
  }

  private next(entry: Entry): void {
    const name = `${entry.document.collection}/${entry.document.id}`
    this.counts[entry.type] = (this.counts[entry.type] ?? 0) + 1
    if (entry.type === 'submitted') return this.submitted(name, entry)
    if (entry.type === 'withdrawn_now') {
      must(this.live.get(name) === entry.digest, 'What is withdrawn at once was public.', entry)
      for (const one of this.cases.values())
        if (one.opened.document.id === entry.document.id) one.closed = true
      return void this.live.delete(name)
    }
    if (entry.type === 'ratified') return
    const current = this.cases.get(entry.case)
    if (!current || current.closed) return must(false, 'A step belongs to a case that is open.', entry)
    must(current.opened.digest === entry.digest, 'Every step of a case is about one digest.', entry)
    if (entry.type === 'revoked') current.revoked.add(entry.signature ?? 0)
    if (ACTS.includes(entry.type) && entry.by.role !== 'system') this.acted(current, entry)
    if (['returned', 'recalled', 'released'].includes(entry.type)) current.closed = true
    if (entry.type === 'released') this.released(name, current, entry)
  }

  private submitted(name: string, entry: Entry): void {
    const shown = (this.shown.get(name) ?? []).flatMap((other) => [...(this.writers.get(other) ?? [])])
    const authors = new Set([...(this.writers.get(name) ?? []), ...shown, entry.by.id])
    const open = [...this.cases.values()].filter(
      ({ opened, closed }) => opened.document.id === entry.document.id && !closed,
    )
    must(open.length === 0, 'A document has one open case.', entry)
    this.cases.set(entry.seq, { opened: entry, authors, acts: [], revoked: new Set(), closed: false })
  }

  /** Invariant 3: nobody on their own work, and nobody twice. */
  private acted(current: Case, entry: Entry): void {
    must(!current.authors.has(entry.by.id), 'Nobody decides on their own work.', entry)
    const before = current.acts.filter(
      ({ by, seq }) => by.id === entry.by.id && !(entry.type === 'returned' && current.revoked.has(seq)),
    )
    must(before.length === 0, 'Nobody decides twice.', entry)
    current.acts.push(entry)
  }

  /** Invariant 2: what is released is what was reviewed and signed, by as many as the flow asks for. */
  private released(name: string, { opened, acts, revoked }: Case, entry: Entry): void {
    const standing = acts.filter(({ seq }) => !revoked.has(seq))
    const of = (type: string) => standing.filter((act) => act.type === type).length
    must(of('passed') === opened.flow?.stages.length, 'Every stage was passed.', entry)
    must(of('signed') === opened.flow?.signoff.quorum, 'As many signed as the flow asks for.', entry)
    must(entry.release?.release.digest === opened.digest, 'The digest released is the one signed.', entry)
    if (opened.kind === 'withdraw') this.live.delete(name)
    else {
      this.live.set(name, opened.digest)
      this.writers.delete(name)
    }
  }

  /** Invariants 1 and 4: the feed is the ledger's releases, and the site shows what they come to. */
  private async checkPublic(released: readonly SignedRelease[]): Promise<void> {
    must(
      same(await this.outside.feed(this.seen), released),
      'The feed goes on with what the ledger released.',
    )
    const last = released.at(-1)?.release
    if (!last) return
    this.seen = last.seq
    await this.outside.caughtUp(last)
    const articles = new Set(
      [...this.live].flatMap(([name, digest]) => (name.startsWith('articles/') ? digest : [])),
    )
    const shown = new Set<string>()
    for (let cursor: string | undefined; ;) {
      const page = this.outside.site.reader.articles({ limit: 100, ...(cursor && { after: cursor }) })
      for (const { digest } of page.items) shown.add(digest)
      if (!page.next) break
      cursor = page.next
    }
    must(
      shown.size === articles.size && [...shown].every((digest) => articles.has(digest)),
      'The site shows exactly what is released and not withdrawn.',
    )
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function must(holds: boolean, what: string, entry?: Entry): void {
  if (!holds) throw new Error(`Broken: ${what} ${entry ? JSON.stringify(entry) : ''}`)
}
