import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { login, type Session } from '../../src/sample/client.ts'
import { act, logIn, openBrowser, stateShown } from './support/desk.ts'
import { eventually, PASSWORD, type Stack, startStack } from './support/stack.ts'

type Article = { id: string; number: number; importance: string }

let stack: Stack
let browser: Browser
let articles: Article[]
const windows = new Map<string, Page>()

beforeAll(async () => {
  stack = await startStack()
  browser = await openBrowser()
  const editor = await session('editor')
  const { docs } = await editor.get<{ docs: Article[] }>(
    '/articles?where[status][equals]=released&where[importance][equals]=ordinary&depth=0&limit=20&sort=number',
  )
  articles = docs
}, 400_000)
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const session = (name: string, password = PASSWORD): Promise<Session> =>
  login(`${stack.newsroom}/api`, `${name}@example.org`, password)

async function as(name: string, path: string): Promise<Page> {
  const page = windows.get(name) ?? (await logIn(browser, stack.newsroom, name))
  windows.set(name, page)
  await page.goto(`${stack.newsroom}/admin${path}`)
  return page
}

const formOf = ({ id }: Article): string => `/collections/articles/${id}`
const dialog = (page: Page) => page.locator('dialog[open]')

/** Opens a step's dialog. */
async function open(page: Page, action: string): Promise<void> {
  await page.locator(`[data-testid=case-panel] [data-action=${action}]`).first().click()
  await dialog(page).waitFor()
}

async function confirm(page: Page, action: string): Promise<void> {
  const button = page.locator(`[data-confirm=${action}]`)
  await button.click()
  await button.waitFor({ state: 'detached' })
}

/** Takes an action over HTTP, for what the test is not about. */
async function take(name: string, { id }: Article, action: string, body: object = {}): Promise<void> {
  const person = await session(name)
  const { revision } = await person.get<{ revision: string }>(`/articles/${id}/case`)
  await person.send('POST', `/articles/${id}/actions/${action}`, { revision, ...body })
}

/** A correction of something public, reviewed. */
async function correction(article: Article, summary: string): Promise<void> {
  await (await session('editor')).send('PATCH', `/articles/${article.id}`, { summary })
  await take('editor', article, 'submit', { kind: 'correct' })
  await take('reviewer', article, 'pass')
}

/** `datetime-local`, tomorrow in Asia/Shanghai. */
const tomorrow = (): string => new Date(Date.now() + 32 * 60 * 60 * 1000).toISOString().slice(0, 16)

async function signFor(page: Page, time: string): Promise<void> {
  await open(page, 'sign')
  await dialog(page).locator('input[value=at]').check()
  await dialog(page).locator('[name=releaseAt]').fill(time)
  await dialog(page).locator('[name=password]').fill(PASSWORD)
  await confirm(page, 'sign')
}

test('a signer reads what the public will see and what changed, and a refusal keeps what was typed', async () => {
  const article = articles[0] as Article
  await correction(article, '改动后的摘要，另起一句。')
  const signer = await as('signer', formOf(article))
  const confirmation = signer.locator('[data-confirm=sign]')
  const altered = { contentType: 'image/jpeg', body: 'not the picture that was submitted' }
  await signer.route('**/preview/*/blobs/*', (route) => route.fulfill(altered))
  await open(signer, 'sign')
  await dialog(signer).locator('[data-testid=held]', { hasText: '不能办理' }).waitFor()
  expect(await confirmation.isDisabled()).toBe(true)
  await signer.keyboard.press('Escape')
  await dialog(signer).waitFor({ state: 'detached' })
  await signer.unroute('**/preview/*/blobs/*')

  await open(signer, 'sign')
  const shown = signer.frameLocator('[data-testid=reading]')
  await shown.locator('h1').waitFor()
  expect(await shown.locator('script').count()).toBe(0)
  await dialog(signer).getByText('已在本机核对').waitFor()
  await dialog(signer).locator('.qf-choice label', { hasText: '改动' }).click()
  expect(await dialog(signer).locator('ins').allInnerTexts()).toContainEqual(
    expect.stringContaining('改动后的摘要'),
  )

  await dialog(signer).locator('[name=minutes]').fill('2026年第12号')
  await dialog(signer).locator('[name=password]').fill('not-the-password')
  await signer.locator('[data-confirm=sign]').click()
  await dialog(signer).locator('[data-code=wrong-password]').waitFor()
  expect(await dialog(signer).locator('[name=minutes]').inputValue()).toBe('2026年第12号')
  await signer.keyboard.press('Escape')
  await dialog(signer).waitFor({ state: 'detached' })
}, 120_000)

