import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type FakeFeed, startFakeFeed } from '../../tests/support/fakeFeed.ts'
import { FORGERIES, instead, third } from '../../tests/support/forgeries.ts'
import { replicaOf, temporaryDir, type TestReplica, until } from '../../tests/support/replicas.ts'
import { STRANGE } from '../../tests/support/strangeReleases.ts'
import { sampleArticle } from '../../tests/support/snapshots.ts'

describe('a forged feed', () => {
  let feed: FakeFeed
  let place: ReturnType<typeof temporaryDir>
  let replica: TestReplica

  beforeEach(async () => {
    feed = await startFakeFeed()
    place = temporaryDir()
    feed.publish(sampleArticle(1))
    feed.publish(sampleArticle(2))
    replica = replicaOf(feed, place.dir)
    await replica.start()
    await replica.stop()
  })

  afterEach(async () => {
    await replica.close()
    await feed.goDown()
    place.remove()
  })

  it.each([...FORGERIES, ...STRANGE])(
    'is refused where $name ($code), and followed again once it is honest',
    async ({ code, seq, tamper }) => {
      feed.publish(third)
      feed.publish(sampleArticle(4))
      feed.tampering = tamper(feed)
      const { reader, log } = replica
      await replica.start()

      expect(reader.standing()).toMatchObject({ head: { seq: 2 }, refused: { code, seq } })
      expect(reader.articles({ limit: 10 }).items.map(({ content }) => content.number)).toEqual([2, 1])
      expect(reader.article(3)).toBeNull()
      for (const { sha256 } of third.content.photos.flatMap(({ renditions }) => renditions)) {
        expect(reader.blobPath(sha256)).toBeNull()
      }

      const [tries, since] = [feed.requests.releases ?? 0, reader.standing().refused?.at]
      await until(() => (feed.requests.releases ?? 0) >= tries + 2)
      expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1)
      expect(reader.standing().refused?.at).toBe(since)

      feed.tampering = {}
      await until(() => reader.standing().head.seq === 4)
      await until(() => reader.standing().refused === null)
      expect(reader.article(3)).toMatchObject({ content: third.content })
    },
  )

  it('keeps what was good before the first fault in the same answer', async () => {
    feed.publish(third)
    feed.publish(sampleArticle(4))
    feed.tampering = {
      releases: (honest) =>
        honest.map((signed) => (signed.release.seq === 4 ? { ...signed, signature: '' } : signed)),
    }
    await replica.start()
    expect(replica.reader.standing()).toMatchObject({
      head: { seq: 3 },
      refused: { code: 'wrong-signature', seq: 4 },
    })
  })

  it('is refused for its fault, not for the text that a release behind the fault has replaced', async () => {
    feed.publish(third)
    feed.publish(sampleArticle(4))
    feed.publish(sampleArticle(3, { title: '更正后的标题' }), { kind: 'correct' })
    feed.tampering = {
      releases: (honest) =>
        honest.map((signed) => (signed.release.seq === 4 ? { ...signed, signature: '' } : signed)),
    }
    await replica.start()
    expect(replica.reader.standing()).toMatchObject({
      head: { seq: 2 },
      refused: { code: 'wrong-signature', seq: 4 },
    })
    feed.tampering = {}
    await until(() => replica.reader.standing().head.seq === 5)
    expect(replica.reader.article(3)).toMatchObject({ content: { title: '更正后的标题' } })
  })

  it('is not read more often because its stream rings without end', async () => {
    feed.tampering = instead((honest) => ({ ...honest, signature: '' }))
    feed.publish(third)
    await replica.start()
    const before = feed.requests.releases ?? 0
    for (let number = 10; number < 60; number += 1) feed.publish(sampleArticle(number))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((feed.requests.releases ?? 0) - before).toBeLessThan(6)
  })
})
