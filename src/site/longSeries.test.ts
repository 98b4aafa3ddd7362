import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type FilledStore, filledStore } from '../../tests/support/filledStore.ts'
import { serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import { LAIWU, sample, sampleArticle, seriesContent, SHANGLIANG } from '../../tests/support/snapshots.ts'

const CITY = 130
const DISTRICT = 110

let store: FilledStore
let site: SiteServer

beforeEach(async () => {
  store = filledStore()
  store.publish(sample('series', SHANGLIANG.id, seriesContent(SHANGLIANG)))
  const day = (number: number) => new Date(Date.UTC(2025, 0, number)).toISOString()
  for (let number = 1; number <= CITY; number += 1)
    store.publish(
      sampleArticle(number, { district: null, heldOn: day(number).slice(0, 10), publishedAt: day(number) }),
    )
  for (let number = CITY + 1; number <= CITY + DISTRICT; number += 1)
    store.publish(sampleArticle(number, { district: LAIWU, publishedAt: day(number) }))
  site = await serveSite(store.reader)
})

afterEach(async () => {
  await site.close()
  store.close()
})

test('a series of consultations that is too long for one page goes on, in its own order, to its end', async () => {
  const numbers: number[] = []
  const groups: number[] = []
  for (let path: string | undefined = '/series/shangliang'; path !== undefined;) {
    const response = await site.get(path)
    expect(response.status).toBe(200)
    const [, main = ''] = (await response.text()).split('<main')
    const links = [...main.matchAll(/href="\/articles\/(\d+)"/g)].map(([, number]) => Number(number))
    expect(links.length).toBeLessThanOrEqual(100)
    numbers.push(...links)
    groups.push([...main.matchAll(/class="group"/g)].length)
    path = /rel="next" href="([^"]+)"/.exec(main)?.[1]
  }
  const byDayHeld = Array.from({ length: CITY }, (_, index) => 1 + index)
  const newestFirst = Array.from({ length: DISTRICT }, (_, index) => CITY + DISTRICT - index)
  expect(numbers).toEqual([...byDayHeld, ...newestFirst])
  expect(groups).toEqual([1, 2, 1])
})

test('the front page says how many there are, and reads no more than it shows', async () => {
  const html = await (await site.get('/')).text()
  expect(html).toContain(`全部 ${CITY + DISTRICT} 篇`)
  const listing = store.reader.seriesListing('shangliang', 4)
  expect([listing?.city.length, listing?.district.length, listing?.total]).toEqual([4, 4, CITY + DISTRICT])
})
