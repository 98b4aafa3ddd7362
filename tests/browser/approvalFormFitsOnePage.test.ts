import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { approvalForm, fitted, formHtml, sheetOf } from '../../src/form/index.ts'
import type { FormInput } from '../../src/form/types.ts'
import { articleSnapshot, corrected, formInput, fullInput, published, withdrawn } from '../support/forms.ts'
import { logIn, openBrowser } from './support/desk.ts'
import { type Stack, startStack } from './support/stack.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

/** Prints as a person does who changes nothing in the dialog. */
const print = async (page: Page): Promise<Buffer> => page.pdf({ preferCSSPageSize: true })

/** Cells in which words are hidden, by their first words. */
const hiddenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('td > div, th > div')]
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 2)
      .map(({ textContent }) => textContent.slice(0, 20)),
  )

describe('printed, a form is one page, and none of its words are hidden', () => {
  const both = [...published(), ...corrected()]
  const inputs: [string, FormInput][] = [
    ['a publication', formInput()],
    ['a correction', formInput({ events: both, release: 2, previous: articleSnapshot() })],
    [
      'a withdrawal',
      formInput({ events: [...published(), ...withdrawn()], release: 2, previous: articleSnapshot() }),
    ],
    ['much of everything', fullInput()],
    ['much in Latin letters', fullInput('WWWWWWWWWWWWWWWW MMMMM jjjj @@@ ')],
    ['one word without an end', fullInput('x')],
    ['pictures for characters', fullInput('👩‍👩‍👧‍👦☎️')],
    ['marks upon marks', fullInput(`文${'\u0301\u0302'.repeat(6)}`)],
    ['closing marks only', fullInput('……）。”')],
  ]
  const languages = ['zh', 'en'] as const

  test.each(inputs.flatMap(([name, input]) => languages.map((locale) => [name, locale, input] as const)))(
    '%s, in %s',
    async (_, locale, input) => {
      const page = await browser.newPage()
      const sheet = fitted(sheetOf(approvalForm(input), locale))
      await page.setContent(formHtml(sheet, { pdf: '?format=pdf', other: '?lang=en' }))
      expect(pagesIn(await print(page))).toBe(1)
      expect(await hiddenWords(page)).toEqual([])
      await page.close()
    },
  )

  test('what is longer than a page would be found', async () => {
    const page = await browser.newPage()
    await page.setContent('<p>一</p><div style="break-before: page">二</div>')
    expect(pagesIn(await print(page))).toBe(2)
    await page.close()
  })
})

describe('from a running newsroom', () => {
  let stack: Stack
  let window: Page

  beforeAll(async () => {
    stack = await startStack()
    window = await logIn(browser, stack.newsroom, 'signer')
  }, 400_000)
  afterAll(() => stack.stop())

  const formOf = async (query: string): Promise<string> => {
    const { docs } = (await (
      await window.request.get(`${stack.newsroom}/api/articles?limit=1&where[live][equals]=true`)
    ).json()) as { docs: { id: string }[] }
    return `${stack.newsroom}/api/articles/${docs[0]?.id ?? ''}/approval-form${query}`
  }

  test('the page has its style, under its own policy, and prints on one page', async () => {
    const complaints: string[] = []
    window.on('console', (message) => complaints.push(message.text()))
    await window.goto(await formOf(''))
    expect(await window.title()).toContain('信息发布审批表')
    const borders = await window.evaluate(() => {
      const table = document.querySelector('table')
      return table && getComputedStyle(table).borderCollapse
    })
    expect(borders).toBe('collapse')
    expect(complaints).toEqual([])
    expect(pagesIn(await print(window))).toBe(1)
  })

  test('the file is a PDF of one page', async () => {
    const response = await window.request.get(await formOf('?format=pdf'))
    expect(response.status()).toBe(200)
    const pdf = await response.body()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pagesIn(pdf)).toBe(1)
  })
})
