import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fakeReader } from '../../tests/support/fakeReader.ts'
import { serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import { articleContent } from '../../tests/support/snapshots.ts'

let site: SiteServer

beforeAll(async () => {
  const reader = fakeReader()
  reader.release('articles', 'a', articleContent(7))
  site = await serveSite(reader)
})

afterAll(() => site.close())

async function refusal(query: string, language = 'zh-CN') {
  const response = await site.get(`/api/v1/articles?${query}`, { headers: { 'Accept-Language': language } })
  expect([query, response.status]).toEqual([query, 400])
  return (await response.json()) as { code: string; detail: string; reasons: Record<string, unknown>[] }
}

test.each([
  ['limit=0', 'invalid-parameter', 'limit', '1 到 100 的整数'],
  ['limit=101', 'invalid-parameter', 'limit', '1 到 100 的整数'],
  ['limit=ten', 'invalid-parameter', 'limit', '1 到 100 的整数'],
  ['limit=', 'invalid-parameter', 'limit', '1 到 100 的整数'],
  ['limit=1e1', 'invalid-parameter', 'limit', '1 到 100 的整数'],
  ['limit=1&limit=2', 'repeated-parameter', 'limit', '只能写一次'],
  ['series=a&series=a', 'repeated-parameter', 'series', '只能写一次'],
  ['series=%E5%95%86', 'invalid-parameter', 'series', '小写字母'],
  ['district=37011', 'invalid-parameter', 'district', '六位'],
  ['keyword=', 'invalid-parameter', 'keyword', '一个关键词'],
  ['from=2026-02-30', 'invalid-parameter', 'from', '2026-01-15'],
  ['from=2026-01-15T00:00:00', 'invalid-parameter', 'from', '带时区'],
  ['to=2026-01-15T00:00:00+08:00', 'invalid-parameter', 'to', '%2B'],
  ['order=random', 'invalid-parameter', 'order', 'newest、oldest、series'],
  ['order=series', 'missing-parameter', 'series', '专题的网址名'],
  ['fields=number,body', 'invalid-parameter', 'fields', 'number、url、title'],
  ['include=html', 'invalid-parameter', 'include', 'district、series、photos'],
  ['after=bogus', 'invalid-cursor', 'after', '上一页的 next'],
  ['toString=1', 'unknown-parameter', 'toString', 'series、district、keyword'],
  ['__proto__=1', 'unknown-parameter', '__proto__', 'series、district、keyword'],
])('%s is refused as %s of %s, and told what it should be', async (query, code, parameter, rule) => {
  const problem = await refusal(query)
  expect(problem.code).toBe(code)
  expect(problem.detail).toContain(rule)
  expect(problem.detail).toContain(parameter)
  expect(problem.reasons).toMatchObject([{ code, parameter, message: expect.stringContaining(rule) }])
})

test('all reasons come at once, the first giving its code', async () => {
  const { code, reasons } = await refusal('limt=3&order=x&order=y&from=never')
  expect(code).toBe('unknown-parameter')
  expect(reasons.map((reason) => [reason['code'], reason['parameter']])).toEqual([
    ['unknown-parameter', 'limt'],
    ['repeated-parameter', 'order'],
    ['invalid-parameter', 'from'],
    ['invalid-parameter', 'order'],
  ])
})

test('an unknown parameter is answered with those that there are', async () => {
  const { reasons } = await refusal('limt=3')
  expect(reasons[0]?.['allowed']).toEqual(expect.arrayContaining(['limit', 'order', 'fields', 'include']))
})

describe('operations without parameters', () => {
  test.each(['/api/v1/series', '/api/v1/articles/7/proof'])('%s takes none', async (path) => {
    const response = await site.get(`${path}?x=1`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'unknown-parameter' })
  })
})

test('reasons speak English where asked to', async () => {
  expect((await refusal('limit=0', 'en')).detail).toBe('The parameter limit is a whole number from 1 to 100.')
})
