import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openApiDocument } from '../../src/delivery/openapi/document.ts'
import { OPERATIONS } from '../../src/delivery/operations/index.ts'
import { describedAnswers } from '../support/describedAnswers.ts'
import { releasedSite } from '../support/releasedSite.ts'
import { serveSite, type SiteServer } from '../support/siteServer.ts'

const document = openApiDocument(OPERATIONS, 'http://site')
const answers = describedAnswers(document)

let site: SiteServer

beforeAll(async () => {
  site = await serveSite(releasedSite(), { searchLimit: { take: () => 0 } })
})

afterAll(() => site.close())

/** What people, programs and attackers write: nearly right, or anything at all. */
const value = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '7',
    '-1',
    '1e3',
    '99999999999999999999',
    'null',
    'true',
    '370116',
    'shangliang',
  ),
  fc.constantFrom(
    '2026-01-15',
    '2026-13-45',
    '2026-01-15T08:00:00Z',
    '+275760-09-13T00:00:00Z',
    '0000-01-01',
    '9999-12-31',
  ),
  fc.constantFrom(
    'newest',
    'series',
    'district',
    'number,title',
    'digest,',
    'WyJuZXdlc3QiLCIyIiwxXQ',
    '"商量',
    'a AND (b',
    '%',
    "';--",
  ),
  fc.constantFrom(
    '..',
    '../../etc/passwd',
    '%2e%2e',
    '<script>',
    '\u0000',
    '\uD800',
    '😀'.repeat(60),
    'a'.repeat(400),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.nat().map(String),
)

const names = [...new Set(OPERATIONS.flatMap(({ queryParameters }) => Object.keys(queryParameters)))]
const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...names.filter((known) => known !== 'wait')) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'limit[]', ''), fc.string()) },
)

const asked = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  // These make another path of it before it is even sent.
  part: value.filter((part) => !['', '.', '..'].includes(part)),
  query: fc.array(fc.tuple(name, value), { maxLength: 4 }),
})

test('whatever is asked is answered as described, and never by a failure', async () => {
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(asked, async ({ operation, part, query }) => {
      const path = operation.path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(part.toWellFormed()))
      const parameters = new URLSearchParams(query).toString()
      const response = await site.get(`/api/v1${path}${parameters === '' ? '' : `?${parameters}`}`)
      const body = (await response.json()) as Record<string, unknown>
      seen.add(response.status)
      expect(response.status).toBeLessThan(500)
      // Answers with chosen members are not whole; their own test looks at them.
      if (response.status === 200 && query.some(([given]) => given === 'fields')) return
      const type = response.headers.get('content-type')
      expect(answers.faultsOf(operation.path, response.status, type, body)).toEqual([])
    }),
    { numRuns: 150 },
  )
  expect([...seen].sort()).toEqual(expect.arrayContaining([200, 400, 404]))
  expect(site.errors).toEqual([])
}, 60_000)
