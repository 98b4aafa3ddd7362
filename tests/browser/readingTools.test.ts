import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type SampleSite, startSampleSite } from '../support/sampleSite.ts'
import { openBrowser } from './support/desk.ts'

let site: SampleSite
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSampleSite(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, hasTouch: true })
  page = await context.newPage()
})
afterEach(() => context.close())

const open = (path: string) => page.goto(site.origin + path)
const rootFontSize = () =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))

describe('what a reader chooses', () => {
  test('holds on the next page, and after coming back', async () => {
    await open('/')
    await page.click('.access summary')
    await page.click('[data-choose="text=large"]')
    await page.click('[data-choose="contrast=high"]')
    expect(await rootFontSize()).toBe(20)
    await open(site.pages.article)
    expect(await rootFontSize()).toBe(20)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    )
    expect(await page.getAttribute('[data-choose="text=large"]', 'aria-pressed')).toBe('true')
  })

  test('the simplified version is a page of fewer and larger things, and is left again', async () => {
    await open('/')
    const shown = () => page.evaluate(() => document.querySelectorAll('main img').length)
    const visible = (selector: string) => page.locator(selector).first().isVisible()
    expect(await visible('.mosaic')).toBe(true)
    const toggle = page.locator('.tools > [data-choose="version=elder"]')
    await toggle.click()
    expect(await visible('.mosaic')).toBe(false)
    expect(await visible('.front-picture')).toBe(false)
    expect(await rootFontSize()).toBe(22)
    expect(await shown()).toBeGreaterThan(0)
    await open(site.pages.article)
    expect(
      await page.evaluate(() =>
        parseFloat(getComputedStyle(document.querySelector('.body p') ?? document.body).fontSize),
      ),
    ).toBeGreaterThan(24)
    await toggle.click()
    expect(await rootFontSize()).toBe(16)
  })

  test('a page works where the browser keeps nothing', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    })
    await open('/')
    await page.click('.access summary')
    await page.click('[data-choose="text=larger"]')
    expect(await rootFontSize()).toBe(24)
  })
})

test('the masthead tells today’s date in Jinan', async () => {
  await open('/')
  const today = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'full' }).format()
  expect(await page.textContent('[data-today]')).toBe(today)
})

describe('reading aloud', () => {
  beforeEach(() =>
    // A voice that says a sentence at once and remembers it: machines for tests have none.
    context.addInitScript(() => {
      const said: { text: string; lang: string; rate: number }[] = []
      const synthesis = {
        speak: (utterance: SpeechSynthesisUtterance) => {
          said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate })
          setTimeout(() => utterance.dispatchEvent(new Event('end')), 10)
        },
        cancel: () => undefined,
        pause: () => undefined,
        resume: () => undefined,
      }
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
      Object.assign(window, {
        said,
        SpeechSynthesisUtterance: class extends EventTarget {
          lang = ''
          rate = 1
          constructor(readonly text: string) {
            super()
          }
        },
      })
    }),
  )

  const said = () =>
    page.evaluate(() => (window as unknown as { said: { text: string; lang: string }[] }).said)

  test('says the article sentence by sentence and nothing of the page around it, then falls silent', async () => {
    await open(site.pages.article)
    const toggle = page.locator('.tools > [data-speak=toggle]')
    await toggle.click()
    await page.locator('.tools > [data-speak=toggle][aria-pressed=true]').waitFor()
    await page.locator('.tools > [data-speak=toggle][aria-pressed=false]').waitFor()
    const sentences = await said()
    const text = sentences.map((it) => it.text).join('')
    expect(sentences).toContainEqual({
      text: '三套机制拧成一股绳“莱商量”从议题走到结果',
      lang: 'zh-CN',
      rate: 1,
    })
    expect(text).toContain('题目从哪里来，同谁一起谈，谈完之后怎么办。')
    expect(text).not.toMatch(/复制网址|打印|当前位置/)
    expect(Math.max(...sentences.map((it) => it.text.length))).toBeLessThan(160)
    expect(await page.locator('.being-read').count()).toBe(0)
  })

  test('stops when told', async () => {
    await open(site.pages.article)
    const toggle = page.locator('.tools > [data-speak=toggle]')
    await toggle.click()
    await page.locator('.being-read').waitFor()
    await toggle.click()
    const count = (await said()).length
    await page.waitForTimeout(100)
    expect((await said()).length).toBe(count)
  })
})

