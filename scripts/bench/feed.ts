/**
 * `feed.ts <articles> <port>`: a release feed without a newsroom, with so many articles of bulk text, sealed and
 * signed by the real code, after the series and districts that they belong to. `POST /reveal?articles=…` says how many
 * of them it shows, and answers with the place of the last; `GET /key` its public key.
 */
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { EMPTY_HEAD, type Head, seal } from '../../src/ledger/chain.ts'
import { publicKeyText, signRelease } from '../../src/ledger/release.ts'
import { freeze } from '../../src/snapshot/build.ts'
import type { ContentOf, DocumentKind } from '../../src/snapshot/types.ts'
import { bulkArticle } from '../benchSearch/articles.ts'
import { readWords } from '../benchSearch/words.ts'
import { SECTIONS } from './sections.ts'

const FOUNDED = '2011-12-01T00:00:00.000Z'

const [count = 0, port = 0] = process.argv.slice(2).map(Number)
const key = generateKeyPairSync('ed25519').privateKey
const words = readWords()

/** Every release as it goes over the wire, and the snapshot of each, by its place. */
const releases: Buffer[] = []
const heads: Head[] = [EMPTY_HEAD]
const snapshots: Buffer[] = []
const places = new Map<string, number>()
let shown = 0

function add<K extends DocumentKind>(collection: K, id: string, content: ContentOf[K], at: string): void {
  const { digest, body } = freeze(collection, id, content)
  const steps = (['submitted', 'passed', 'signed'] as const).map((type) => ({ type, at }))
  const document = { collection, id }
  const whole = { format: 'qianfa.release/1' as const, at, kind: 'publish' as const, document, digest, steps }
  const release = seal({ ...whole, ledger: EMPTY_HEAD }, heads.at(-1) ?? EMPTY_HEAD)
  heads.push({ seq: release.seq, hash: release.hash })
  places.set(digest, releases.length)
  releases.push(Buffer.from(JSON.stringify(signRelease(release, key))))
  snapshots.push(Buffer.from(body))
}

for (const { collection, id, content } of SECTIONS) add(collection, id, content, FOUNDED)
for (let number = 1; number <= count; number += 1) {
  const content = bulkArticle(words, number, count)
  add('articles', `article-${String(number)}`, content, content.publishedAt ?? FOUNDED)
}

function reveal(articles: number): number {
  shown = SECTIONS.length + articles
  return shown
}

const NEWLINE = Buffer.from('\n')
const COMMA = Buffer.from(',')
const joined = (parts: readonly Buffer[], between: Buffer) =>
  Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part] : [between, part])))

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://feed')
  const [after, limit] = ['after', 'limit'].map((name) => Number(url.searchParams.get(name))) as [
    number,
    number,
  ]
  const [, , kind, name = ''] = url.pathname.split('/')
  const cut = <T>(all: readonly T[]) => all.slice(after, Math.min(after + limit, shown))
  if (url.pathname === '/key') response.end(publicKeyText(key))
  else if (url.pathname === '/reveal') response.end(String(reveal(Number(url.searchParams.get('articles')))))
  else if (name === 'snapshots') response.end(joined(cut(snapshots), NEWLINE))
  else if (kind === 'snapshots') response.end(snapshots[places.get(name) ?? -1])
  else if (name === 'stream') response.writeHead(503).end()
  else {
    const head = JSON.stringify(heads[shown])
    response.end(
      Buffer.concat([
        Buffer.from('{"items":['),
        joined(cut(releases), COMMA),
        Buffer.from(`],"head":${head}}`),
      ]),
    )
  }
}).listen(port, '127.0.0.1')
