import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startNewsroom } from '../../src/newsroom/start.ts'
import { type Desk, draftArticle, openDesk, take } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Desk

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
}, 60_000)
afterAll(() => newsroom.close())

const state = async (path: string) => (await desk.editor.get(`${path}/case`)).body.state as string

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50))
}

test('a newsroom that was down at the signed time releases when it starts', async () => {
  const made = await draftArticle(desk)
  await take(desk.editor, made, 'submit')
  await take(desk.reviewer, made, 'pass')
  const at = Date.now() + 5000
  const signing = await take(desk.signer, made, 'sign', { releaseAt: new Date(at).toISOString() })
  expect(signing.body.case.schedule.at).toBe(new Date(at).toISOString())
  await until(() => Promise.resolve(Date.now() > at))
  expect(await state(made.path)).toBe('signed')
  const stop = await startNewsroom(newsroom.payload)
  await until(async () => (await state(made.path)) === 'released')
  await stop()
})
