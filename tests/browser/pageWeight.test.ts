import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Response } from 'playwright-core'
import { type SampleSite, startSampleSite } from '../support/sampleSite.ts'
import { openBrowser } from './support/desk.ts'

/** In bytes, as a browser has to take them where nothing is compressed on the way. */
const BEFORE_PICTURES = 100_000
const SCRIPTS = 30_000

let site: SampleSite
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSampleSite(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('no page weighs more than 100 kB before its pictures, nor has more than 30 kB of scripts', async () => {
  const weigh = async ([type, path]: [string, string]) => {
    const loaded = await load(path)
    const weight = sum(loaded.filter(({ kind }) => kind !== 'image'))
    const scripts = sum(loaded.filter(({ kind }) => kind === 'script'))
    expect([type, weight, weight <= BEFORE_PICTURES]).toEqual([type, weight, true])
    expect([type, scripts, scripts <= SCRIPTS]).toEqual([type, scripts, true])
  }
  await Promise.all(Object.entries(site.pages).map(weigh))
})

test('all scripts together, the ones that wait for a click included, are within 30 kB', async () => {
  const html = await (await fetch(site.origin + site.pages.proof)).text()
  const [, edition = ''] = /\/assets\/([^/]+)\//.exec(html) ?? []
  const names = ['preferences', 'reading', 'speech', 'pictures', 'proof', 'verify']
  const bodies = await Promise.all(
    names.map(async (name) => (await fetch(`${site.origin}/assets/${edition}/${name}.js`)).text()),
  )
  expect(bodies.every((body) => body.length > 100)).toBe(true)
  expect(Buffer.byteLength(bodies.join(''))).toBeLessThanOrEqual(SCRIPTS)
  expect(gzipSync(bodies.join('')).byteLength).toBeLessThanOrEqual(SCRIPTS / 2)
})

const CHOICES = [{}, { version: 'elder', text: 'large' }].map((chosen) => JSON.stringify(chosen))

test.each([390, 1440])('at %i px nothing moves while a page loads and is read to its end', async (width) => {
  const pages = Object.entries(site.pages)
  const shifts = await Promise.all(CHOICES.map((chosen) => shiftsOn(pages, { width, chosen })))
  expect(shifts.flat()).toEqual([])
})

test('nor on a phone that is eight times slower, which shows what it has read while it reads on', async () => {
  const { home, story } = site.pages
  const looks = CHOICES.map((chosen) => ({ width: 390, chosen, slower: 8 }))
  const shifts: string[] = []
  for (const look of looks)
    shifts.push(...(await shiftsOn(Object.entries({ home, story, again: home }), look)))
  expect(shifts).toEqual([])
})

test('a shift is seen: a picture without its size moves what follows', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addInitScript(watchShifts, '{}')
  const page = await context.newPage()
  await page.route('**/articles/*', async (route) => {
    const response = await route.fetch()
    const html = (await response.text())
      .replace(/ width="\d+" height="\d+"/g, '')
      .replaceAll('loading="lazy"', '')
    await route.fulfill({ response, body: html })
  })
  await page.route('**/media/*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await page.goto(site.origin + site.pages.story, { waitUntil: 'networkidle' })
  await page.waitForTimeout(200)
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).not.toEqual([])
  await context.close()
})

interface Look {
  width: number
  /** What the reader chose, as `browser/preferences.js` finds it. */
  chosen: string
  /** How many times slower than this machine. */
  slower?: number
}

/** @returns a line for everything that moved */
async function shiftsOn(
  pages: readonly [type: string, path: string][],
  { width, chosen, slower = 1 }: Look,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  await context.addInitScript(watchShifts, chosen)
  const page = await context.newPage()
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
  const found: string[] = []
  for (const [type, path] of pages) {
    await page.goto(site.origin + path, { waitUntil: 'networkidle' })
    await page.evaluate(readToTheEnd)
    await page.waitForLoadState('networkidle')
    const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)
    found.push(...shifts.map((shift) => `${type}, ${chosen}: ${shift}`))
  }
  await context.close()
  return found
}

/** What a browser loads to show a page, with its size. */
async function load(path: string): Promise<{ kind: string; bytes: number }[]> {
  const page = await browser.newPage()
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(site.origin + path, { waitUntil: 'networkidle' })
  const loaded = await Promise.all(
    responses.map(async (response) => ({
      kind: response.request().resourceType(),
      bytes: (await response.body()).byteLength,
    })),
  )
  await page.close()
  return loaded
}

const sum = (loaded: readonly { bytes: number }[]) => loaded.reduce((total, { bytes }) => total + bytes, 0)

/** Runs in the page before it: remembers what moved without the reader having done anything. */
function watchShifts(chosen: string): void {
  localStorage.setItem('qianfa.reading', chosen)
  const shifts: string[] = []
  Object.assign(window, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      sources?: { node?: Element }[]
    })[])
      shifts.push(`${String(entry.value)} ${entry.sources?.[0]?.node?.nodeName ?? ''}`)
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Runs in the page: a screen at a time. */
async function readToTheEnd(): Promise<void> {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}
