import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { drawPlaceholder } from '../../src/images/placeholder.ts'
import { login } from '../../src/sample/client.ts'
import { type LaiwuPage, readLaiwu } from '../support/laiwu.ts'
import { act, logIn, openBrowser, save, stateShown, typeArticle, uploadPhoto } from './support/desk.ts'
import { eventually, PASSWORD, type Stack, startStack } from './support/stack.ts'

const laiwu = readLaiwu()
const withPage = laiwu ? describe : describe.skip

let stack: Stack
let browser: Browser
const windows = new Map<string, Page>()

beforeAll(async () => {
  stack = await startStack()
  browser = await openBrowser()
}, 400_000)
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

/** The window of a person, opened on an address of the newsroom. */
async function as(name: string, address: string): Promise<Page> {
  const page = windows.get(name) ?? (await logIn(browser, stack.newsroom, name))
  windows.set(name, page)
  await page.goto(address)
  return page
}

withPage('the real Laiwu article (skipped where shared/data/laiwu-shangliang.txt is missing)', () => {
  const article = laiwu as LaiwuPage

  test('is typed, returned, corrected, signed and released by five people, and is public within 2 s', async () => {
    const author = await as('laiwu', `${stack.newsroom}/admin`)
    for (const block of article.blocks) {
      if (block.kind === 'photo')
        await uploadPhoto(author, stack.newsroom, block.caption, await drawPlaceholder(block.caption))
    }
    await author.goto(`${stack.newsroom}/admin/collections/articles/create`)
    await author.locator('.ContentEditable__root').waitFor()
    await typeArticle(author, article)
    await save(author, '/articles/')
    const address = author.url()
    const number = await author.locator('#field-number').inputValue()

    await act(author, 'submit')
    await stateShown(author, 'in_review')
    expect(await author.locator('#field-title').isDisabled()).toBe(true)

    const reviewer = await as('reviewer', address)
    await act(reviewer, 'return', { comment: '请补一段摘要。' })
    await stateShown(reviewer, 'draft')

    await author.goto(address)
    await author.fill('#field-summary', '三项机制，一个品牌。')
    await author.click('#action-save')
    await author.locator('#action-save[disabled], #action-save.btn--disabled').waitFor()
    await act(author, 'submit')

    await act(await as('reviewer2', address), 'pass')
    await act(await as('signer', address), 'sign', { password: PASSWORD })
    const publisher = await as('publisher', address)
    await act(publisher, 'release')
    await eventually(async () => (await fetch(`${stack.site}/articles/${number}`)).ok, 2)

    const reader = await browser.newPage()
    await reader.goto(`${stack.site}/articles/${number}`)
    const shown = (await reader.locator('main').innerText()).replace(/\s/g, '')
    const written = article.blocks.flatMap((block) =>
      block.kind === 'photo' ? [block.caption] : [block.text],
    )
    for (const text of written) expect(shown).toContain(text.replace(/\s/g, ''))
    expect(await reader.locator('main figure img').count()).toBe(2)
  }, 300_000)
})

test('the author of an article is offered neither passing nor signing it', async () => {
  const api = `${stack.newsroom}/api`
  const editor = await login(api, 'editor@example.org', PASSWORD)
  const { docs } = await editor.get<{ docs: { id: string }[] }>(
    '/articles?where[status][equals]=in_review&sort=number',
  )
  const author = await as('editor', `${stack.newsroom}/admin/collections/articles/${docs[0]?.id ?? ''}`)
  await stateShown(author, 'in_review')
  expect(await author.locator('[data-action=recall]').count()).toBe(1)
  for (const action of ['pass', 'return', 'sign', 'release']) {
    expect(
      await author.locator(`[data-testid=case-panel] [data-action=${action}]:not([disabled])`).count(),
    ).toBe(0)
  }
})
