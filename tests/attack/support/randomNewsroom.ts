import fc from 'fast-check'
import type { Made } from '../../support/desk.ts'
import { PASSWORD, type Person } from '../../support/newsroom.ts'
import type { Bookkeeping } from './bookkeeping.ts'

const nat = fc.nat(1_000_000)

/** What may happen next: mostly what leads to a release. */
export const happening = fc.record({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('onward' as const) },
    { weight: 3, arbitrary: fc.constant('edit' as const) },
    { weight: 1, arbitrary: fc.constant('restore' as const) },
    { weight: 1, arbitrary: fc.constant('editPhoto' as const) },
    { weight: 2, arbitrary: fc.constant('back' as const) },
    { weight: 3, arbitrary: fc.constant('forbidden' as const) },
    { weight: 2, arbitrary: fc.constant('race' as const) },
    { weight: 1, arbitrary: fc.constant('time' as const) },
  ),
  at: nat,
  by: nat,
  pick: nat,
})
export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

interface Parts {
  people: readonly Person[]
  articles: readonly Made[]
  photoId: string
  books: Bookkeeping
  counts: Record<string, number>
  passTime: () => Promise<number>
}

interface Offer {
  person: Person
  action: string
  revision: string
}

const ONWARD = ['submit', 'pass', 'sign', 'release', 'ratify']
const BACK = ['recall', 'return', 'revoke', 'cancel-schedule', 'withdraw-now']

/** People at a real newsroom, who do what the happenings say. */
export class RandomNewsroom {
  private readonly parts: Parts
  constructor(parts: Parts) {
    this.parts = parts
  }

  async happen({ what, at, by, pick }: Happening): Promise<void> {
    const { articles, people } = this.parts
    const made = articles[at % articles.length] as Made
    const person = people[by % people.length] as Person
    switch (what) {
      case 'edit':
        return this.edit(made, person, pick)
      case 'restore':
        return this.restore(made, person, pick)
      case 'editPhoto':
        return this.editPhoto(person, pick)
      case 'onward':
        return this.take(made, by, pick, ONWARD)
      case 'back':
        return this.take(made, by, pick, BACK)
      case 'forbidden':
        return this.forbidden(made, person, pick)
      case 'race':
        return this.race(made, by, pick)
      case 'time':
        this.count('released on time', await this.parts.passTime())
    }
  }

  private async edit(made: Made, person: Person, pick: number): Promise<void> {
    const { status } = await person.patch(made.path, { title: `题目${String(pick)}` })
    if (status === 200) this.parts.books.wrote(`articles/${made.id}`, person.id)
    this.count(status === 200 ? 'edited' : 'edit refused')
  }

  private async restore(made: Made, person: Person, pick: number): Promise<void> {
    const { body } = await person.get(`/articles/versions?where[parent][equals]=${made.id}&depth=0`)
    const versions = body.docs as { id: string }[]
    const { status } = await person.post(
      `/articles/versions/${versions[pick % versions.length]?.id ?? 'none'}`,
    )
    if (status === 200) this.parts.books.wrote(`articles/${made.id}`, person.id)
    this.count(status === 200 ? 'restored' : 'restore refused')
  }

  private async editPhoto(person: Person, pick: number): Promise<void> {
    const { photoId } = this.parts
    const { status } = await person.patch(`/photos/${photoId}`, { caption: `2025年6月，${String(pick)}` })
    if (status === 200) this.parts.books.wrote(`photos/${photoId}`, person.id)
    this.count(status === 200 ? 'photo edited' : 'photo edit refused')
  }

  /** One of the actions that the newsroom offers to anybody. */
  private async take(made: Made, by: number, pick: number, actions: readonly string[]): Promise<void> {
    const offer = await this.offered(made, by, pick, actions)
    if (!offer) return
    const { status, body } = await this.send(made, offer, pick)
    this.count(status === 200 ? 'accepted' : `refused: ${String(body.code)}`)
  }

  private async forbidden(made: Made, person: Person, pick: number): Promise<void> {
    const action = [...ONWARD, ...BACK][pick % 10] as string
    const { body } = await person.get(`${made.path}/case`)
    const offer = (body.actions as { action: string; allowed: boolean }[]).find(
      (one) => one.action === action,
    )
    if (offer?.allowed) return
    const { status } = await this.send(made, { person, action, revision: body.revision }, pick)
    if (status === 200) throw new Error(`${action} was not offered to ${person.email}, and was taken.`)
    this.count('refused')
  }

  /** Two people act on what they both see. */
  private async race(made: Made, by: number, pick: number): Promise<void> {
    const one = await this.offered(made, by, pick, [...ONWARD, ...BACK])
    const other = await this.offered(made, by + 3, pick + 1, [...ONWARD, ...BACK])
    if (!one || !other) return
    const answers = await Promise.all([this.send(made, one, pick), this.send(made, other, pick)])
    const won = answers.filter(({ status }) => status === 200).length
    if (won > 1) throw new Error(`Both ${one.action} and ${other.action} were taken on one revision.`)
    this.count('raced')
  }

  private async offered(
    { path }: Made,
    by: number,
    pick: number,
    actions: readonly string[],
  ): Promise<Offer | null> {
    const { people } = this.parts
    for (let turn = 0; turn < people.length; turn++) {
      const person = people[(by + turn) % people.length] as Person
      const { body } = await person.get(`${path}/case`)
      const open = (body.actions as { action: string; allowed: boolean }[]).filter(
        ({ action, allowed }) => allowed && actions.includes(action),
      )
      const chosen = open[pick % open.length]
      if (chosen) return { person, action: chosen.action, revision: body.revision }
    }
    return null
  }

  private async send({ path }: Made, { person, action, revision }: Offer, pick: number) {
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    const timing = [{}, { releaseNow: true }, { releaseAt: soon }][pick % 3]
    return person.post(`${path}/actions/${action}`, {
      ...{ revision, comment: '意见', reason: '理由' },
      ...(action === 'sign' && { password: PASSWORD, ...timing }),
      ...(action === 'submit' && pick % 7 === 0 && { kind: 'withdraw' }),
    })
  }

  private count(what: string, by = 1): void {
    const { counts, books } = this.parts
    counts[what] = (counts[what] ?? 0) + by
    books.counts = counts
  }
}
