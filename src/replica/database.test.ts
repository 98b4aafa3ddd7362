import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'libsql'
import { type FakeFeed, startFakeFeed } from '../../tests/support/fakeFeed.ts'
import { recordedLog, replicaOf, temporaryDir, type TestReplica } from '../../tests/support/replicas.ts'
import { sampleArticle } from '../../tests/support/snapshots.ts'
import { openReplica } from './index.ts'

describe('the store of a site', () => {
  let feed: FakeFeed
  let place: ReturnType<typeof temporaryDir>
  let open: TestReplica[]
  const opened = () => {
    const replica = replicaOf(feed, place.dir)
    open.push(replica)
    return replica
  }
  const file = () => join(place.dir, 'site.db')
  const keptFiles = () => readdirSync(place.dir).filter((name) => /^site\.db\.unusable-.*Z$/.test(name))

  beforeEach(async () => {
    feed = await startFakeFeed()
    place = temporaryDir()
    for (const number of [1, 2, 3]) feed.publish(sampleArticle(number))
    open = []
    await opened().start()
    await open.pop()?.close()
  })

  afterEach(async () => {
    await Promise.all(open.map((replica) => replica.close()))
    await feed.goDown()
    place.remove()
  })

  it('never shows a text that is no longer the one that was signed', () => {
    const { reader } = opened()
    change("update live set snapshot = replace(snapshot, '商量', '商讨') where name = '1'")
    expect(() => reader.article(1)).toThrow('damaged')
    expect(reader.article(2)).toMatchObject({ content: { number: 2 } })
  })

  const spoilers: [string, () => void][] = [
    ['is overwritten', () => writeFileSync(file(), 'no database '.repeat(1000))],
    ['is cut short', () => truncateSync(file(), 8192)],
    ['is of another version', () => change("update meta set value = '0' where name = 'schema'")],
    ['has no version', () => change("delete from meta where name = 'schema'")],
    ['is of another program', () => change('drop table meta')],
  ]

  function change(sql: string): void {
    const connection = new Database(file())
    connection.exec(sql)
    connection.close()
  }

  it.each(spoilers)(
    'is rebuilt from the feed where its file %s, and the file is kept',
    async (_name, spoil) => {
      spoil()
      const replica = opened()
      expect(replica.log.lines.map(({ message }) => message)).toEqual([expect.stringContaining('rebuilt')])
      expect(replica.reader.standing().head.seq).toBe(0)
      await replica.start()
      expect(replica.reader.articles({ limit: 9 }).items).toHaveLength(3)
      expect(keptFiles()).toHaveLength(1)
    },
  )

  it('is used as it is where nothing is wrong with it', async () => {
    await feed.goDown()
    const replica = opened()
    expect(replica.reader.standing()).toMatchObject({ head: { seq: 3 }, refused: null })
    expect(replica.log.lines).toEqual([])
    expect(keptFiles()).toEqual([])
    await feed.comeBack()
  })

  it('is not opened without a trusted key', () => {
    const options = { dir: place.dir, feedUrl: feed.url, log: recordedLog() }
    expect(() => openReplica({ ...options, trustedKeys: [] })).toThrow(TypeError)
    expect(() => openReplica({ ...options, trustedKeys: ['no key'] })).toThrow()
  })
})
