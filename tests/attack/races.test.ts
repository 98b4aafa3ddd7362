import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { verifyEvidence } from '../../src/newsroom/evidence/verify.ts'
import { releaseDue } from '../../src/newsroom/cases/schedule.ts'
import type { Role } from '../../src/workflow/index.ts'
import { type Desk, draftArticle, type Made, openDesk, release, take } from '../support/desk.ts'
import { type Answer, type Newsroom, openNewsroom, PASSWORD, type Person } from '../support/newsroom.ts'

const MANY = 50

let newsroom: Newsroom
let desk: Desk
/** So many of each that everybody may act at once, each for themselves. */
let crowd: Record<'signer' | 'publisher' | 'reviewer', Person[]>

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  const some = (role: Role) =>
    Promise.all(Array.from({ length: 5 }, (_, index) => newsroom.person(`${role}-${String(index)}`, [role])))
  crowd = {
    signer: await some('signer'),
    publisher: await some('publisher'),
    reviewer: await some('reviewer'),
  }
}, 240_000)
afterAll(() => newsroom.close())

async function until(steps: 'submit' | 'pass' | 'sign' | 'release', more: object = {}): Promise<Made> {
  const made = await draftArticle(desk)
  const order = [
    [desk.editor, 'submit'],
    [desk.reviewer, 'pass'],
    [desk.signer, 'sign'],
    [desk.publisher, 'release'],
  ] as const
  for (const [person, action] of order) {
    const { status, body } = await take(person, made, action, action === 'sign' ? more : {})
    if (status !== 200) throw new Error(`${action}: ${JSON.stringify(body)}`)
    if (action === steps) break
  }
  return made
}

/** Everybody acts on the same revision at the same moment. */
async function atOnce(
  made: Made,
  attempts: readonly (readonly [Person, string, object?])[],
): Promise<{ won: string[]; answers: Answer[] }> {
  const { revision } = (await desk.reviewer.get(`${made.path}/case`)).body
  const answers = await Promise.all(
    attempts.map(([person, action, more]) =>
      person.post(`${made.path}/actions/${action}`, { revision, password: PASSWORD, ...more }),
    ),
  )
  const won = answers.flatMap(({ status }, index) => (status === 200 ? [attempts[index]?.[1] ?? ''] : []))
  return { won, answers }
}

/** Everyone who did not win is told why, with a code; the ledger has one more event, and is whole. */
async function settled({ path }: Made, before: number, { won, answers }: Awaited<ReturnType<typeof atOnce>>) {
  expect(won).toHaveLength(1)
  for (const { status, body } of answers.filter(({ status }) => status !== 200)) {
    expect([status, body.code]).toEqual([expect.any(Number), expect.stringMatching(/^[a-z-]+$/)])
    expect([403, 409, 429]).toContain(status)
  }
  const { body } = await desk.reviewer.get(`${path}/case`)
  expect(body.timeline).toHaveLength(before + 1)
  const { docs } = await newsroom.payload.find({
    collection: 'ledger' as never,
    where: { release: { exists: true } },
    sort: 'release',
    pagination: false,
  })
  const numbers = docs.map((row) => (row as unknown as { release: number }).release)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
}

/** `MANY` attempts, the kinds in turn, each by the next person of the crowd. */
function many(...kinds: readonly (readonly [keyof typeof crowd, string, object?])[]) {
  return Array.from({ length: MANY }, (_, index) => {
    const [role, action, more] = kinds[index % kinds.length] as (typeof kinds)[number]
    const person = crowd[role][Math.floor(index / kinds.length) % crowd[role].length] as Person
    return [person, action, more] as const
  })
}

const reason = { reason: '有误' }
const comment = { comment: '请改' }

