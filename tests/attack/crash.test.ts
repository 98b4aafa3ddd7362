import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SignedRelease } from '../../src/ledger/release.ts'
import { releaseKey } from '../../src/newsroom/secrets.ts'
import { openReplica, type Replica } from '../../src/replica/index.ts'
import { recordedLog, temporaryDir } from '../support/replicas.ts'
import { type House, house, kill, type Running, said, start, startNewsroom } from './support/processes.ts'
import { newArticle, personOf, type RemoteDesk, setUpDesk, step, throughSteps } from './support/remoteDesk.ts'
import { seededRandom } from './support/seed.ts'

const KILLS = process.env.ATTACK === 'full' ? 200 : Number(process.env.ATTACK_KILLS ?? 6)
/** Released at once in one life of the newsroom. */
const BATCH = 4
/** How long that took when it was last left to end, in ms: a kill comes at a random moment of it. */
let spell = 1200

const random = seededRandom('crash')

let home: House
let desk: RemoteDesk
/** Articles that wait for a publisher, and what became of each that a publisher was told is released. */
const waiting: string[] = []
const acknowledged = new Map<string, number>()

beforeAll(async () => {
  home = house()
  const first = await startNewsroom(home)
  desk = await setUpDesk(first.api)
  await first.kill()
}, 240_000)
afterAll(() => {
  home.remove()
})

test(`a newsroom that is killed ${String(KILLS)} times while it releases loses nothing and doubles nothing`, async () => {
  let inTime = 0
  for (let life = 0; life < KILLS; life++) {
    const newsroom = await startNewsroom(home)
    await looksWhole(newsroom)
    await prepare(newsroom, life)
    const before = (await releases(newsroom)).length
    const batch = waiting.splice(0)
    const begun = performance.now()
    const sent = Promise.all(batch.map((id) => releaseOne(newsroom, id)))
    void sent.then((all) => {
      if (all.every(Boolean)) spell = performance.now() - begun
    })
    await sleep(random() * spell)
    await newsroom.kill()
    const done = (await sent).filter(Boolean).length
    if (done < batch.length) inTime++
    if ((life + 1) % 20 === 0) say(life + 1, inTime)
    expect(before).toBeGreaterThanOrEqual(acknowledged.size - done)
  }
  const last = await startNewsroom(home)
  await looksWhole(last)
  await siteAgrees(last)
  await last.kill()
  say(KILLS, inTime)
})

function say(kills: number, inTime: number): void {
  process.stdout.write(
    `${String(kills)} kills: ${String(inTime)} while releases were under way, ${String(kills - inTime)} after them; ` +
      `${String(acknowledged.size)} releases were acknowledged.\n`,
  )
}

test(`a site that is killed while it applies is whole when it starts again`, async () => {
  const newsroom = await startNewsroom(home)
  const env = {
    ...home.env,
    FEED_URL: newsroom.api,
    TRUSTED_KEYS: releaseKey(home.dir).publicKey,
    SITE_DIR: `${home.dir}/killed-site`,
  }
  for (let life = 0; life < Math.ceil(KILLS / 4); life++) {
    const site = start('tests/attack/support/siteProcess.ts', env)
    await said(site, /following/)
    await sleep(random() * 150)
    await kill(site)
  }
  await siteAgrees(newsroom, env.SITE_DIR)
  await newsroom.kill()
})

/** Some more articles, up to the last signature. */
async function prepare(newsroom: Running, life: number): Promise<void> {
  const missing = BATCH - waiting.length
  await Promise.all(
    Array.from({ length: missing }, async (_, index) => {
      const id = await newArticle(newsroom.api, desk, `第${String(life)}次之${String(index)}`)
      await throughSteps(newsroom.api, desk, id, [
        ['editor', 'submit'],
        ['reviewer', 'pass'],
        ['signer', 'sign'],
      ])
      waiting.push(id)
    }),
  )
}

/** @returns whether the publisher was told that it is released */
async function releaseOne({ api }: Running, id: string): Promise<boolean> {
  try {
    const { status, body } = await step(api, desk, 'publisher', id, 'release')
    if (status !== 200) throw new Error(JSON.stringify(body))
    acknowledged.set(id, (body as { live: { seq: number } }).live.seq)
    return true
  } catch {
    return false
  }
}

/** Every release, page by page as a site reads them. */
async function releases({ api }: Pick<Running, 'api'>): Promise<SignedRelease[]> {
  const all: SignedRelease[] = []
  for (;;) {
    const { body } = await personOf(desk, 'editor').get(api, `/releases?after=${String(all.length)}`)
    const { items } = body as { items: SignedRelease[] }
    all.push(...items)
    if (items.length === 0) return all
  }
}

/** What a restart must find: the chain, each release once, everything acknowledged, and lists that agree. */
async function looksWhole(newsroom: Running): Promise<void> {
  const items = await releases(newsroom)
  const ids = items.map(({ release }) => release.document.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(items.map(({ release }) => release.seq)).toEqual(items.map((_, index) => index + 1))
  expect(ids).toEqual(expect.arrayContaining([...acknowledged.keys()]))
  const reader = personOf(desk, 'reviewer')
  const { body } = await reader.get(newsroom.api, '/articles?pagination=false&depth=0')
  for (const row of (body as { docs: { id: string; status: string; live: boolean }[] }).docs) {
    const released = ids.includes(row.id)
    expect([row.id, row.status === 'released', row.live]).toEqual([row.id, released, released])
    if (!released && row.status === 'signed' && !waiting.includes(row.id)) waiting.push(row.id)
  }
  expect(await newsroom.fault()).toBeNull()
}

async function siteAgrees({ api }: Running, dir?: string): Promise<void> {
  const place = dir === undefined ? temporaryDir() : { dir, remove: () => undefined }
  const site: Replica = openReplica({
    dir: place.dir,
    feedUrl: api,
    trustedKeys: [releaseKey(home.dir).publicKey],
    log: recordedLog(),
  })
  await site.start()
  const items = await releases({ api })
  const { seq, hash } = (items.at(-1) as SignedRelease).release
  expect(site.reader.standing()).toMatchObject({ head: { seq, hash }, refused: null })
  const shown = site.reader.articles({ limit: 100 }).items
  expect(shown.length).toBe(Math.min(100, items.length))
  for (const one of shown) expect(items.map(({ release }) => release.digest)).toContain(one.digest)
  await site.close()
  place.remove()
}
