import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { draftArticle, type Made } from '../support/desk.ts'
import { type Newsroom, openNewsroom, PASSWORD, type Person } from '../support/newsroom.ts'
import { type AttackDesk, openAttackDesk, PEOPLE, STATES, type Who } from './support/attackDesk.ts'
import { type Watch, watch } from './support/watch.ts'

/*
 * What can be done to a document in each state by every other door than the actions, and by every action with a
 * stale or a missing revision. Columns are the states; the letters are the answers for editors:
 *
 *   +  done (200)    r  refused (403 where access says so first, 409 where the ledger does)
 *
 * Everybody else is refused in every state.
 */
const DOORS: Readonly<Record<string, (person: Person, made: Made, version: string) => Promise<number>>> = {
  update: async (person, { path }) => (await person.patch(path, { subtitle: '副题' })).status,
  'update, overriding the lock': async (person, { path }) =>
    (await person.patch(`${path}?overrideLock=true`, { subtitle: '副题' })).status,
  'update as a form': async (person, { path }) => {
    const body = new FormData()
    body.set('_payload', JSON.stringify({ subtitle: '副题' }))
    return (await person.raw(path, { method: 'PATCH', body })).status
  },
  'restore a version': async (person, _, version) =>
    (await person.post(`/articles/versions/${version}`)).status,
  'restore a version as a draft': async (person, _, version) =>
    (await person.post(`/articles/versions/${version}?draft=true`)).status,
  'update by a query': async (person, { id }) =>
    (await person.patch(`/articles?where[id][equals]=${id}`, { subtitle: '副题' })).status,
  'delete by a query': async (person, { id }) =>
    (await person.delete(`/articles?where[id][equals]=${id}`)).status,
  delete: async (person, { path }) => (await person.delete(path)).status,
}

const EXPECTED = table(`
                              draft in_review awaiting signed scheduled cancelling released correcting withdrawing withdrawn emergency
  update                       | + r r r r r + r r + +
  update, overriding the lock  | + r r r r r + r r + +
  update as a form             | + r r r r r + r r + +
  restore a version            | + r r r r r + r r + +
  restore a version as a draft | + r r r r r + r r + +
  update by a query            | r r r r r r r r r r r
  delete by a query            | r r r r r r r r r r r
  delete                       | + r r r r r r r r r r
`)

/** Actions that name no revision, or one that is not of now, or that nobody knows, are taken by nobody. */
const ACTIONS = [
  'submit',
  'recall',
  'pass',
  'return',
  'sign',
  'release',
  'revoke',
  'cancel-schedule',
  'withdraw-now',
  'ratify',
]
const REVISIONS = [undefined, null, '', '0.x', '-1', '9999.x', 'NaN', '__proto__', ['1'], { $gt: '' }]

let newsroom: Newsroom
let desk: AttackDesk
let guard: Watch
let cases = 0

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openAttackDesk(newsroom)
  guard = await watch(newsroom, desk)
}, 120_000)
afterAll(async () => {
  process.stdout.write(`The matrix of doors, states and people: ${String(cases)} cases.\n`)
  await newsroom.close()
})

describe.each(Object.keys(DOORS))('%s', (door) => {
  test.each(STATES)('%s', async (state) => {
    const attempt = DOORS[door] as (typeof DOORS)[string]
    const letter = EXPECTED.get(door)?.[STATES.indexOf(state)]
    for (const who of PEOPLE) {
      // What may be deleted is made for it.
      const made = door === 'delete' && state === 'draft' ? await draftArticle(desk) : desk.articles[state]
      const version = desk.names[`${state}.version`] as string
      const status = await attempt(desk.people[who], made, version)
      expect([who, answerIn(status)]).toEqual([who, mayEdit(who) ? letter : 'r'])
      cases++
    }
    await guard.check([])
  })
})

describe.each(ACTIONS)('%s without the revision of now', (action) => {
  test.each(STATES)('%s', async (state) => {
    const { path } = desk.articles[state]
    for (const [who, person] of Object.entries(desk.people))
      for (const revision of revisionsFor(action)) {
        const body = { revision, password: PASSWORD, reason: 'r', comment: 'c', releaseNow: true }
        const { status } = await person.post(`${path}/actions/${action}`, body)
        expect([who, revision, status < 400]).toEqual([who, revision, false])
        cases++
      }
    await guard.check([])
  })
})

/** Some of them each, in turn: ten people in eleven states are many. */
function revisionsFor(action: string): unknown[] {
  return REVISIONS.filter((_, index) => index % 5 === ACTIONS.indexOf(action) % 5)
}

/** The articles are of the district that this editor is limited to. */
function mayEdit(who: Who): boolean {
  return who === 'editor' || who === 'laiwu'
}

function answerIn(status: number): string {
  if (status === 200) return '+'
  return status === 403 || status === 409 ? 'r' : String(status)
}

function table(text: string): Map<string, (string | undefined)[]> {
  const rows = text.split('\n').filter((line) => line.includes('|'))
  return new Map(
    rows.map((line) => {
      const [door = '', cells = ''] = line.split('|')
      return [door.trim(), cells.trim().split(/\s+/)]
    }),
  )
}