test('a signature fixes a time, is revoked, is given again, and its schedule is cancelled by two', async () => {
  const article = articles[0] as Article
  const signer = await as('signer', formOf(article))
  await signFor(signer, tomorrow())
  await stateShown(signer, 'signed')
  await signer.locator('.qf-notice', { hasText: '自动发布' }).waitFor()

  await act(signer, 'revoke', { reason: '时间定错了。' })
  await stateShown(signer, 'awaiting_signoff')
  const other = await as('signer2', formOf(article))
  await signFor(other, tomorrow())

  const publisher = await as('publisher', formOf(article))
  await stateShown(publisher, 'signed')
  expect(await publisher.locator('[data-action=release]').count()).toBe(0)
  await act(publisher, 'cancel-schedule', { reason: '会议改期。' })
  await publisher.locator('.qf-urgent', { hasText: '会议改期' }).waitFor()
  expect(await publisher.locator('[data-action=cancel-schedule]').count()).toBe(0)

  await signer.goto(`${stack.newsroom}/admin${formOf(article)}`)
  await open(signer, 'cancel-schedule')
  await dialog(signer).getByText('会议改期').waitFor()
  await confirm(signer, 'cancel-schedule')
  await publisher.goto(`${stack.newsroom}/admin${formOf(article)}`)
  await act(publisher, 'release')
  await stateShown(publisher, 'released')
}, 180_000)

test('every version that was public stays readable, with its approval form', async () => {
  const article = articles[0] as Article
  const editor = await as('editor', formOf(article))
  await editor.locator('[data-testid=timeline]').click()
  const versions = dialog(editor).locator('[data-testid=read-version]')
  await versions.first().waitFor()
  expect(await versions.count()).toBe(2)
  const forms = dialog(editor).locator('a[href*="approval-form"]')
  const addresses = await forms.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  for (const address of addresses) expect((await editor.request.get(address)).status()).toBe(200)
  await versions.last().click()
  await editor.frameLocator('[data-testid=reading]').locator('h1').waitFor()
  await dialog(editor).getByText('首次公开').waitFor()
}, 120_000)

test('a withdrawal that leads to another article says to which, to everybody who decides on it', async () => {
  const [article, other, another] = [articles[2], articles[3], articles[4]] as [Article, Article, Article]
  const editor = await as('editor', formOf(article))
  await open(editor, 'submit')
  await dialog(editor).locator('[name=reason]').fill('内容已并入另一篇。')
  await dialog(editor).locator('[name=after]').selectOption('redirect')
  const choice = dialog(editor).locator('[name=replacedBy]')
  await choice.locator(`option[value="${another.id}"]`).waitFor({ state: 'attached' })
  await dialog(editor).locator('input[type=search]').fill(String(other.number))
  await choice.locator(`option[value="${another.id}"]`).waitFor({ state: 'detached' })
  await choice.selectOption(other.id)
  await confirm(editor, 'submit')
  await stateShown(editor, 'in_review')
  for (const [name, action] of [
    ['reviewer', 'pass'],
    ['signer', 'sign'],
    ['publisher', 'release'],
  ] as const) {
    const page = await as(name, formOf(article))
    await open(page, action)
    await dialog(page)
      .locator('[data-testid=replacement]', { hasText: String(other.number) })
      .waitFor()
    if (action === 'sign') await dialog(page).locator('[name=password]').fill(PASSWORD)
    await confirm(page, action)
  }
  const address = `${stack.site}/articles/${String(article.number)}`
  await eventually(async () => (await fetch(address)).url.endsWith(`/articles/${String(other.number)}`), 10)
}, 180_000)

test('an emergency withdrawal takes a confirmation, and nags every dashboard until another signer ratifies it', async () => {
  const article = articles[1] as Article
  const address = `${stack.site}/articles/${String(article.number)}`
  const signer = await as('signer', formOf(article))
  await open(signer, 'withdraw-now')
  await dialog(signer).locator('[name=reason]').fill('单位名称有误。')
  await dialog(signer).locator('[name=after]').selectOption('notice')
  await dialog(signer).locator('[data-testid=public-sees]', { hasText: '单位名称有误' }).waitFor()
  await signer.locator('[data-confirm=withdraw-now]').click()
  await dialog(signer).locator('[data-code=incomplete]').waitFor()
  expect((await fetch(address)).status).toBe(200)
  await dialog(signer).locator('[name=sure]').check()
  await confirm(signer, 'withdraw-now')
  await eventually(async () => (await fetch(address)).status === 410, 10)

  for (const name of ['editor', 'admin', 'auditor']) {
    const page = await as(name, '')
    await page.locator('[data-testid=emergencies]', { hasText: '单位名称有误' }).waitFor()
  }
  await signer.goto(`${stack.newsroom}/admin${formOf(article)}`)
  await stateShown(signer, 'withdrawn')
  expect(await signer.locator('[data-action=ratify]').count()).toBe(0)
  await act(await as('signer2', formOf(article)), 'ratify')
  const editor = await as('editor', '')
  await editor.locator('[data-testid=scheduled]').waitFor()
  expect(await editor.locator('[data-testid=emergencies]').count()).toBe(0)
}, 180_000)

