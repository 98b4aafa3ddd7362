import { canonicalJson } from '../../src/ledger/canonical.ts'
import { publicKeyText, type Release, signRelease } from '../../src/ledger/release.ts'
import { canonicalSamples } from './canonicalSamples.ts'
import { chainOf, proofOf, vectorKey } from './chain.ts'

export const VECTORS = 'docs/proof-vectors'

/** One proof, how it is to be checked, and what must come of it. */
interface Case {
  file: string
  proof: object
  says: string
  /** The checks that do not hold; empty where everything does. */
  failed: string[]
  article?: number
  changes?: boolean
  head?: string
}

const newsroom = vectorKey('newsroom')
const stranger = vectorKey('stranger')

/** The test vectors, by their path in the project. They are the same every time. */
export function proofVectors(): Record<string, object> {
  const chain = chainOf(newsroom)
  const first = chain.publish(1001, '月月有协商')
  const second = chain.publish(1002, '小区里的议事厅')
  const corrected = chain.publish(1002, '小区里的议事亭', {
    kind: 'correct',
    correction: { note: '标题有误' },
  })
  const withdrawn = chain.withdraw(corrected)
  const last = chain.publish(1003, '一件提案的三次回访')
  const all = [second, corrected, withdrawn, last]
  const good = proofOf(first, [second, last], newsroom)
  const { seq, hash } = chain.head()

  const strange = chainOf(newsroom)
  strange.publish(2001, '另一条链')
  const elsewhere = strange.publish(2002, '另一条链的第二条')

  const other = { collection: 'articles', id: 'article-9' }
  const misnamed = chainOf(newsroom).publish(1001, '月月有协商', { document: other })

  const cases: Case[] = [
    { file: 'good.json', proof: good, says: 'everything holds', failed: [], article: 1001 },
    {
      ...{ file: 'good-to-head.json', proof: good, failed: [], changes: true },
      ...{ says: 'every release up to a known head', head: `${String(seq)}:${hash}` },
    },
    {
      ...{ file: 'good-newest.json', proof: proofOf(last, [], newsroom), failed: [] },
      says: 'the newest release: nothing came after it',
    },
    {
      ...{ file: 'other-article.json', proof: good, failed: ['article'], article: 1002 },
      says: 'a good proof, of another article than the one that was asked for',
    },
    {
      ...{ file: 'wrong-document.json', proof: proofOf(misnamed, [], newsroom), failed: ['document'] },
      says: 'the release names another document than the text',
    },
    {
      ...{
        file: 'unknown-head.json',
        proof: good,
        failed: ['head'],
        head: `4:${withdrawn.signed.release.hash}`,
      },
      says: 'a known head that nothing at hand leads to',
    },
    {
      ...{ file: 'altered-snapshot.json', failed: ['digest'] },
      proof: { ...good, snapshot: good.snapshot.replace('月月有协商', '月月有协议') },
      says: 'one character of the text is another',
    },
    {
      ...{ file: 'not-canonical.json', failed: ['digest'] },
      proof: { ...good, snapshot: JSON.stringify(JSON.parse(good.snapshot), null, 1) },
      says: 'the same text, written with line breaks',
    },
    {
      ...{ file: 'altered-release.json', failed: ['hash', 'signature'] },
      proof: { ...good, release: { ...good.release, at: '2020-01-01T00:00:00.000Z' } },
      says: 'the release names another time',
    },
    {
      ...{ file: 'wrong-signature.json', failed: ['signature'] },
      proof: { ...good, signature: last.signed.signature },
      says: 'the signature is of another release',
    },
    {
      ...{ file: 'wrong-key.json', failed: ['key'] },
      proof: {
        ...good,
        ...signRelease(first.signed.release, stranger),
        publicKey: publicKeyText(stranger),
        later: [],
      },
      says: 'all agrees with itself, under a key of somebody else',
    },
    {
      ...{ file: 'wrong-link.json', failed: ['chain'] },
      proof: { ...good, later: [elsewhere.signed] },
      says: 'the release after it is signed, and follows another one',
    },
    {
      ...{ file: 'corrected.json', proof: proofOf(second, [corrected, last], newsroom), failed: ['since'] },
      says: 'a later release corrected it',
    },
    {
      ...{ file: 'withdrawn-since.json', proof: proofOf(corrected, [withdrawn, last], newsroom) },
      ...{ says: 'a later release withdrew it', failed: ['since'] },
    },
    {
      ...{ file: 'withdrawal.json', proof: proofOf(withdrawn, [last], newsroom), failed: ['kind'] },
      says: 'the release of a withdrawal, as if it published something',
    },
    {
      ...{ file: 'no-signature.json', failed: ['form'] },
      proof: { ...good, signature: undefined },
      says: 'a part is missing',
    },
  ]
  return {
    'index.json': indexOf(cases),
    ...Object.fromEntries(cases.map(({ file, proof }) => [file, proof])),
    'changes.json': { items: all.map(({ signed }) => ({ signed })), head: { seq, hash }, more: false },
    'canonical.json': canonicalSamples(),
    'signature.json': signatureSample(first.signed.release),
  }
}

function indexOf(cases: readonly Case[]): object {
  return {
    about: 'Test vectors of docs/proof.md. The key is made from a published text: never trust it.',
    key: publicKeyText(newsroom),
    proofs: cases.map(({ file, says, failed, article, changes, head }) => ({
      ...{ file, says, holds: failed.length === 0, failed },
      given: {
        ...(article !== undefined && { article }),
        ...(changes && { changes: 'changes.json' }),
        ...(head !== undefined && { head }),
      },
    })),
  }
}

/** One signature, step by step: what is hashed, and what is signed. */
function signatureSample(release: Release): object {
  const { hash, ...linked } = release
  const { key, signature } = signRelease(release, newsroom)
  return {
    ...{ publicKey: publicKeyText(newsroom), key },
    ...{ hashed: canonicalJson(linked), hash },
    ...{ signed: `${release.format}\n${canonicalJson(release)}`, signature },
  }
}
