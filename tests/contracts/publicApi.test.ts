import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Validator } from '@seriousme/openapi-schema-validator'
import { requestPath } from '../../src/delivery/addresses.ts'
import { openApiDocument, type OpenApiDocument } from '../../src/delivery/openapi/document.ts'
import type { JsonSchema } from '../../src/delivery/jsonSchema.ts'
import type { ApiRequest, Operation } from '../../src/delivery/operation.ts'
import { OPERATIONS } from '../../src/delivery/operations/index.ts'
import { StoreDamaged } from '../../src/replica/damage.ts'
import { describedAnswers } from '../support/describedAnswers.ts'
import type { FakeReader } from '../support/fakeReader.ts'
import { releasedSite, WITHDRAWN } from '../support/releasedSite.ts'
import { revalidating, serveSite, type SiteServer } from '../support/siteServer.ts'

const described = openApiDocument(OPERATIONS, 'http://site')

let reader: FakeReader
let site: SiteServer
let document: OpenApiDocument
let answers: ReturnType<typeof describedAnswers>

beforeAll(async () => {
  reader = releasedSite()
  site = await serveSite(reader, { mostWaiting: 0, searchLimit: { take: () => 0 } })
  document = (await (await site.get('/api/v1/openapi.json')).json()) as OpenApiDocument
  answers = describedAnswers(document)
})

afterAll(() => site.close())

const addressOf = (operation: Pick<Operation, 'path'>, request: ApiRequest) =>
  requestPath(operation.path, request)

const exampleOf = (operation: Operation): ApiRequest => {
  const example = operation.example(reader)
  if (!example) throw new Error(`${operation.id} has no example on a site with everything.`)
  // Answers with chosen members have tests of their own.
  example.query.delete('fields')
  return example
}

const withQuery = (operation: Operation, name: string, value: string) => {
  const { path, query } = exampleOf(operation)
  const changed = new URLSearchParams(query)
  changed.set(name, value)
  return addressOf(operation, { path, query: changed })
}

/** The answer, once it is known to be what the description says. */
async function answer(operation: Operation, address: string, status: number, init?: RequestInit) {
  const response = await site.get(address, init)
  const text = await response.text()
  expect([address, response.status]).toEqual([address, status])
  const type = response.headers.get('content-type')
  const body: unknown = text === '' ? '' : JSON.parse(text)
  expect([address, answers.faultsOf(operation.path, status, type, body)]).toEqual([address, []])
  return { response, body }
}

/** What names nothing, for each path that names something. */
const NOWHERE: Record<string, Record<string, string>> = {
  '/articles/{number}': { number: '999' },
  '/articles/{number}/proof': { number: '999' },
  '/districts/{code}': { code: '000000' },
  '/series/{slug}': { slug: 'nowhere' },
  '/photos/{id}': { id: 'nowhere' },
}

