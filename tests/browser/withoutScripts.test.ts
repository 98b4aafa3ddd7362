import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
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

async function withPage(scripts: boolean, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 390, height: 844 },
  })
  await look(await context.newPage())
  await context.close()
}

/** Words are what counts: the tools that scripts bring are outside of the main part, or marked. */
const wordsOf = (page: Page) => page.locator('main').innerText()

describe('where no script runs', () => {
  test('every page says in its main part what it says where they run', async () => {
    for (const [type, path] of Object.entries(site.pages)) {
      // Its verdict is the reader's own browser's: that one is looked at below.
      if (type === 'proof') continue
      let [without, withScripts] = ['', '']
      await withPage(false, async (page) => {
        await page.goto(site.origin + path)
        without = await wordsOf(page)
      })
      await withPage(true, async (page) => {
        await page.goto(site.origin + path)
        withScripts = (await wordsOf(page)).replace('打印\n', '').replace('Print\n', '')
      })
      expect([type, lines(without)]).toEqual([type, lines(withScripts)])
    }
  })

  test('nothing is offered that only a script could do', () =>
    withPage(false, async (page) => {
      for (const path of Object.values(site.pages)) {
        await page.goto(site.origin + path)
        for (const button of await page.locator('button:not([type=submit])').all())
          expect(await button.isVisible()).toBe(false)
      }
    }))

  test('the menu opens, the QR code is shown, and the search is asked', () =>
    withPage(false, async (page) => {
      await page.goto(site.origin + site.pages.article)
      await page.click('.share summary')
      expect(await page.locator('.share .qr').isVisible()).toBe(true)
      await page.click('.share summary')
      await page.fill('.search-box input', '姜田')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?q=*')
      expect(await wordsOf(page)).toContain('姜田')
      await page.click('.menu summary')
      await page.click('.menu a[href="/districts"]')
      await page.waitForURL('**/districts')
    }))

  test('the proof page says what the site itself checked, and offers the file', () =>
    withPage(false, async (page) => {
      await page.goto(site.origin + site.pages.proof)
      expect(await wordsOf(page)).toContain('本站收到这篇文章时逐项核对')
      expect(await page.locator('a[download]').isVisible()).toBe(true)
    }))
})

const lines = (text: string) => text.split(/\s+/).filter((line) => line !== '')
