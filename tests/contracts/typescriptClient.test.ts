import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  everyItem,
  type Qianfa,
  qianfa,
  QianfaProblem,
  QianfaUnavailable,
} from '../../clients/typescript/qianfa.ts'
import { follow } from '../../examples/follow-releases/follow.ts'
import { OPERATIONS } from '../../src/delivery/operations/index.ts'
import type { FakeReader } from '../support/fakeReader.ts'
import { releasedSite, WITHDRAWN } from '../support/releasedSite.ts'
import { serveSite, type SiteServer } from '../support/siteServer.ts'
import { articleContent } from '../support/snapshots.ts'

let reader: FakeReader
let site: SiteServer
let api: Qianfa
let publicKey: string

beforeEach(async () => {
  reader = releasedSite()
  site = await serveSite(reader)
  api = qianfa({ site: site.origin })
  publicKey = reader.proof(1)?.publicKey ?? ''
})

afterEach(() => site.close())

describe('the client', () => {
  test('has every operation', () => {
    expect(Object.keys(api).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort())
  })

  test('gives the members that were asked for, and its types know them', async () => {
    const article = await api.getArticle(1, { fields: ['number', 'title'] })
    expect(article).toEqual({ number: 1, title: '更正后的标题' })
    // @ts-expect-error: it was not asked for
    expect(article.html).toBeUndefined()
  })

  test('puts whole objects in, and goes from page to page', async () => {
    const list = (after: string | undefined) =>
      api.listArticles({ series: 'shangliang', order: 'series', limit: 1, include: ['district'], after })
    const found: [number, string | undefined][] = []
    for await (const { number, district } of everyItem(list))
      found.push([number, district && 'organ' in district ? district.organ : undefined])
    expect(found).toEqual([
      [3, undefined],
      [2, '历下区政协'],
      [1, '莱芜区政协'],
    ])
  })

  test('searches', async () => {
    const { items } = await api.searchArticles({ q: '更正', fields: ['highlight'] })
    expect(items).toEqual([{ highlight: expect.objectContaining({ title: '<mark>更正</mark>后的标题' }) }])
  })

  test('throws the problem that the site tells', async () => {
    const refused = await api.getArticle(WITHDRAWN).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(QianfaProblem)
    expect(refused).toHaveProperty('problem.code', 'withdrawn')
    const wrong = await api.listArticles({ limit: 0 }).catch((error: unknown) => error)
    expect(wrong).toHaveProperty('problem.reasons.0.parameter', 'limit')
  })

  test('says so where something else answers', async () => {
    const fetch = async () => new Response('<h1>Bad gateway</h1>', { status: 502 })
    await expect(qianfa({ site: site.origin, fetch }).listSeries()).rejects.toThrow(QianfaUnavailable)
  })
})

describe('the example', () => {
  /** Follows until `count` releases were told. */
  async function told(count: number, key = publicKey): Promise<string[]> {
    const lines: string[] = []
    const stop = new AbortController()
    const print = (line: string) => {
      lines.push(line)
      if (lines.length === count) stop.abort()
    }
    await follow({ api, publicKey: key, print, signal: stop.signal, wait: 2 })
    return lines
  }

  const length = () => reader.standing().head.seq

  test('checks the whole record, and what is released while it looks on', async () => {
    const before = length()
    const following = told(before + 1)
    reader.release('articles', 'a-9', articleContent(9))
    const lines = await following
    expect(lines.filter((line) => !line.endsWith('  ok'))).toEqual([])
    expect(lines.at(-1)).toBe(`${before + 1}  publish  ${site.origin}/articles/9  ok`)
  })

  test('finds an article that is not what was signed', async () => {
    const { article } = reader
    reader.article = (number) => {
      const live = article(number)
      return live && 'content' in live && number === 2
        ? { ...live, content: { ...live.content, html: `${live.content.html}<p>添了一句</p>` } }
        : live
    }
    const faulty = (await told(length())).filter((line) => !line.endsWith('  ok'))
    expect(faulty).toEqual([expect.stringContaining('the page shows other HTML than was signed')])
  })

  test('finds a release that was changed, left out, or signed by another key', async () => {
    const { changes } = reader
    const changed = (change: (seq: number) => boolean, kind: string) => {
      reader.changes = (query) =>
        changes(query).map((one) =>
          change(one.signed.release.seq)
            ? { ...one, signed: { ...one.signed, release: { ...one.signed.release, at: kind } } }
            : one,
        )
    }
    changed((seq) => seq === 2, '2026-01-01T00:00:00.000Z')
    expect((await told(length()))[1]).toContain(
      'its hash is not that of its content; its signature is not of this key',
    )
    reader.changes = (query) => changes(query).filter(({ signed }) => signed.release.seq !== 2)
    expect((await told(length() - 1))[1]).toContain(
      'it is not number 2; it does not follow the release before',
    )
    reader.changes = changes
    const others = releasedSite().proof(1)?.publicKey ?? ''
    expect(await told(length(), others)).toEqual(
      Array.from({ length: length() }, () => expect.stringContaining('its signature is not of this key')),
    )
  })

  test('runs from the command line', async () => {
    const main = path.resolve(import.meta.dirname, '../../examples/follow-releases/main.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', main, site.origin, publicKey])
    let output = ''
    const last = `${length()}  correct  ${site.origin}/articles/1  ok`
    for await (const text of child.stdout) {
      output += String(text)
      if (output.includes(last)) break
    }
    child.kill('SIGTERM')
    await once(child, 'close')
    expect(output).toMatch(/^2026-01-15 {2}1 {2}更正后的标题$/m)
    expect(output).toContain(last)
  })
})
