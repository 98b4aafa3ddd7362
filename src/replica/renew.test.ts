import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { recordedLog, temporaryDir, until } from '../../tests/support/replicas.ts'
import { scribbleOver } from '../../tests/support/scribble.ts'
import { renewing } from './renew.ts'
import { openStore } from './store.ts'

/** Two processes on one store: one follows the feed, the other only reads. */
let place: ReturnType<typeof temporaryDir>
let rebuilt: boolean[]
let both: { following: ReturnType<typeof renewing>; reading: ReturnType<typeof renewing> }

beforeEach(() => {
  place = temporaryDir()
  openStore(place.dir, recordedLog()).close()
  rebuilt = []
  const one = (isFollowing: boolean) =>
    renewing({
      dir: place.dir,
      log: recordedLog(),
      rebuild: (mayReplace) => {
        rebuilt.push(mayReplace)
        return Promise.resolve()
      },
      isFollowing: () => isFollowing,
    })
  both = { following: one(true), reading: one(false) }
})

afterEach(async () => {
  await both.following.end()
  await both.reading.end()
  place.remove()
})

const isTold = () => existsSync(join(place.dir, 'site.db.unreadable'))

test('what one can not read, the other learns of, and puts it aside', async () => {
  scribbleOver(place.dir)
  both.reading.unreadable()
  expect([isTold(), rebuilt]).toEqual([true, []])
  await until(() => rebuilt.length > 0)
  expect([isTold(), rebuilt]).toEqual([false, [true]])
})

test('a store that is whole stays, whoever says that it is not', async () => {
  both.reading.unreadable()
  await until(() => !isTold())
  expect(rebuilt).toEqual([])
})
