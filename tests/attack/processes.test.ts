import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Answer } from '../support/newsroom.ts'
import { type House, house, type Running, startNewsroom } from './support/processes.ts'
import {
  newArticle,
  PASSWORD,
  personOf,
  type RemoteDesk,
  setUpDesk,
  throughSteps,
} from './support/remoteDesk.ts'

const MANY = 50

let home: House
/** Two newsrooms on one database. */
let both: [Running, Running]
let desk: RemoteDesk

beforeAll(async () => {
  home = house()
  const first = await startNewsroom(home)
  desk = await setUpDesk(first.api)
  both = [first, await startNewsroom(home)]
}, 240_000)
afterAll(async () => {
  await Promise.all(both.map((one) => one.kill()))
  home.remove()
})

type Attempt = readonly [who: string, action: string, more?: object]

/** The attempts in turn, at one newsroom and at the other, on the same revision at the same moment. */
async function atOnce(id: string, attempts: readonly Attempt[]): Promise<Answer[]> {
  const path = `/articles/${id}`
  const { body } = await personOf(desk, 'editor').get(both[0].api, `${path}/case`)
  const { revision } = body as { revision: string }
  return Promise.all(
    Array.from({ length: MANY }, (_, index) => {
      const [who, action, more] = attempts[index % attempts.length] as Attempt
      const { api } = both[Math.floor(index / attempts.length) % 2] as Running
      const sent = { revision, password: PASSWORD, ...more }
      return personOf(desk, who).post(api, `${path}/actions/${action}`, sent)
    }),
  )
}

async function onlyOneWon(id: string, events: number, answers: readonly Answer[]): Promise<void> {
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
    expect([403, 409, 429]).toContain(status)
    expect((body as { code?: string }).code).toMatch(/^[a-z-]+$/)
  }
  for (const { api, fault } of both) {
    const { body } = await personOf(desk, 'editor').get(api, `/articles/${id}/case`)
    expect((body as { timeline: unknown[] }).timeline).toHaveLength(events)
    expect(await fault()).toBeNull()
  }
}

const SIGNED: Attempt[] = [
  ['editor', 'submit'],
  ['reviewer', 'pass'],
  ['signer', 'sign'],
]

test(`of ${String(MANY)} releases at two newsrooms one wins`, async () => {
  const id = await newArticle(both[0].api, desk, '一')
  await throughSteps(both[1].api, desk, id, SIGNED)
  await onlyOneWon(
    id,
    4,
    await atOnce(id, [
      ['publisher', 'release'],
      ['publisher2', 'release'],
    ]),
  )
})

test('of signing, returning and recalling at two newsrooms one wins', async () => {
  const id = await newArticle(both[1].api, desk, '二')
  await throughSteps(both[0].api, desk, id, SIGNED.slice(0, 2))
  const answers = await atOnce(id, [
    ['signer', 'sign'],
    ['signer2', 'return', { comment: '请改' }],
    ['editor', 'recall'],
  ])
  await onlyOneWon(id, 3, answers)
})

test('of releasing a correction and withdrawing what it corrects, at two newsrooms, one wins', async () => {
  const id = await newArticle(both[0].api, desk, '三')
  await throughSteps(both[1].api, desk, id, [...SIGNED, ['publisher', 'release']])
  await personOf(desk, 'editor').patch(both[0].api, `/articles/${id}`, { title: '三，更正' })
  await throughSteps(both[1].api, desk, id, SIGNED)
  const answers = await atOnce(id, [
    ['publisher', 'release'],
    ['signer2', 'withdraw-now', { reason: '有误' }],
    ['publisher2', 'withdraw-now', { reason: '有误' }],
  ])
  await onlyOneWon(id, 8, answers)
})

test('different articles at two newsrooms are all released, each once and in one chain', async () => {
  const ids = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      newArticle((both[index % 2] as Running).api, desk, `并行${String(index)}`),
    ),
  )
  const whole = [...SIGNED, ['publisher', 'release'] as const]
  await Promise.all(ids.map((id, index) => throughSteps((both[index % 2] as Running).api, desk, id, whole)))
  const feeds = await Promise.all(
    both.map(async ({ api }) => {
      const { body } = await personOf(desk, 'editor').get(api, '/releases')
      return (body as { items: { release: { seq: number; document: { id: string } } }[] }).items
    }),
  )
  expect(feeds[0]).toEqual(feeds[1])
  const released = (feeds[0] ?? []).map(({ release }) => release.document.id)
  for (const id of ids) expect(released.filter((one) => one === id)).toHaveLength(1)
  expect((feeds[0] ?? []).map(({ release }) => release.seq)).toEqual(released.map((_, index) => index + 1))
})

test(`${String(MANY)} articles made at two newsrooms get ${String(MANY)} numbers`, async () => {
  const ids = await Promise.all(
    Array.from({ length: MANY }, (_, index) =>
      newArticle((both[index % 2] as Running).api, desk, `编号${String(index)}`),
    ),
  )
  const numbers = await Promise.all(
    ids.map(async (id) => {
      const { body } = await personOf(desk, 'editor').get(both[0].api, `/articles/${id}?depth=0`)
      return (body as { number: number }).number
    }),
  )
  expect(new Set(numbers).size).toBe(MANY)
})