describe('by keyboard alone', () => {
  test('the first key leads past the masthead, and the focus is always to be seen', async () => {
    await open(site.pages.article)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      )
      expect(outline).toBe('solid')
    }
  })

  test('a panel opens, closes with Escape, and gives the focus back', async () => {
    await open(site.pages.article)
    await page.focus('.access summary')
    await page.keyboard.press('Enter')
    expect(await page.locator('.access-panel').isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await page.locator('.access-panel').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('无障碍')
  })
})

describe('a photo story', () => {
  const count = () => page.textContent('.viewer-count')

  test('the arrow keys lead from picture to picture on the page', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(site.pages.story)
    const centred = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.story figure')].findIndex((figure) => {
          const { top, bottom } = figure.getBoundingClientRect()
          return top < innerHeight / 2 && bottom > innerHeight / 2
        }),
      )
    await page.keyboard.press('ArrowRight')
    expect(await centred()).toBe(1)
    await page.keyboard.press('ArrowRight')
    expect(await centred()).toBe(2)
    await page.keyboard.press('ArrowLeft')
    expect(await centred()).toBe(1)
  })

  test('a picture opens at the size of the screen, is turned by keys, and the focus comes back to it', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(site.pages.story)
    await page.locator('.picture-open').nth(1).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.viewer').isVisible()).toBe(true)
    expect(await count()).toBe('2 / 5')
    await page.keyboard.press('ArrowRight')
    await page.locator('.viewer-count', { hasText: '3 / 5' }).waitFor()
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('ArrowRight')
      await page.waitForTimeout(50)
    }
    expect(await count()).toBe('5 / 5')
    expect(await page.locator('.viewer [data-part=next]').isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll('.picture-open')].indexOf(document.activeElement ?? document.body),
    )
    expect(focused).toBe(4)
  })

  test('a finger turns the pictures: on the page, and in the large view by scrolling that snaps', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(site.pages.story)
    const swipe = async (from: number, to: number) => {
      const client = await context.newCDPSession(page)
      const at = (x: number) => ({ touchPoints: [{ x, y: 450 }] })
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from) })
      for (let step = 1; step <= 5; step++)
        await client.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          ...at(from + ((to - from) * step) / 5),
        })
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    const before = await page.evaluate(() => scrollY)
    await page.locator('.story figure').first().scrollIntoViewIfNeeded()
    await swipe(900, 300)
    await page.waitForFunction((y) => scrollY > y + 300, before)
    await page.locator('.picture-open').first().click()
    await swipe(1100, 200)
    await page.locator('.viewer-count', { hasText: '2 / 5' }).waitFor()
  })
})

test('a mourning site is grey to the last pixel', async () => {
  await site.set({ mourning: true })
  await open(site.pages.story)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).filter)).toBe('grayscale(1)')
  await site.set({ mourning: false })
  await open(site.pages.story)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).filter)).toBe('none')
})

test('the address of an article is copied', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(site.pages.article)
  await page.click('.share summary')
  await page.click('[data-copy]')
  // A click ends before the browser has written: until the page says that it did, there may be nothing to read.
  await page.locator('[data-copied]', { hasText: '网址已复制' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.origin + site.pages.article)
})

test('where the browser refuses to copy, the address is marked for it', async () => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
  })
  await open(site.pages.article)
  await page.click('.share summary')
  await page.click('[data-copy]')
  const marked = site.origin + site.pages.article
  await page.waitForFunction((address) => getSelection()?.toString().trim() === address, marked)
  expect(await page.locator('[data-copied]').textContent()).toBe('')
})

test('the proof is checked in the reader’s own browser, and a page that was altered on its way fails', async () => {
  await open(site.pages.proof)
  await page.locator('.checks').waitFor()
  expect(await page.locator('.checks [data-outcome=pass]').count()).toBe(5)
  await page.route(`**${site.pages.article}`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replaceAll('226件', '227件') })
  })
  await page.reload()
  await page.locator('.checks [data-outcome=fail]').waitFor()
  expect(await page.locator('h1').innerText()).toBe('这篇文章，与签发的那一篇不符')
})