/** How each described status is brought about. */
const WAYS: Record<string, (operation: Operation) => Promise<unknown>> = {
  200: (operation) => answer(operation, addressOf(operation, exampleOf(operation)), 200),
  async 304(operation) {
    const address = addressOf(operation, exampleOf(operation))
    const { response } = await answer(operation, address, 200)
    const headers = revalidating(response.headers.get('etag') ?? '')
    await answer(operation, address, 304, { headers })
  },
  400: (operation) => answer(operation, withQuery(operation, 'unheard-of', '1'), 400),
  404: (operation) => {
    const path = NOWHERE[operation.path]
    if (!path) throw new Error(`What is not found at ${operation.path}?`)
    return answer(operation, addressOf(operation, { path, query: new URLSearchParams() }), 404)
  },
  410: (operation) =>
    answer(
      operation,
      addressOf(operation, { path: { number: String(WITHDRAWN) }, query: new URLSearchParams() }),
      410,
    ),
  async 500(operation) {
    const failing = releasedSite()
    const broken = await serveSite(failing)
    failing.fail(new Error('the store is gone'))
    failing.standing = () => {
      throw new Error('the store is gone')
    }
    const response = await broken.get(addressOf(operation, exampleOf(operation)))
    const body: unknown = await response.json()
    await broken.close()
    expect(response.status).toBe(500)
    const type = response.headers.get('content-type')
    expect(answers.faultsOf(operation.path, 500, type, body)).toEqual([])
  },
  async 429(operation) {
    const crowded = await serveSite(reader, { searchLimit: { take: () => 7 } })
    const response = await crowded.get(addressOf(operation, exampleOf(operation)))
    const body: unknown = await response.json()
    await crowded.close()
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7'])
    expect(answers.faultsOf(operation.path, 429, response.headers.get('content-type'), body)).toEqual([])
  },
  async 503(operation) {
    const failing = releasedSite()
    const damaged = await serveSite(failing)
    failing.fail(new StoreDamaged({ collection: 'articles', id: 'a-1' }))
    failing.standing = () => {
      throw new StoreDamaged({ collection: 'articles', id: 'a-1' })
    }
    const response = await damaged.get(addressOf(operation, exampleOf(operation)))
    const body: unknown = await response.json()
    await damaged.close()
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10'])
    expect(answers.faultsOf(operation.path, 503, response.headers.get('content-type'), body)).toEqual([])
    if (!operation.waits) return
    await answer(operation, withQuery(operation, 'wait', '1').replace(/since=\d+/, 'since=99'), 503)
  },
}

describe('the description', () => {
  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect(result).toEqual({ valid: true })
    expect(document.openapi).toMatch(/^3\.1\./)
  })

  test('is the one that is served, but for the address', () => {
    expect({ ...document, servers: described.servers }).toEqual(JSON.parse(JSON.stringify(described)))
    expect(document.servers).toEqual([{ url: `${site.origin}/api/v1` }])
  })

  test('has every operation once', () => {
    expect(Object.values(document.paths).map(({ get }) => get.operationId)).toEqual(
      OPERATIONS.map(({ id }) => id),
    )
  })

  test('names the components that it refers to, and no other', () => {
    const text = JSON.stringify(document)
    const named = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name))
    expect(new Set(Object.keys(document.components.schemas))).toEqual(named)
  })
})

describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  const { get } = described.paths[operation.path] ?? {}

  test.each(Object.keys(get?.responses ?? {}))('answers %s as described', async (status) => {
    const way = WAYS[status]
    if (!way) throw new Error(`How does ${operation.id} come to answer ${status}?`)
    await way(operation)
  })

  test('has an example that answers, with every header', async () => {
    const { response } = await answer(operation, addressOf(operation, exampleOf(operation)), 200)
    for (const name of Object.keys(get?.responses['200']?.headers ?? {}))
      expect([name, response.headers.get(name)]).toEqual([name, expect.any(String)])
  })

  test('answers HEAD like GET, and tells every origin what it may ask', async () => {
    const address = addressOf(operation, exampleOf(operation))
    const [got, head] = [await site.get(address), await site.get(address, { method: 'HEAD' })]
    expect([head.status, head.headers.get('etag')]).toEqual([200, got.headers.get('etag')])
    const options = await site.get(address, { method: 'OPTIONS' })
    expect(options.status).toBe(204)
    expect(options.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
  })
})

const named = OPERATIONS.filter(({ path }) => path.includes('{'))

test.each(named.map((operation) => [operation.id, operation] as const))(
  '%s describes what it answers of whatever its path could name',
  async (_, operation) => {
    for (const name of [
      '1',
      '999',
      String(WITHDRAWN),
      'nowhere',
      '000000',
      'p-1',
      '370116',
      'shangliang',
      '-1',
      '%',
    ]) {
      const path = Object.fromEntries(Object.keys(operation.pathParameters).map((part) => [part, name]))
      const address = addressOf(operation, { path, query: new URLSearchParams() })
      await answer(operation, address, (await site.get(address)).status)
    }
  },
)

