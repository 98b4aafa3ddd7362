import { beforeEach, describe, expect, test } from '@jest/globals'
import { type FakeReader, fakeReader } from '../../tests/support/fakeReader.ts'
import { serveSite } from '../../tests/support/siteServer.ts'
import { articleContent } from '../../tests/support/snapshots.ts'
import { canonicalJson as reference } from '../ledger/canonical.ts'
import { canonicalJson, type ProofFile, verifyProof } from './browser/verify.js'

const CONTENT = {
  html: '<p>签发的正文</p>',
  titleLines: ['“引号”与 <尖括号>', 'R&D'],
  subtitle: ['副题'],
  editorsNote: '编者的"话"',
}

let reader: FakeReader
let proof: ProofFile & { release: { digest: string } }
let shown: { digest: string; pageHtml: string }

beforeEach(async () => {
  reader = fakeReader()
  reader.release('articles', 'a', articleContent(7, CONTENT))
  const found = reader.proof(7)
  if (!found) throw new Error('The article has no proof.')
  proof = { snapshot: found.snapshot, ...found.signed, publicKey: found.publicKey, later: [] }
  shown = { digest: proof.release.digest, pageHtml: await pageOf(reader) }
})

/** The article's page as the site serves it. */
async function pageOf(reader: FakeReader): Promise<string> {
  const site = await serveSite(reader)
  const html = await (await site.get('/articles/7')).text()
  await site.close()
  return html
}

const HOLDS = { digest: 'pass', page: 'pass', chain: 'pass', signature: 'pass', later: 'pass' }

describe('the check in the reader’s browser', () => {
  test('passes what was signed', async () => {
    expect(await verifyProof(proof, shown)).toEqual(HOLDS)
  })

  test('fails another text on the page', async () => {
    shown.pageHtml = shown.pageHtml.replaceAll('签发的正文', '改过的正文')
    expect(await verifyProof(proof, shown)).toEqual({ ...HOLDS, page: 'fail' })
  })

  test.each(['R&amp;D', '副题', '编者的', '“商量”在基层', '莱芜区政协办公室供稿'])(
    'fails a page on which “%s” was altered',
    async (line) => {
      const [head = '', main = ''] = shown.pageHtml.split('<main')
      expect(main).toContain(line)
      shown.pageHtml = `${head}<main${main.replaceAll(line, '另外的话')}`
      expect(await verifyProof(proof, shown)).toEqual({ ...HOLDS, page: 'fail' })
    },
  )

  test('fails an altered snapshot, even where page and snapshot agree', async () => {
    proof.snapshot = proof.snapshot.replace('签发的正文', '改过的正文')
    shown.pageHtml = shown.pageHtml.replaceAll('签发的正文', '改过的正文')
    expect(await verifyProof(proof, shown)).toEqual({ ...HOLDS, digest: 'fail' })
  })

  test('fails a digest that is not the one on the page', async () => {
    shown.digest = '0'.repeat(64)
    expect(await verifyProof(proof, shown)).toEqual({ ...HOLDS, digest: 'fail' })
  })

  test('fails an altered release', async () => {
    proof.release = { ...proof.release, digest: '0'.repeat(64) }
    expect(await verifyProof(proof, shown)).toEqual({
      digest: 'fail',
      page: 'pass',
      chain: 'fail',
      signature: 'fail',
      later: 'pass',
    })
  })

  test('fails a signature by another key, and a key under another’s name', async () => {
    const other = fakeReader()
    other.release('articles', 'a', articleContent(7))
    const publicKey = other.proof(7)?.publicKey ?? ''
    expect(await verifyProof({ ...proof, publicKey }, shown)).toEqual({ ...HOLDS, signature: 'fail' })
    const key = other.proof(7)?.signed.key ?? ''
    expect(await verifyProof({ ...proof, publicKey, key }, shown)).toEqual({ ...HOLDS, signature: 'fail' })
  })

  test('fails what is no proof at all, instead of tripping', async () => {
    const junk = { snapshot: 'x', release: {}, key: '', signature: '*', publicKey: '*', later: [] }
    expect(Object.values(await verifyProof(junk, shown))).toEqual(Array.from({ length: 5 }, () => 'fail'))
  })

  describe('looks at the releases after it, too, and', () => {
    /** As the API gives them: the next one and the newest. */
    const later = () => {
      const [next, ...others] = reader.changes({ since: 1, limit: 9 }).map(({ signed }) => signed)
      return [next, others.at(-1)].filter((signed) => signed !== undefined)
    }
    const checked = async (changed = later()) =>
      (await verifyProof({ ...proof, later: changed }, shown)).later

    beforeEach(() => {
      for (const number of [8, 9, 10]) reader.release('articles', `a-${number}`, articleContent(number))
    })

    test('passes those that are about others', async () => {
      expect(later().map(({ release }) => release.seq)).toEqual([2, 4])
      expect(await checked()).toBe('pass')
    })

    test('fails a correction of the article, and its withdrawal', async () => {
      reader.release('articles', 'a', articleContent(7), { kind: 'correct' })
      expect(await checked()).toBe('fail')
      reader.withdraw(7)
      expect(await checked()).toBe('fail')
    })

    test('fails one that was altered, that does not follow, or that somebody else signed', async () => {
      const [next, newest] = later()
      if (!next || !newest) throw new Error('There are no later releases.')
      const at = '2020-01-01T00:00:00.000Z'
      expect(await checked([{ ...next, release: { ...next.release, at } }])).toBe('fail')
      expect(await checked([{ ...newest, release: { ...newest.release, seq: 2 } }])).toBe('fail')
      expect(await checked([newest, next])).toBe('fail')
      expect(await checked([{ ...next, signature: newest.signature }])).toBe('fail')
    })

    test('does not judge what another key signed', async () => {
      const [next] = later()
      if (!next) throw new Error('There is no later release.')
      expect(await checked([{ ...next, key: '0'.repeat(16) }])).toBe('skip')
    })
  })

  test('writes a release in the same canonical form as the newsroom', () => {
    expect(canonicalJson(proof.release)).toBe(reference(proof.release))
    const awkward = { ü: 1, b: [true, null, '“\u2028"\\'], a: { z: 0, A: '签' }, '10': 1, '9': 2 }
    expect(canonicalJson(awkward)).toBe(reference(awkward))
  })
})

describe('the proof page', () => {
  test('answers first, gives every step with its time and no name, and the digest in full', async () => {
    const site = await serveSite(reader)
    const html = await (await site.get('/articles/7/proof')).text()
    await site.close()
    expect(html.indexOf('这篇文章，就是签发的那一篇')).toBeLessThan(html.indexOf('送审'))
    for (const time of ['2026-01-12 10:05', '2026-01-13 09:20', '2026-01-14 17:42', '2026-01-15 09:25'])
      expect(html).toContain(time)
    expect(html).toContain((shown.digest.match(/.{8}/g) ?? []).join(' '))
    expect(html).toContain('href="/api/v1/articles/7/proof" download="proof-7.json"')
  })

  test('without JavaScript shows the site’s own sentence and none of the others', async () => {
    const site = await serveSite(reader)
    const html = await (await site.get('/articles/7/proof')).text()
    await site.close()
    expect(html).toMatch(/<div data-state="site"><p class="verdict-title">内容、签名与次序全部相符/)
    for (const state of ['checking', 'checked', 'partial', 'failed', 'unreachable'])
      expect(html).toContain(`<div data-state="${state}" hidden`)
  })
})