describe(`of ${String(MANY)} at once exactly one wins`, () => {
  test('passing', async () => {
    const made = await until('submit')
    await settled(made, 1, await atOnce(made, many(['reviewer', 'pass'])))
  })

  test('signing', async () => {
    const made = await until('pass')
    await settled(made, 2, await atOnce(made, many(['signer', 'sign'])))
  })

  test('signing, returning and recalling', async () => {
    const made = await until('pass')
    const attempts = [...many(['signer', 'sign'], ['signer', 'return', comment])]
    const recalls = Array.from({ length: 10 }, () => [desk.editor, 'recall'] as const)
    await settled(made, 2, await atOnce(made, [...attempts.slice(0, MANY - 10), ...recalls]))
  })

  test('releasing', async () => {
    const made = await until('sign')
    await settled(made, 3, await atOnce(made, many(['publisher', 'release'])))
  })

  test('releasing and revoking', async () => {
    const made = await until('sign')
    const revokes = Array.from({ length: 10 }, () => [desk.signer, 'revoke', reason] as const)
    await settled(made, 3, await atOnce(made, [...many(['publisher', 'release']).slice(10), ...revokes]))
  })

  test('withdrawing at once', async () => {
    const made = await until('release')
    await settled(
      made,
      4,
      await atOnce(made, many(['signer', 'withdraw-now', reason], ['publisher', 'withdraw-now', reason])),
    )
  })

  test('releasing a correction and withdrawing what it corrects', async () => {
    const made = await until('release')
    await desk.editor.patch(made.path, { title: '更正后' })
    for (const [person, action] of [
      [desk.editor, 'submit'],
      [desk.reviewer, 'pass'],
      [desk.signer, 'sign'],
    ] as const)
      expect((await take(person, made, action)).status).toBe(200)
    const outcome = await atOnce(
      made,
      many(
        ['publisher', 'release'],
        ['signer', 'withdraw-now', reason],
        ['publisher', 'withdraw-now', reason],
      ),
    )
    await settled(made, 7, outcome)
    // Whatever came first, the text is public exactly where the ledger says so.
    const { body } = await desk.reviewer.get(`${made.path}/case`)
    expect(body.live === null).toBe(outcome.won[0] === 'withdraw-now')
  })

  test('ratifying', async () => {
    const made = await until('release')
    await take(desk.publisher, made, 'withdraw-now', reason)
    await settled(made, 5, await atOnce(made, many(['signer', 'ratify'])))
  })

  test('submitting', async () => {
    const made = await draftArticle(desk)
    const editors = await Promise.all(
      Array.from({ length: 5 }, (_, index) => newsroom.person(`editor-${String(index)}`, ['editor'])),
    )
    const attempts = Array.from(
      { length: MANY },
      (_, index) => [editors[index % 5] as Person, 'submit'] as const,
    )
    await settled(made, 0, await atOnce(made, attempts))
  })
})

test('the clock, a cancellation and a revocation at once: one release, or none', async () => {
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const made = await until('sign', { releaseAt: at })
  expect((await take(desk.publisher, made, 'cancel-schedule', reason)).status).toBe(200)
  const later = new Date(Date.now() + 7_200_000).toISOString()
  const clocks = Array.from({ length: 10 }, () => releaseDue(newsroom.payload, later))
  const people = many(['signer', 'cancel-schedule'], ['publisher', 'cancel-schedule']).slice(0, 20)
  const revokes = Array.from({ length: 10 }, () => [desk.signer, 'revoke', reason] as const)
  const [outcome, released] = await Promise.all([atOnce(made, [...people, ...revokes]), Promise.all(clocks)])
  const { body } = await desk.reviewer.get(`${made.path}/case`)
  const types: string[] = body.timeline.map(({ type }: { type: string }) => type)
  const ofSchedule = types.filter((type) => ['schedule_cancelled', 'revoked', 'released'].includes(type))
  expect(released.reduce((sum, count) => sum + count, 0)).toBe(
    types.filter((type) => type === 'released').length,
  )
  // A revocation may follow a cancellation; nothing follows the release.
  expect(ofSchedule.indexOf('released')).toBe(types.includes('released') ? ofSchedule.length - 1 : -1)
  expect(outcome.won.length + (types.includes('released') ? 1 : 0)).toBe(ofSchedule.length)
  expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
})

test(`${String(MANY)} articles at once get ${String(MANY)} numbers`, async () => {
  const made = await Promise.all(Array.from({ length: MANY }, () => draftArticle(desk)))
  const { docs } = await newsroom.payload.find({
    collection: 'articles',
    where: { id: { in: made.map(({ id }) => id) } },
    pagination: false,
  })
  expect(new Set(docs.map((row) => (row as unknown as { number: number }).number)).size).toBe(MANY)
})

test('an account that is closed while it logs in stays closed', async () => {
  const { payload } = newsroom
  const person = await newsroom.person('leaving', ['signer'])
  const logins = Array.from({ length: 5 }, () =>
    newsroom.anonymous.post('/users/login', { email: person.email, password: PASSWORD }),
  )
  const closing = desk.admin.patch(`/users/${person.id}`, { active: false, roles: ['editor'] })
  await Promise.all([...logins, closing])
  const row = await payload.db.findOne({ collection: 'users', where: { id: { equals: person.id } } })
  expect(row).toMatchObject({ active: false, roles: ['editor'] })
})

test('a text that is edited at the moment of its submission is frozen as one or the other, by whoever wrote it', async () => {
  const second = await newsroom.person('second-editor', ['editor'])
  for (let round = 0; round < 10; round++) {
    const made = await draftArticle(desk)
    const title = `第${String(round)}次改动`
    const [submitted, edited] = await Promise.all([
      take(desk.editor, made, 'submit'),
      second.patch(made.path, { title }),
    ])
    if (submitted.status !== 200) continue
    const { digest, contributors } = submitted.body.case
    const frozen = (await desk.reviewer.get(`${made.path}/preview/${String(digest)}`)).body
    if (frozen.content.title === title) expect(contributors).toContain(second.id)
    const { body } = await desk.editor.get(made.path)
    expect([edited.status, body.status]).toEqual([expect.any(Number), 'in_review'])
  }
})

test('the whole ledger holds after all of it', async () => {
  await release(desk, await draftArticle(desk))
  expect((await verifyEvidence(newsroom.payload)).fault).toBeNull()
})
