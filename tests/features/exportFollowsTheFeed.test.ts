import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type FakeFeed, startFakeFeed } from '../support/fakeFeed.ts'
import { temporaryDir, until } from '../support/replicas.ts'
import { sample, sampleArticle, settingsContent } from '../support/snapshots.ts'

/** `npm run export -- <dir> --follow`, as an operator runs it: a process of its own beside a feed. */
let feed: FakeFeed
let place: ReturnType<typeof temporaryDir>
let exporting: ChildProcess
let said: string

beforeEach(async () => {
  feed = await startFakeFeed()
  feed.publish(sample('settings', 'site', settingsContent()))
  for (let number = 1; number <= 3; number += 1) feed.publish(sampleArticle(number))
  place = temporaryDir()
  said = ''
})

afterEach(async () => {
  exporting.kill('SIGKILL')
  await feed.goDown()
  place.remove()
})

function start(...more: string[]): void {
  const entry = ['--conditions=production', '--import', 'tsx', 'src/export.ts', join(place.dir, 'out')]
  exporting = spawn(process.execPath, [...entry, ...more], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      DATA_DIR: join(place.dir, 'data'),
      MEDIA_DIR: join(place.dir, 'media'),
      FEED_URL: feed.url,
      TRUSTED_KEYS: feed.publicKey,
      PUBLIC_URL: 'https://www.example.org',
    },
  })
  for (const stream of [exporting.stdout, exporting.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
}

const file = (name: string) => join(place.dir, 'out/current', name)
const text = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '')

test('each release is in the next edition, and the one under way is finished before the process ends', async () => {
  start('--follow')
  await until(() => text('articles/3.html') !== '', 60_000)
  feed.publish(sampleArticle(4, { title: '新的一篇' }))
  await until(() => text('articles/4.html').includes('新的一篇'), 30_000)
  expect(text('articles.html')).toContain('新的一篇')
  feed.publish(sampleArticle(4, { title: '更正后的一篇' }), { kind: 'correct' })
  await until(() => text('index.html').includes('更正后的一篇'), 30_000)
  feed.withdraw({ collection: 'articles', id: 'a-4' }, { after: 'redirect', replacedBy: 'a-3' })
  await until(() => text('_moved/articles/4.html') !== '', 30_000)
  expect(text('_moved/articles/4.html')).toBe(text('articles/3.html'))
  expect(existsSync(file('articles/4.html'))).toBe(false)
  feed.publish(sampleArticle(5))
  await until(() => readdirSync(join(place.dir, 'out')).some((name) => name.startsWith('.building-')), 30_000)
  exporting.kill('SIGTERM')
  const [code] = (await once(exporting, 'exit')) as [number | null]
  expect([code, said]).toEqual([0, expect.not.stringMatching(/failed|Error/)])
  expect(text('articles/5.html')).not.toBe('')
  expect(readdirSync(join(place.dir, 'out')).sort()).toEqual(['current', 'editions'])
}, 180_000)

test('without it, one edition is written', async () => {
  start()
  const [code] = (await once(exporting, 'exit')) as [number | null]
  expect([code, text('articles/3.html') === '']).toEqual([0, false])
  expect(readdirSync(join(place.dir, 'out/editions'))).toHaveLength(1)
}, 120_000)
