import { afterAll, beforeAll, expect, test } from '@jest/globals'
import axe from 'axe-core'
import type { Browser, BrowserContext } from 'playwright-core'
import { type SampleSite, startSampleSite } from '../support/sampleSite.ts'
import { openBrowser } from './support/desk.ts'

let site: SampleSite
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSampleSite(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** WCAG 2.2 at level AA, and what axe holds to be good practice beyond it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const WIDTHS = [390, 1440]

interface Look {
  name: string
  colorScheme: 'light' | 'dark'
  /** What the reader chose, as `browser/preferences.js` finds it. */
  chosen?: Record<string, string>
}

const LOOKS: readonly Look[] = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'high contrast', colorScheme: 'light', chosen: { contrast: 'high' } },
  { name: 'high contrast, dark', colorScheme: 'dark', chosen: { contrast: 'high' } },
  { name: 'simplified for older people', colorScheme: 'light', chosen: { version: 'elder', text: 'larger' } },
]

test.each(LOOKS)('$name: axe finds nothing on any type of page, on a phone and on a screen', async (look) => {
  const found = await Promise.all(WIDTHS.map((width) => violationsAt(width, look)))
  expect(found.flat()).toEqual([])
})

test('axe finds nothing where the panels, the menu and the pictures are open', async () => {
  const context = await contextOf({ name: 'light', colorScheme: 'light' }, 390)
  const page = await context.newPage()
  await page.goto(site.origin + site.pages.story)
  const found: string[] = []
  for (const opener of ['.access summary', '.share summary', '.menu summary', '.picture-open']) {
    await page.click(opener)
    found.push(...(await audit(page, opener)))
    await page.keyboard.press('Escape')
  }
  await context.close()
  expect(found).toEqual([])
})

test('axe is heard: a picture without words is found', async () => {
  const context = await contextOf({ name: 'light', colorScheme: 'light' }, 1440)
  const page = await context.newPage()
  await page.goto(site.origin + site.pages.article)
  await page.evaluate(() => document.querySelector('.body img')?.removeAttribute('alt'))
  expect((await audit(page, 'article')).join()).toContain('image-alt')
  await context.close()
})

async function contextOf({ colorScheme, chosen = {} }: Look, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
  await context.addInitScript((kept) => {
    localStorage.setItem('qianfa.reading', kept)
  }, JSON.stringify(chosen))
  return context
}

async function violationsAt(width: number, look: Look): Promise<string[]> {
  const context = await contextOf(look, width)
  const page = await context.newPage()
  const found: string[] = []
  for (const [type, path] of Object.entries(site.pages)) {
    await page.goto(site.origin + path)
    found.push(...(await audit(page, `${type} at ${String(width)} px`)))
  }
  await context.close()
  return found
}

/** @returns a line for every element that breaks a rule */
async function audit(page: Awaited<ReturnType<BrowserContext['newPage']>>, what: string): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async (values) => {
    const options: axe.RunOptions = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }
    return (await window.axe.run(document, options)).violations
  }, RULES)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${what}: ${id}: ${html.slice(0, 160)} ${failureSummary}`),
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
