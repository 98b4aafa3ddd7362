import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'libsql'
import { type FakeFeed, startFakeFeed } from '../support/fakeFeed.ts'
import { replicaOf, temporaryDir, type TestReplica, until } from '../support/replicas.ts'
import { scribbleOver } from '../support/scribble.ts'
import { serveSite, type SiteServer } from '../support/siteServer.ts'
import { sampleArticle } from '../support/snapshots.ts'

let feed: FakeFeed
let place: ReturnType<typeof temporaryDir>
let replica: TestReplica
let site: SiteServer

beforeEach(async () => {
  feed = await startFakeFeed()
  place = temporaryDir()
  feed.publish(sampleArticle(1, { title: '原来的标题', titleLines: ['原来的标题'] }))
  feed.publish(sampleArticle(2))
  feed.publish(sampleArticle(1, { title: '更正后的标题', titleLines: ['更正后的标题'] }), { kind: 'correct' })
  feed.publish(sampleArticle(3))
  feed.withdraw({ collection: 'articles', id: 'a-3' }, { after: 'notice', notice: '已经撤下' })
  replica = replicaOf(feed, place.dir)
  await replica.start()
  site = await serveSite(replica.reader)
})

afterEach(async () => {
  await site.close()
  await replica.close()
  await feed.goDown()
  place.remove()
})

/** Changes the store behind the site's back, as a broken disk or a stranger would. */
function damage(sql: string): void {
  const other = new Database(path.join(place.dir, 'site.db'))
  other.exec('pragma busy_timeout = 5000')
  other.exec(sql)
  other.close()
}

const get = (address: string) => fetch(site.origin + address)
const mended = () => until(() => replica.reader.damaged() === 0)

/** Everywhere that the article is shown. */
const SHOWN = ['/articles/1', '/articles/1/proof', '/api/v1/articles/1', '/api/v1/articles/1/proof']

describe('a site whose store is damaged while it runs', () => {
  it.each([
    ['the text', `update live set snapshot = replace(snapshot, '更正', '伪造') where name = '1'`, SHOWN],
    ['half a text', `update live set snapshot = substr(snapshot, 1, 200) where name = '1'`, SHOWN],
    [
      'the time of the release',
      `update live set at = '2020-01-01T00:00:00.000Z' where name = '1'`,
      SHOWN.slice(0, 1),
    ],
    [
      'what a list shows',
      `update articles set item = replace(item, '更正', '伪造') where number = 1`,
      ['/articles', '/api/v1/articles'],
    ],
    [
      'the order of a list',
      `update articles set shown_at = '2001-01-01T00:00:00.000Z' where number = 1`,
      ['/articles', '/api/v1/articles'],
    ],
    [
      'the signed release',
      `update releases set signed = replace(signed, 'correct', 'publish') where seq = 3`,
      ['/articles/1/proof', '/api/v1/changes?since=0'],
    ],
    ['an earlier release', `update releases set signed = '{' where seq = 1`, ['/api/v1/changes?since=0']],
    [
      'a notice',
      `update withdrawn set notice = '从未发布' where name = '3'`,
      ['/articles/3', '/api/v1/articles/3'],
    ],
  ])('shows nothing of it, and mends it without a restart: %s', async (_what, sql, addresses) => {
    const before = await Promise.all(addresses.map(async (address) => textOf(await get(address))))
    await feed.goDown()
    damage(sql)
    for (const address of addresses) {
      const answer = await get(address)
      expect([address, answer.status, answer.headers.get('retry-after')]).toEqual([address, 503, '10'])
      expect(await answer.text()).not.toMatch(/伪造|从未发布/)
    }
    expect(await (await get('/readyz')).json()).toMatchObject({ damaged: 1 })
    const said = () => replica.log.lines.filter(({ message }) => message.includes('is damaged'))
    expect(said()).toHaveLength(1)

    await feed.comeBack()
    await mended()
    expect(await Promise.all(addresses.map(async (address) => textOf(await get(address))))).toEqual(before)
    expect(replica.reader.article(1)).toMatchObject({ publicSince: feed.releases[0]?.release.at })
    expect(replica.reader.search({ text: '更正后的标题', limit: 5 }).items).toHaveLength(1)
    expect(replica.reader.standing()).toMatchObject({ head: { seq: 5 }, refused: null })
  })

  it('takes nothing else for it than what was signed', async () => {
    // Its page names the other one, which was compared when it was whole.
    expect((await get('/articles/2')).status).toBe(200)
    damage(`update live set snapshot = replace(snapshot, '更正', '伪造') where name = '1'`)
    const { digest } = feed.releases[2]?.release ?? {}
    feed.tampering = {
      snapshot: (honest, asked) => (asked === digest ? honest.replace('更正', '伪造') : honest),
    }
    expect((await get('/articles/1')).status).toBe(503)
    await until(() => replica.reader.standing().refused !== null)
    expect(replica.reader.standing().refused).toMatchObject({ code: 'wrong-digest', seq: 3 })
    expect((await get('/articles/1')).status).toBe(503)
    expect((await get('/articles/2')).status).toBe(200)
    feed.tampering = {}
    await mended()
    expect((await get('/articles/1')).status).toBe(200)
  })

  it('is built anew where the file is no database any more', async () => {
    scribbleOver(place.dir)
    for (let tries = 0; tries < 200 && rebuilt() === undefined; tries += 1) {
      const answers = await Promise.all(['/articles/1', '/articles/2', '/articles'].map(get))
      for (const answer of answers) expect([200, 503]).toContain(answer.status)
      await sleep(10)
    }
    expect(rebuilt()).toBeDefined()
    await until(() => replica.reader.standing().head.seq === 5)
    expect(await textOf(await get('/articles/1'))).toContain('更正后的标题')
  })
})

const rebuilt = () => replica.log.lines.find(({ message }) => message.includes('is rebuilt from the feed'))

/** What a page says, without what changes from one request to the next. */
async function textOf(answer: Response): Promise<string> {
  return (await answer.text()).replaceAll(/\d\d:\d\d:\d\d/g, '')
}
