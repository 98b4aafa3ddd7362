import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type FakeFeed, startFakeFeed } from '../support/fakeFeed.ts'
import { type HotServer, serveHot } from '../support/hotServer.ts'
import { replicaOf, temporaryDir, type TestReplica, until } from '../support/replicas.ts'
import { sampleArticle } from '../support/snapshots.ts'
import { isFile, mayKeep } from '../../src/site/addresses.ts'
import { createSite } from '../../src/site/app.ts'

/** Readers ask without pause while releases land: once the store has moved on, nobody gets what was before. */
let feed: FakeFeed
let place: ReturnType<typeof temporaryDir>
let follower: TestReplica
let bystander: TestReplica
let server: HotServer
let hammering: boolean
let stale: string[]

beforeEach(async () => {
  hammering = true
  stale = []
  feed = await startFakeFeed()
  place = temporaryDir()
  follower = replicaOf(feed, place.dir)
  bystander = replicaOf(feed, place.dir)
})

afterEach(async () => {
  hammering = false
  await server.close()
  await Promise.all([follower, bystander].map((replica) => replica.close()))
  await feed.goDown()
  place.remove()
})

async function serve(replica: TestReplica): Promise<void> {
  server = await serveHot({
    cold: createSite({ reader: replica.reader, log: replica.log }),
    edition: () => replica.head().hash,
    mayKeep,
    isFile,
    namesHost: true,
  })
  replica.onChange(server.hot.changed)
}

/** Asks without pause; every answer must be at least as new as what the store held before it was asked for. */
function hammer(read: () => Shown): () => Promise<number> {
  let answers = 0
  const readers = ['identity', 'gzip', 'gzip, br'].flatMap((encoding) => [encoding, encoding])
  const reading = readers.map(async (encoding) => {
    while (hammering) {
      const before = read()
      const headers = { 'Accept-Encoding': encoding }
      const answer = await server.ask('/articles/1', { headers }).catch(() => null)
      if (!answer) continue // the test is over, or fails below for too few answers
      const { status, text } = answer
      const after = read()
      const shown = status === 410 ? Infinity : Number(/第(\d+)版/.exec(text)?.[1])
      const state = `before ${JSON.stringify(before)}, after ${JSON.stringify(after)}, answer ${status} ${shown}`
      const moved = before.head !== after.head
      const fits = status === 410 ? before.withdrawn || after.withdrawn || moved : shown >= before.title
      if (!fits || (!moved && (status === 410) !== before.withdrawn)) stale.push(state)
      answers += 1
    }
  })
  return async () => {
    hammering = false
    await Promise.all(reading)
    return answers
  }
}

interface Shown {
  head: string
  title: number
  withdrawn: boolean
}

/** What the store shows as article 1, read past everything that is kept. */
function shownBy({ reader, head }: TestReplica): Shown {
  const { hash } = head()
  const found = reader.article(1)
  const live = found && 'content' in found ? found : null
  return {
    head: hash,
    title: Number(/\d+/.exec(live?.content.title ?? '')?.[0] ?? 0),
    withdrawn: live === null,
  }
}

async function releaseAndWithdraw(): Promise<void> {
  const head = () => follower.head().seq
  for (let round = 1; round <= 25; round += 1) {
    feed.publish(sampleArticle(1, { title: `第${String(round)}版` }), {
      kind: round === 1 ? 'publish' : 'correct',
    })
    await until(() => head() === feed.releases.length)
    if (round % 5 !== 0) continue
    feed.withdraw({ collection: 'articles', id: 'a-1' }, { after: 'gone' })
    await until(() => head() === feed.releases.length)
    expect((await server.ask('/articles/1')).status).toBe(410)
  }
}

test('by the process that follows the feed', async () => {
  await serve(follower)
  await follower.start()
  feed.publish(sampleArticle(1, { title: '第0版' }))
  await until(() => follower.head().seq === 1)
  const stop = hammer(() => shownBy(follower))
  await releaseAndWithdraw()
  expect(await stop()).toBeGreaterThan(100)
  expect(stale).toEqual([])
})

test('by a process beside it on the same store, which hears of nothing', async () => {
  await serve(bystander)
  await follower.start()
  feed.publish(sampleArticle(1, { title: '第0版' }))
  await until(() => follower.head().seq === 1)
  const stop = hammer(() => shownBy(bystander))
  await releaseAndWithdraw()
  expect(await stop()).toBeGreaterThan(100)
  expect(stale).toEqual([])
})
