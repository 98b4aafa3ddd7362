import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { drawPlaceholder } from '../../src/images/placeholder.ts'
import { login } from '../../src/sample/client.ts'
import { act, logIn, openBrowser, save, stateShown, uploadPhoto } from './support/desk.ts'
import { PASSWORD, type Stack, startStack } from './support/stack.ts'

let stack: Stack
let browser: Browser

beforeAll(async () => {
  stack = await startStack()
  browser = await openBrowser()
}, 400_000)
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

async function onAPhone(name: string, zone?: string): Promise<Page> {
  const page = await logIn(browser, stack.newsroom, name, PASSWORD, zone)
  await page.setViewportSize({ width: 390, height: 844 })
  return page
}

const open = (page: Page, path: string) => page.goto(`${stack.newsroom}/admin${path}`)

/** How far the page is wider than the screen, in px. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('a correspondent writes on a phone, is told what is missing, and follows the text over its return', async () => {
  const laiwu = await onAPhone('laiwu')
  await uploadPhoto(laiwu, stack.newsroom, '2026年11月，现场', await drawPlaceholder('现场'))
  await open(laiwu, '')
  await laiwu.getByRole('link', { name: '写新稿件' }).click()
  await laiwu.locator('#field-district', { hasText: '莱芜区' }).waitFor()
  const body = laiwu.locator('.ContentEditable__root').first()
  await body.waitFor()
  await laiwu.click('#action-save')
  await laiwu.locator('.field-error', { hasText: '请填写此项' }).first().waitFor()

  await laiwu.fill('#field-title', '手机上写的稿件')
  await laiwu.fill('#field-source', '莱芜区政协')
  await body.click()
  await laiwu.keyboard.insertText('先把事情说清楚。')
  await laiwu.keyboard.press('Enter')
  await laiwu.click('.toolbar-popup__dropdown-add')
  await laiwu.locator('.toolbar-popup__dropdown-item', { hasText: '上传' }).first().click()
  await laiwu.locator('.list-drawer .table tbody tr').first().locator('button, a').first().click()
  await body.locator('[data-lexical-decorator] img').waitFor()
  await save(laiwu, '/articles/')
  const form = new URL(laiwu.url()).pathname.replace('/admin', '')
  expect(await tooWide(laiwu)).toBe(0)
  await act(laiwu, 'submit')
  await open(laiwu, '')
  await laiwu.locator('[data-queue=submitted]', { hasText: '手机上写的稿件' }).waitFor()

  const reviewer = await onAPhone('reviewer')
  await open(reviewer, form)
  await act(reviewer, 'return', { comment: '请补日期。' })
  await stateShown(reviewer, 'draft')
  await open(laiwu, '')
  await laiwu.locator('[data-testid=returned]', { hasText: '请补日期。' }).waitFor()
  expect(await laiwu.locator('[data-queue=drafts]', { hasText: '手机上写的稿件' }).count()).toBe(0)
  await laiwu.getByRole('link', { name: '手机上写的稿件' }).click()
  await laiwu.locator('.qf-urgent', { hasText: '请补日期。' }).waitFor()
}, 240_000)

test('a correction that was returned is on its editor’s desk, too', async () => {
  const api = `${stack.newsroom}/api`
  const editor = await login(api, 'editor@example.org', PASSWORD)
  const { docs } = await editor.get<{ docs: { id: string; title: string }[] }>(
    '/articles?where[status][equals]=released&where[importance][equals]=ordinary&depth=0&limit=1',
  )
  const [article] = docs
  const path = `/articles/${article?.id ?? ''}`
  const take = async (name: string, action: string, body: object) => {
    const person = await login(api, `${name}@example.org`, PASSWORD)
    const { revision } = await person.get<{ revision: string }>(`${path}/case`)
    await person.send('POST', `${path}/actions/${action}`, { revision, ...body })
  }
  await editor.send('PATCH', path, { summary: '更正后的摘要。' })
  await take('editor', 'submit', { kind: 'correct' })
  await take('reviewer', 'return', { comment: '更正说明写得不够。' })
  const page = await onAPhone('editor')
  await open(page, '')
  await page.locator('[data-testid=returned]', { hasText: '更正说明写得不够。' }).waitFor()
}, 120_000)

test('a password’s rule is said before it is refused, and no page is wider than a phone', async () => {
  const admin = await onAPhone('admin')
  for (const path of ['', '/account', '/collections/users/create', '/collections/ledger']) {
    await open(admin, path)
    await admin.waitForLoadState('networkidle')
    expect([path, await tooWide(admin)]).toEqual([path, 0])
  }
  await open(admin, '/account')
  await admin.locator('[data-testid=change-access]').click()
  await admin.locator('dialog[open]', { hasText: '至少 12 个字符' }).waitFor()
  expect(await admin.locator('[data-testid=password-rule]').count()).toBe(0)
  await open(admin, '/collections/users/create')
  await admin.locator('[data-testid=password-rule]', { hasText: '至少 12 个字符' }).waitFor()
}, 120_000)

test('when a document was saved is told in Beijing time on a computer that is elsewhere', async () => {
  const editor = await onAPhone('editor', 'America/New_York')
  const api = await login(`${stack.newsroom}/api`, 'editor@example.org', PASSWORD)
  const { docs } = await api.get<{ docs: { id: string; updatedAt: string }[] }>(
    '/articles?depth=0&limit=1&sort=-updatedAt',
  )
  const [newest] = docs
  const time = new Date(newest?.updatedAt ?? '').toLocaleTimeString('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
  })
  await open(editor, '/collections/articles')
  expect(await editor.locator('.cell-updatedAt').first().innerText()).toContain(time)
  await open(editor, `/collections/articles/${newest?.id ?? ''}`)
  await editor.locator('[data-testid=saved-at]', { hasText: time }).waitFor()
  expect(await editor.locator('.doc-controls__value-wrap').filter({ visible: true }).count()).toBe(0)
}, 120_000)
