import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type FakeFeed, startFakeFeed } from '../../tests/support/fakeFeed.ts'
import { replicaOf, temporaryDir, type TestReplica, until } from '../../tests/support/replicas.ts'
import { photoContent, sample, sampleArticle } from '../../tests/support/snapshots.ts'
import { TIMING, type Timing } from './timing.ts'

let feed: FakeFeed
let place: ReturnType<typeof temporaryDir>
let open: TestReplica[]

beforeEach(async () => {
  feed = await startFakeFeed()
  place = temporaryDir()
  open = []
})

afterEach(async () => {
  await Promise.all(open.map((replica) => replica.close()))
  await feed.goDown()
  place.remove()
})

function replica(timing?: Partial<Timing>): TestReplica {
  const opened = replicaOf(feed, place.dir, timing)
  open.push(opened)
  return opened
}

describe('following the feed', () => {
  it('shows what was released before it started, with its blobs on the disk', async () => {
    const photo = photoContent('p-1')
    feed.publish(sampleArticle(1, { photos: [photo] }))
    const { start, reader } = replica()
    await start()
    expect(reader.article(1)).toMatchObject({ content: { number: 1 }, release: { seq: 1, kind: 'publish' } })
    expect(reader.standing()).toMatchObject({ head: { seq: 1 }, refused: null })
    for (const { sha256, bytes } of photo.renditions) {
      expect(readFileSync(reader.blobPath(sha256) ?? '').byteLength).toBe(bytes)
    }
  })

  it('catches up over several pages, in order', async () => {
    for (let number = 1; number <= 230; number += 1) feed.publish(sampleArticle(number))
    const { start, reader } = replica()
    await start()
    expect(reader.standing().head.seq).toBe(230)
    expect(feed.requests.releases).toBe(3)
  })

  it('asks for many texts at once, and for each where the feed is of an older version', async () => {
    for (let number = 1; number <= 130; number += 1) feed.publish(sampleArticle(number))
    const { start, reader } = replica()
    await start()
    expect(reader.standing().head.seq).toBe(130)
    expect(feed.requests).toMatchObject({ releases: 2, snapshots: 3 })
    feed.tampering = { snapshots: 'unknown' }
    const elsewhere = temporaryDir()
    const second = replicaOf(feed, elsewhere.dir)
    open.push(second)
    await second.start()
    expect(second.reader.standing().head.seq).toBe(130)
    expect(feed.requests.snapshots).toBe(3 + 3 + 130)
    await second.close()
    elsewhere.remove()
  })

  it('verifies very many on a second thread, to the first that is wrong', async () => {
    for (let number = 1; number <= 600; number += 1) feed.publish(sampleArticle(number))
    const wrong = feed.releases[554]?.release.digest
    feed.tampering = { snapshot: (honest, digest) => (digest === wrong ? `${honest} ` : honest) }
    const { start, reader } = replica()
    await start()
    expect(reader.standing()).toMatchObject({
      head: { seq: 554 },
      refused: { code: 'wrong-digest', seq: 555 },
    })
    feed.tampering = {}
    await until(() => reader.standing().head.seq === 600)
  })

  it('shows very many before they can be searched, and says so until they can', async () => {
    for (let number = 1; number <= 600; number += 1) feed.publish(sampleArticle(number))
    const { start, reader, log } = replica()
    await start()
    expect(reader.article(554)).toMatchObject({ content: { number: 554 } })
    expect(reader.searchState().waiting).toBeGreaterThan(0)
    expect(reader.search({ text: '第1次商量', limit: 1 })).toMatchObject({ isComplete: false })
    await until(() => log.lines.some(({ message }) => message === 'The search is complete.'))
    expect(reader.searchState().waiting).toBe(0)
    expect(reader.search({ text: '第1次商量', limit: 1 })).toMatchObject({
      items: [{ item: { content: { number: 1 } } }],
      isComplete: true,
    })
  })

  it('goes on building the search where it was stopped', async () => {
    for (let number = 1; number <= 600; number += 1) feed.publish(sampleArticle(number))
    const first = replica()
    await first.start()
    await first.close()
    const second = replica()
    const waiting = second.reader.searchState().waiting
    expect(waiting).toBeGreaterThan(0)
    feed.withdraw({ collection: 'articles', id: 'a-1' }, { after: 'gone' })
    feed.publish(sampleArticle(2, { title: '更正后的标题' }), { kind: 'correct' })
    await second.start()
    await until(() => second.reader.searchState().waiting === 0)
    const found = (text: string) => {
      const { items, relaxed } = second.reader.search({ text, limit: 1 })
      return relaxed ? null : items[0]?.item.content.number
    }
    expect(['第1次商量', '第3次商量', '更正后的标题'].map(found)).toEqual([null, 3, 2])
  })

  it('catches up past texts that the newsroom no longer gives out', async () => {
    feed.publish(sampleArticle(1))
    feed.publish(sampleArticle(2))
    feed.publish(sampleArticle(1, { title: '更正后的标题' }), { kind: 'correct' })
    feed.withdraw({ collection: 'articles', id: 'a-2' }, { after: 'gone' })
    const { start, reader } = replica()
    await start()
    expect(reader.standing()).toMatchObject({ head: { seq: 4 }, refused: null })
    expect(reader.article(1)).toMatchObject({ content: { title: '更正后的标题' } })
    expect(reader.article(2)).toMatchObject({ after: 'gone' })
  })

  it('bears with a text that is replaced while it is fetched', async () => {
    const { release } = feed.publish(sampleArticle(1))
    feed.tampering = {
      snapshot: (honest, digest) => {
        if (digest !== release.digest) return honest
        feed.publish(sampleArticle(1, { title: '更正后的标题' }), { kind: 'correct' })
        return null
      },
    }
    const { start, reader, log } = replica()
    await start()
    expect(reader.article(1)).toMatchObject({ content: { title: '更正后的标题' } })
    expect(log.lines).toEqual([])
  })

  it('bears with an answer whose releases are newer than its head', async () => {
    const { release } = feed.publish(sampleArticle(1))
    feed.publish(sampleArticle(2))
    let first = true
    feed.tampering = {
      head: (honest) => {
        const late = first
        first = false
        return late ? { seq: 1, hash: release.hash } : honest
      },
    }
    const { start, reader, log } = replica()
    await start()
    expect(reader.standing()).toMatchObject({ head: { seq: 2 }, refused: null })
    expect(log.lines).toEqual([])
  })

  it('bears with an answer whose head is newer than its releases', async () => {
    feed.publish(sampleArticle(1))
    let first = true
    feed.tampering = {
      releases: (honest) => {
        const early = first
        first = false
        return early ? [] : honest
      },
    }
    const { start, reader, log } = replica()
    await start()
    expect(reader.standing()).toMatchObject({ head: { seq: 1 }, refused: null })
    expect(log.lines).toEqual([])
  })

  it('shows a new release within a second of its announcement, with the usual timing', async () => {
    feed.publish(sampleArticle(1))
    const { start, reader } = replica(TIMING)
    await start()
    await until(() => (feed.requests.stream ?? 0) > 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
    feed.publish(sampleArticle(2, { photos: [photoContent('p-2')] }))
    await until(() => reader.article(2) !== null, 1000)
  })

  it.each(['refused', 'silent'] as const)(
    'finds a new release by asking while the stream is %s',
    async (stream) => {
      feed.tampering = { stream }
      const { start, reader } = replica()
      await start()
      feed.publish(sampleArticle(1))
      await until(() => reader.article(1) !== null)
    },
  )

  it('keeps serving while the feed is down, says so once, and catches up when it is back', async () => {
    feed.publish(sampleArticle(1))
    const { start, reader, log } = replica()
    await start()
    await feed.goDown()
    await until(() => log.lines.length > 0)
    expect(reader.article(1)).not.toBeNull()
    feed.publish(sampleArticle(2))
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(reader.standing().refused).toBeNull()
    await feed.comeBack()
    await until(() => reader.article(2) !== null)
    expect(log.lines.filter(({ message }) => message.includes('out of reach'))).toHaveLength(1)
  })

  it('starts with what it had, when the feed is down from the start', async () => {
    feed.publish(sampleArticle(1))
    const before = replica()
    await before.start()
    await before.stop()
    await feed.goDown()
    const after = replica()
    await after.start()
    expect(after.reader.article(1)).not.toBeNull()
    await feed.comeBack()
  })

  it('tells its listeners when the head moved, and bears with one that fails', async () => {
    const { start, onChange } = replica()
    const heads: number[] = []
    onChange(() => {
      throw new Error('a listener that fails')
    })
    onChange(({ seq }) => heads.push(seq))
    await start()
    feed.publish(sampleArticle(1))
    feed.publish(sampleArticle(2))
    await until(() => heads.at(-1) === 2)
    expect(heads).toEqual([1, 2])
  })

  it('shares one store between two processes', async () => {
    const first = replica()
    const second = replica()
    const heads: number[] = []
    second.onChange(({ seq }) => heads.push(seq))
    await Promise.all([first.start(), second.start()])
    for (let number = 1; number <= 20; number += 1) feed.publish(sampleArticle(number))
    await until(() => first.reader.article(20) !== null && heads.at(-1) === 20)
    expect([...first.log.lines, ...second.log.lines]).toEqual([])
  })

  it('reads what another process applied, without following the feed itself', async () => {
    const bystander = replica()
    const { start } = replica()
    feed.publish(sampleArticle(1))
    await start()
    expect(bystander.reader.article(1)).not.toBeNull()
  })

  it('fetches again a blob whose file was damaged', async () => {
    const photo = photoContent('p-1')
    feed.publish(sample('photos', 'p-1', photo))
    const { start, reader } = replica()
    await start()
    const [{ sha256 } = { sha256: '' }] = photo.renditions
    writeFileSync(reader.blobPath(sha256) ?? '', 'damaged')
    feed.publish(sampleArticle(1, { photos: [photo] }))
    await until(() => reader.article(1) !== null)
    expect(readFileSync(reader.blobPath(sha256) ?? '', 'utf8')).not.toBe('damaged')
  })
})
