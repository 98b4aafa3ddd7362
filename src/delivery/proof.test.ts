import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson, checkProof, inWords } from '../../scripts/verify-proof.mjs'
import { type FakeReader, fakeReader } from '../../tests/support/fakeReader.ts'
import { serveSite, type SiteServer } from '../../tests/support/siteServer.ts'
import { articleContent } from '../../tests/support/snapshots.ts'
import { canonicalJson as reference, digestOf } from '../ledger/canonical.ts'
import { publicKeyText, type Release, type SignedRelease, signRelease } from '../ledger/release.ts'

const SCRIPT = path.resolve('scripts/verify-proof.mjs')

interface Proof extends SignedRelease {
  format: string
  snapshot: string
  publicKey: string
  later: SignedRelease[]
}

let reader: FakeReader
let site: SiteServer
let dir: string
/** The proof as it came. */
let given: string
let proof: Proof
let key: string

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'qianfa-proof-'))
  reader = fakeReader()
  const approval = { organ: '莱芜区政协党组', signers: [{ name: '王某', title: '党组书记' }] }
  reader.release('articles', 'a-7', articleContent(7, { html: '<p>签发的“正文”&amp;</p>' }), { approval })
  for (const number of [8, 9, 10]) reader.release('articles', `a-${String(number)}`, articleContent(number))
  site = await serveSite(reader)
  given = await (await site.get('/api/v1/articles/7/proof')).text()
})
afterAll(async () => {
  await site.close()
  rmSync(dir, { recursive: true })
})
beforeEach(() => {
  proof = JSON.parse(given) as Proof
  key = proof.publicKey
})

const failed = (given: Parameters<typeof checkProof>[1] = { key }, what: unknown = proof) =>
  checkProof(what, given)
    .results.filter(({ holds }) => !holds)
    .map(({ check }) => check)

/** The release, changed, with the hash that it has then: signed with `by`, or still with the old signature. */
function changed(changes: Partial<Release>, by?: Parameters<typeof signRelease>[1]): SignedRelease {
  const { hash: _hash, ...body } = { ...proof.release, ...changes }
  const release = { ...body, hash: digestOf(body) }
  return by ? signRelease(release, by) : { ...proof, release }
}

describe('what a site gives out as a proof', () => {
  test('holds: text, release, signature, and its place in the chain', async () => {
    expect(failed({ key, article: 7 })).toEqual([])
    expect(proof.later.map(({ release }) => release.seq)).toEqual([2, 4])
    const last = (await (await site.get('/api/v1/articles/10/proof')).json()) as Proof
    expect([last.later, failed({ key, article: 10 }, last)]).toEqual([[], []])
  })

  test('can be followed to any head that somebody knows, by the list of changes', async () => {
    const changes = (await (await site.get('/api/v1/changes?since=1&include=signed')).json()) as {
      head: { seq: number; hash: string }
    }
    expect(failed({ key, head: changes.head })).toEqual(['head'])
    expect(failed({ key, head: changes.head, changes: [changes] })).toEqual([])
    expect(failed({ key, head: { ...changes.head, hash: 'f'.repeat(64) }, changes: [changes] })).toEqual([
      'head',
    ])
  })

  test('can be compared with the page and with the JSON, character for character', async () => {
    const html = await (await site.get('/articles/7')).text()
    const json = await (await site.get('/api/v1/articles/7')).text()
    expect(failed({ key, page: html })).toEqual([])
    expect(failed({ key, page: json })).toEqual([])
    expect(failed({ key, page: html.replaceAll('正文', '文正') })).toEqual(['page'])
    expect(failed({ key, page: json.replaceAll('正文', '文正') })).toEqual(['page'])
  })

  test('names who approved it, in the words of the release alone', () => {
    const words = inWords(checkProof(proof, { key }), proof)
    expect(words).toContain('莱芜区政协党组')
    expect(words).toContain('王某，党组书记')
    proof = { ...proof, ...changed({ approval: { organ: '莱芜区政协党组' } }) }
    const silent = inWords(checkProof(proof, { key }), proof)
    expect(silent).toContain('签发人 Signed by: 不公开 names are not shown')
  })
})

test('the anchor is the newest verified release, whole and signed', async () => {
  const anchor = (await (await site.get('/api/v1/anchor')).json()) as { newest: SignedRelease }
  expect(anchor.newest.release.seq).toBe(4)
  expect(anchor.newest.release.hash).toBe(reader.standing().head.hash)
  const empty = await serveSite(fakeReader())
  expect(await (await empty.get('/api/v1/anchor')).json()).toMatchObject({ newest: null })
  await empty.close()
})