test('the auditor verifies the evidence, finds an entry, and takes a copy', async () => {
  const auditor = await as('auditor', '/audit')
  await auditor.locator('[data-testid=verify]').click()
  await auditor.locator('[data-testid=verdict]').waitFor()
  expect(await auditor.locator('.qf-verdict').getAttribute('data-verdict')).toBe('whole')

  await auditor.locator('[name=type]').selectOption('withdrawn_now')
  await auditor.locator('[data-testid=entries] tbody tr[data-type=withdrawn_now]').first().waitFor()
  await eventually(async () => (await auditor.locator('[data-testid=entries] tbody tr').count()) === 1, 10)
  const [download] = await Promise.all([
    auditor.waitForEvent('download'),
    auditor.locator('[data-testid=export-csv]').click(),
  ])
  const text = (await (await download.createReadStream()).toArray()).join('')
  expect(text.trim().split('\r\n')).toHaveLength(2)
  expect(text).toContain('单位名称有误')
}, 120_000)

test('who goes through the desk by keyboard sees which link they are at', async () => {
  const page = await as('signer', '')
  await page.locator('[data-testid=desk]').waitFor()
  const links: string[] = []
  for (let presses = 0; presses < 15; presses++) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const at = document.activeElement
      return at?.tagName === 'A' ? getComputedStyle(at).outlineStyle : null
    })
    if (outline !== null) links.push(outline)
  }
  expect(links.length).toBeGreaterThan(3)
  expect(links).not.toContain('none')
})

test('nobody but an auditor sees the auditor’s page', async () => {
  const page = await as('admin', '/audit')
  await page.locator('[role=alert]', { hasText: '审计员' }).waitFor()
  expect(await page.locator('[data-testid=verify]').count()).toBe(0)
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(`${stack.newsroom}/admin/audit`)
  await stranger.waitForURL((url) => url.pathname.includes('login'))
}, 120_000)

test('a new account decides once its person chose a password and a third person confirmed it', async () => {
  const admin = await session('admin')
  const initial = 'First-Password-1'
  const account = { email: 'li@example.org', name: '李审核', roles: ['reviewer'], password: initial }
  await admin.send('POST', '/users', account)
  const page = await logIn(browser, stack.newsroom, 'li', initial)
  const doubt = page.locator('[data-testid=account-doubt]')
  await doubt.getByRole('link', { name: '去自设密码' }).click()
  await page.locator('[data-testid=change-access]').click()
  const fill = (name: string, value: string) => dialog(page).locator(`[name=${name}]`).fill(value)
  const send = () => page.locator('[data-confirm=change-access]').click()
  const refused = (text: string) => dialog(page).getByRole('alert').filter({ hasText: text }).waitFor()
  await send()
  await refused('请填写新密码或新邮箱')
  await fill('newPassword', 'Own-Password-2')
  await fill('repeated', 'Own-Password-2')
  await send()
  await refused('请先输入您现在的密码')
  await fill('currentPassword', 'not the one')
  await send()
  await refused('密码不正确')
  expect(await dialog(page).locator('[name=newPassword]').inputValue()).toBe('Own-Password-2')
  await fill('currentPassword', initial)
  await send()
  await page.getByText('须由另一位').waitFor()

  const signer = await as('signer', '')
  await signer.locator('[data-testid=confirm-account]').click()
  await dialog(signer).getByText('李审核').waitFor()
  await dialog(signer).locator('input[type=password]').fill(PASSWORD)
  await confirm(signer, 'confirm-account')
  await page.goto(`${stack.newsroom}/admin`)
  await page.locator('[data-queue]').first().waitFor()
  expect(await (await session('li', 'Own-Password-2')).get('/accounts')).toMatchObject({ own: null })
  await page.close()
})

test('the date in the form is Beijing time on a computer that is elsewhere, and lists offer no boxes to choose from', async () => {
  const page = await logIn(browser, stack.newsroom, 'editor', PASSWORD, 'America/New_York')
  const editor = await session('editor')
  const { docs } = await editor.get<{ docs: Article[] }>(
    '/articles?where[status][equals]=released&where[publishedAt][exists]=true&depth=0&limit=1&sort=-number',
  )
  const article = docs[0] as Article
  const path = `/articles/${article.id}`
  await editor.send('PATCH', path, { publishedAt: '2026-01-31T16:30:00.000Z' })
  await page.goto(`${stack.newsroom}/admin${formOf(article)}`)
  const field = page.locator('input[name=publishedAt]')
  await field.waitFor()
  expect(await field.inputValue()).toBe('2026-02-01T00:30')
  await field.fill('2026-02-02T09:15')
  await page.click('#action-save')
  await eventually(async () => {
    const saved = await editor.get<{ publishedAt: string }>(path)
    return saved.publishedAt === '2026-02-02T01:15:00.000Z'
  })
  await page.goto(`${stack.newsroom}/admin/collections/articles`)
  await page.locator('.cell-title').first().waitFor()
  expect(await page.locator('#heading-_select, .cell-_select').filter({ visible: true }).count()).toBe(0)
  await page.context().close()
})