/** A good value for every parameter that a query may have. */
const GOOD: Record<string, string[]> = {
  series: ['shangliang'],
  district: ['370116'],
  q: ['商量', '"老旧小区"'],
  keyword: ['商量'],
  from: ['2026-01-15', '2026-01-15T08:00:00Z'],
  to: ['2026-01-15', '2026-01-15T08:00:00+08:00'],
  order: [],
  limit: ['1', '100'],
  include: [],
  after: [],
  since: ['0', '999'],
  wait: ['0'],
}

const queries = OPERATIONS.flatMap((operation) =>
  (described.paths[operation.path]?.get.parameters ?? [])
    .filter((parameter) => parameter.in === 'query' && parameter.name !== 'fields')
    .map((parameter) => ({ operation, parameter, label: `${parameter.name} of ${operation.id}` })),
)

describe.each(queries)('$label', ({ operation, parameter: { name, schema } }) => {
  const names = schema.enum ?? schema.items?.enum ?? []

  test('does what the description says, for every good value', async () => {
    const values = GOOD[name]
    if (!values) throw new Error(`What is a good value of ${name}?`)
    const together = schema.items ? [names.join(',')] : []
    for (const value of [...values, ...names, ...together]) {
      const address = withQuery(operation, name, value)
      // The order of a series needs a series.
      await answer(
        operation,
        value === 'series' && name === 'order' ? `${address}&series=shangliang` : address,
        200,
      )
    }
  })

  test('is refused by its rule, for others', async () => {
    const { body } = await answer(operation, withQuery(operation, name, '\u0000'), 400)
    expect(body).toMatchObject({ reasons: [{ parameter: name }] })
  })
})

const choosable = OPERATIONS.filter(({ queryParameters }) => 'fields' in queryParameters)

test.each(choosable.map((operation) => [operation.id, operation] as const))(
  '%s gives just the members that are asked for',
  async (_, operation) => {
    const { parameters = [], responses } = described.paths[operation.path]?.get ?? {}
    const page = nameIn(responses?.['200']?.content?.['application/json']?.schema)
    expect(responses?.['200']?.description).toContain('With fields, only the members that it names are there')
    const item = described.components.schemas[page]?.properties?.['items']?.items
    const component = item ? nameIn(item) : page
    const members = parameters.find(({ name }) => name === 'fields')?.schema.items?.enum ?? []
    expect(members).toEqual(Object.keys(described.components.schemas[component]?.properties ?? {}))
    for (const chosen of [...members.map((member) => [member]), members]) {
      const response = await site.get(withQuery(operation, 'fields', chosen.join(',')))
      const body = (await response.json()) as { items: object[] }
      expect([chosen, response.status]).toEqual([chosen, 200])
      for (const one of item ? body.items : [body])
        expect([chosen, answers.faultsOfMembers(component, chosen, one)]).toEqual([chosen, []])
    }
  },
)

/** The component that a reference names. */
function nameIn(schema: JsonSchema | undefined): string {
  return schema?.$ref?.replace(/.*\//, '') ?? ''
}

test('a page leads on by its cursor, wherever there is one', async () => {
  const paged = OPERATIONS.filter(({ queryParameters }) => 'after' in queryParameters)
  expect(paged.map(({ id }) => id)).toEqual(expect.arrayContaining(['listArticles', 'listPhotos']))
  for (const operation of paged) {
    const first = { path: {}, query: new URLSearchParams({ limit: '1' }) }
    if ('q' in operation.queryParameters) first.query.set('q', '商量')
    const { body } = await answer(operation, addressOf(operation, first), 200)
    const { next } = body as { next: string | null }
    expect([operation.id, next]).toEqual([operation.id, expect.any(String)])
    first.query.set('after', String(next))
    await answer(operation, addressOf(operation, first), 200)
  }
})
