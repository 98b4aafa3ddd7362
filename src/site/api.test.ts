import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fakeReader } from '../../tests/support/fakeReader.ts'
import { releasedSite } from '../../tests/support/releasedSite.ts'
import { serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import { OPERATIONS } from '../delivery/operations/index.ts'
import { PROBLEM_CODES } from '../delivery/schemas/problem.ts'

let site: SiteServer
const pages = new Map<string, string>()

beforeAll(async () => {
  site = await serveSite(releasedSite())
  for (const path of ['/api', '/en/api']) pages.set(path, await (await site.get(path)).text())
})

afterAll(() => site.close())

const unescaped = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe.each(['/api', '/en/api'])('the page about the API, %s', (path) => {
  const html = () => pages.get(path) ?? ''

  it('has every operation with each of its parameters', () => {
    for (const { id, pathParameters, queryParameters } of OPERATIONS) {
      const [, section = ''] =
        new RegExp(`<section aria-labelledby="${id}">(.*?)</section>`, 's').exec(html()) ?? []
      const names = [...section.matchAll(/<dt><code>(\w+)<\/code><\/dt>/g)].map(([, name]) => name)
      expect([id, names]).toEqual([id, Object.keys({ ...pathParameters, ...queryParameters })])
    }
  })

  it('shows what each example answers', async () => {
    const examples = [
      ...html().matchAll(
        /<a href="(\/api\/v1[^"]*)">http[^<]*<\/a><\/p><pre[^>]*><code[^>]*>(.*?)<\/code>/gs,
      ),
    ]
    expect(examples).toHaveLength(OPERATIONS.length)
    for (const [, address = '', answer = ''] of examples) {
      const response = await site.get(unescaped(address))
      expect([address, response.status]).toEqual([address, 200])
      const whole = JSON.stringify(await response.json(), null, 2).split('\n')
      const shown = unescaped(answer).split('\n')
      for (const [index, line] of shown.entries())
        if (!line.includes('…')) expect([address, whole[index]]).toEqual([address, line])
    }
  })

  it('is where the type of every problem leads', () => {
    for (const code of PROBLEM_CODES) expect(html()).toContain(`<div id="${code}">`)
  })
})

it('is where the root of the API leads', async () => {
  for (const path of ['/api/v1', '/api/v1/']) {
    const response = await site.get(path)
    expect([response.status, response.headers.get('location')]).toEqual([302, '/api'])
  }
})

it('shows no example where nothing is released, and is there all the same', async () => {
  const reader = fakeReader()
  reader.stand({ head: { seq: 1, hash: 'a'.repeat(64) } })
  const empty = await serveSite(reader)
  const response = await empty.get('/api')
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('这里还没有已发布的内容')
  await empty.close()
})