describe('a forgery is refused', () => {
  test('an altered text', () => {
    proof.snapshot = proof.snapshot.replace('正文', '文正')
    expect(failed()).toEqual(['digest'])
  })

  test('the same text written otherwise', () => {
    proof.snapshot = ` ${proof.snapshot}`
    expect(failed()).toEqual(['digest'])
  })

  test('an altered release, with its old hash or with a new one', () => {
    const release = { ...proof.release, at: '2020-01-01T00:00:00.000Z' }
    expect(failed({ key }, { ...proof, release })).toEqual(['hash', 'signature'])
    expect(failed({ key }, { ...proof, ...changed({ at: '2020-01-01T00:00:00.000Z' }) })).toEqual([
      'signature',
      'chain',
    ])
  })

  test('names that nobody signed for', () => {
    const approval = { organ: '莱芜区政协党组', signers: [{ name: '别人', title: null }] }
    expect(failed({ key }, { ...proof, ...changed({ approval }) })).toContain('signature')
  })

  test('another key, however it is named', () => {
    const other = generateKeyPairSync('ed25519').privateKey
    const forged = { ...proof, ...changed({}, other), publicKey: publicKeyText(other), later: [] }
    expect(failed({}, forged)).toEqual([])
    expect(checkProof(forged).keyNamed).toBe(false)
    expect(inWords(checkProof(forged), forged)).toContain('公钥没有核对')
    expect(failed({ key }, forged)).toEqual(['key'])
    expect(failed({ key }, { ...forged, publicKey: key })).toEqual(['signature'])
    expect(failed({ key }, { ...forged, publicKey: key, key: proof.key })).toEqual(['signature'])
  })

  test('a proof of another article', async () => {
    const other = (await (await site.get('/api/v1/articles/8/proof')).json()) as Proof
    expect(failed({ key, article: 7 }, other)).toEqual(['article'])
    expect(failed({ key, article: 7 }, { ...proof, snapshot: other.snapshot })).toEqual([
      'digest',
      'document',
      'article',
    ])
  })

  test('a withdrawal that is passed off as a publication', () => {
    const withdrawal = { after: 'gone' as const, name: '7' }
    expect(failed({ key }, { ...proof, ...changed({ kind: 'withdraw', withdrawal }) })).toContain('kind')
  })

  test('an article that was withdrawn or corrected since, where the later releases are at hand', async () => {
    const gone = fakeReader()
    gone.release('articles', 'a-7', articleContent(7))
    const found = gone.proof(7)
    gone.withdraw(7)
    const later = gone.changes({ since: 1, limit: 9 }).map(({ signed }) => signed)
    const old = { snapshot: found?.snapshot, ...found?.signed, publicKey: found?.publicKey, later }
    expect(failed({ key: found?.publicKey ?? '' }, old)).toEqual(['since'])
  })

  test('a chain that does not follow', () => {
    const [next, newest] = proof.later as [SignedRelease, SignedRelease]
    const other = generateKeyPairSync('ed25519').privateKey
    const strange = { ...next, release: { ...next.release, prev: 'f'.repeat(64) } }
    expect(failed({ key }, { ...proof, later: [strange, newest] })).toEqual(['chain'])
    expect(failed({ key }, { ...proof, later: [signRelease(next.release, other)] })).toEqual(['chain'])
    expect(failed({ key }, { ...proof, later: [{ ...next, signature: newest.signature }] })).toEqual([
      'chain',
    ])
    const [mine] = [changed({ at: proof.release.at, prev: 'e'.repeat(64) })]
    expect(failed({ key }, { ...proof, ...mine })).toEqual(['signature', 'chain'])
  })

  test.each([null, 1, 'x', [], {}, { snapshot: '{}' }])('what is no proof at all: %j', (junk) => {
    expect(failed({ key }, junk)).toEqual(['form'])
  })

  test.each(['snapshot', 'release', 'key', 'signature', 'publicKey'] as const)(
    'a proof without its %s',
    (name) => {
      const { [name]: _, ...rest } = proof
      expect(failed({ key }, rest)).toEqual(['form'])
    },
  )

  test('anything that is changed anywhere in a release', () => {
    const release = JSON.stringify(proof.release)
    fc.assert(
      fc.property(fc.nat(release.length - 1), fc.constantFrom('0', 'x', '9', 'Z'), (at, letter) => {
        const text = release.slice(0, at) + letter + release.slice(at + 1)
        if (text === release) return
        let other: unknown
        try {
          other = JSON.parse(text)
        } catch {
          return
        }
        expect(checkProof({ ...proof, release: other }, { key }).holds).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

test('the script writes the same canonical JSON as the newsroom', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(canonicalJson(value)).toBe(reference(value))
    }),
  )
  expect(() => canonicalJson({ a: undefined })).toThrow(TypeError)
  expect(() => canonicalJson('\ud800')).toThrow(TypeError)
})

describe('the command', () => {
  const file = (name: string, content: unknown): string => {
    const at = path.join(dir, name)
    writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content))
    return at
  }
  const run = (...args: string[]) => spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' })

  test('needs nothing but this one file, and ends with 0, 1 or 2', () => {
    const alone = file('verify-proof.mjs', readFileSync(SCRIPT, 'utf8'))
    const out = execFileSync(process.execPath, [alone, file('proof.json', proof), '--key', key], {
      encoding: 'utf8',
    })
    expect(out).toMatch(/^相符/)
    proof.snapshot = proof.snapshot.replace('正文', '文正')
    const altered = run(file('altered.json', proof), '--key', key)
    expect([altered.status, altered.stdout.startsWith('不符')]).toEqual([1, true])
    expect(run(file('junk.json', 'no JSON'), '--key', key).status).toBe(1)
    expect(run(path.join(dir, 'nowhere.json')).status).toBe(2)
    expect(run().status).toBe(2)
    expect(run(file('proof2.json', proof), '--head', 'yesterday').status).toBe(2)
  })

  test('answers programs as JSON', () => {
    const { stdout } = run(file('proof.json', proof), '--key', key, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ holds: true, keyNamed: true })
  })
})
