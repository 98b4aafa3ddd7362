import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import type { LaiwuPage } from '../../support/laiwu.ts'
import { PASSWORD } from './stack.ts'

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium'

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox', '--disable-gpu'] })
}

/** A browser window of one person, logged in by typing name and password. */
export async function logIn(
  browser: Browser,
  newsroom: string,
  name: string,
  password = PASSWORD,
  zone = 'Asia/Shanghai',
): Promise<Page> {
  const viewport = { width: 1440, height: 1000 }
  const context = await browser.newContext({ locale: 'zh-CN', viewport, timezoneId: zone })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${newsroom}/admin/login`)
  await page.fill('#field-email', `${name}@example.org`)
  await page.fill('#field-password', password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.includes('login'))
  return page
}

/** Uploads a picture in the form for photos. */
export async function uploadPhoto(
  page: Page,
  newsroom: string,
  caption: string,
  data: Buffer,
): Promise<void> {
  await page.goto(`${newsroom}/admin/collections/photos/create`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: data })
  await page.fill('#field-caption', caption)
  await page.fill('#field-alt', `${caption}的现场`)
  await save(page, '/photos/')
}

/** Saves the form, and waits until the new document has its own address. */
export async function save(page: Page, part: string): Promise<void> {
  await page.click('#action-save')
  await page.waitForURL((url) => url.pathname.includes(part) && !url.pathname.endsWith('/create'))
}

/** Types an article into the form as a person does: field by field, paragraph by paragraph. */
export async function typeArticle(page: Page, article: LaiwuPage): Promise<void> {
  await page.fill('#field-kicker', article.kicker)
  await page.fill('#field-title', article.titleLines.join('\n'))
  await page.fill('#field-editorsNote', article.editorsNote)
  await page.fill('#field-source', article.source)
  await page.fill('#field-credit', article.credit)
  await choose(page, '#field-district', '莱芜区')
  await choose(page, '#field-series', '展播')
  const body = page
    .locator('#field-body .ContentEditable__root, .field-type.rich-text-lexical .ContentEditable__root')
    .first()
  await body.click()
  for (const block of article.blocks) {
    if (block.kind === 'photo') await insertPhoto(page, body, block.caption)
    else if (block.kind === 'heading') await typeHeading(page, block.text)
    else await typeParagraph(page, block.text, block.runIns ?? [])
  }
}

async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.click(`${field} .rs__control`)
  await page.keyboard.insertText(text)
  await page.locator('.rs__option', { hasText: text }).first().click()
}

async function typeHeading(page: Page, text: string): Promise<void> {
  await page.keyboard.type('## ')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
}

/** The run-ins (一是…。) are set in bold with the keyboard. */
async function typeParagraph(page: Page, text: string, runIns: readonly string[]): Promise<void> {
  let rest = text
  for (const runIn of runIns) {
    const start = rest.indexOf(runIn)
    if (start > 0) await page.keyboard.insertText(rest.slice(0, start))
    await page.keyboard.press('Control+b')
    await page.keyboard.insertText(runIn)
    await page.keyboard.press('Control+b')
    rest = rest.slice(start + runIn.length)
  }
  if (rest) await page.keyboard.insertText(rest)
  await page.keyboard.press('Enter')
}

async function insertPhoto(page: Page, body: Locator, caption: string): Promise<void> {
  await page.click('.toolbar-popup__dropdown-add')
  await page.locator('.toolbar-popup__dropdown-item', { hasText: '上传' }).first().click()
  await page
    .locator('.list-drawer .table tbody tr', { hasText: caption })
    .first()
    .locator('button, a')
    .first()
    .click()
  await body.locator('[data-lexical-decorator]').last().waitFor()
  await body.locator('> p').last().click()
}

/** Presses an action's button, fills in its dialog, and confirms it. @throws with the refusal, where there is one */
export async function act(
  page: Page,
  action: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.locator(`[data-testid=case-panel] [data-action=${action}]`).first().click()
  for (const [name, value] of Object.entries(fields))
    await page.locator(`dialog[open] [name=${name}]`).fill(value)
  const confirm = page.locator(`[data-confirm=${action}]`)
  await confirm.click()
  const refusal = page.locator('dialog[open] .qf-refusal')
  const refused = refusal.waitFor().then(async () => {
    throw new Error(`"${action}" was refused: ${await refusal.innerText()}`)
  })
  await Promise.race([confirm.waitFor({ state: 'detached' }), refused])
}

export async function stateShown(page: Page, state: string): Promise<void> {
  await page.locator(`[data-testid=case-panel] [data-state=${state}]`).waitFor()
}
