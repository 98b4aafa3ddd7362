#!/usr/bin/env node
/**
 * Checks the proof of an article, offline and without trusting the site that it came from. One file, no
 * dependencies, Node 18 or newer; it shares no code with the site. The format is described in docs/proof.md.
 *
 *   node verify-proof.mjs proof.json --key <公钥 public key> [--html page.html] [--article 12]
 *        [--changes changes.json]… [--head <seq>:<hash>] [--json]
 *
 * Ends with 0 where everything holds, 1 where something does not, 2 where it could not be checked.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const USAGE =
  'node verify-proof.mjs proof.json [--key <base64url>] [--html page.html] [--article <number>] [--changes changes.json]… [--head <seq>:<hash>] [--json]'

/** RFC 8785. JavaScript writes numbers and strings as it asks for; names are sorted by UTF-16 code units. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value).sort()
    return `{${names.map((name) => `${canonicalJson(name)}:${canonicalJson(value[name])}`).join(',')}}`
  }
  const hasForm =
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.isWellFormed?.() !== false) ||
    (typeof value === 'number' && Number.isFinite(value))
  if (!hasForm) throw new TypeError('This value has no canonical form.')
  return JSON.stringify(value)
}

export function sha256(data) {
  return createHash('sha256').update(data).digest('hex')
}

/** What each check is, and what it means where it fails. */
const CHECKS = {
  form: [
    '文件格式',
    'The file’s form',
    '这不是一份证明，或缺了内容。',
    'This is no proof, or parts are missing.',
  ],
  digest: [
    '内容指纹',
    'Digest',
    '送审稿不是签发的那一份：它被改过。',
    'The text is not the one that was released: it was altered.',
  ],
  document: [
    '同一文档',
    'Document',
    '送审稿属于另一份文档。',
    'The text is of another document than the release.',
  ],
  article: ['稿件编号', 'Article', '这份证明说的是另一篇稿件。', 'This proof is of another article.'],
  kind: [
    '公开状态',
    'Public',
    '这是一次撤稿：公众已看不到它。',
    'This is a withdrawal: the public no longer sees it.',
  ],
  hash: [
    '发布记录',
    'Release',
    '发布记录与它的哈希不符：它被改过。',
    'The release is not what its hash says: it was altered.',
  ],
  key: ['公钥', 'Key', '这不是您给出的那把公钥。', 'This is not the key that you named.'],
  signature: [
    '签名',
    'Signature',
    '签名不对：不是这把密钥签的，或内容被改过。',
    'The signature is wrong: another key made it, or something was altered.',
  ],
  chain: ['发布链', 'Chain', '后面的发布接不上这一条。', 'The later releases do not follow this one.'],
  since: [
    '是否仍然有效',
    'Still in force',
    '后来的发布已更正或撤下了它。',
    'A later release corrected or withdrew it.',
  ],
  head: [
    '已知链头',
    'Known head',
    '所给的发布没有通到您已知的链头。',
    'The releases do not lead to the head that you know.',
  ],
  page: [
    '网页内容',
    'Page',
    '网页上的文字不是签发的文字。',
    'The page does not show the text that was signed.',
  ],
}

/**
 * @param {unknown} proof the proof, parsed
 * @param {{ key?: string, page?: string, article?: number, changes?: unknown[], head?: { seq: number, hash: string } }} [given]
 * @returns {{ holds: boolean, keyNamed: boolean, results: { check: string, holds: boolean }[], snapshot: any, release: any, reached: any }}
 */
export function checkProof(proof, given = {}) {
  const results = []
  const check = (name, holds) => results.push({ check: name, holds: tried(holds) })
  const formed = tried(() => isFormed(proof))
  check('form', () => formed)
  const keyNamed = given.key !== undefined
  if (!formed) return { holds: false, keyNamed, results, snapshot: null, release: null, reached: null }

  const { release, publicKey } = proof
  const snapshot = JSON.parse(proof.snapshot)
  const later = tried(() => laterOf(proof, given.changes ?? [])) || null
  const path = later ? pathFrom(release, later) : []
  const reached = path.at(-1) ?? release
  check(
    'digest',
    () => sha256(proof.snapshot) === release.digest && canonicalJson(snapshot) === proof.snapshot,
  )
  check('document', () => canonicalJson(snapshot.document) === canonicalJson(release.document))
  if (given.article !== undefined) check('article', () => snapshot.content.number === given.article)
  check('kind', () => release.kind === 'publish' || release.kind === 'correct')
  check('hash', () => isSealed(release))
  if (keyNamed) check('key', () => publicKey === given.key.trim())
  check('signature', () => isSigned(proof, publicKey))
  check(
    'chain',
    () =>
      later !== null &&
      later.every((signed) => follows(signed, release, publicKey)) &&
      unbroken([release, ...later.map((one) => one.release)]),
  )
  check(
    'since',
    () =>
      later !== null &&
      !later.some((one) => canonicalJson(one.release.document) === canonicalJson(release.document)),
  )
  if (given.head)
    check('head', () =>
      [release, ...path].some(({ seq, hash }) => seq === given.head.seq && hash === given.head.hash),
    )
  if (given.page !== undefined) check('page', () => shows(given.page, snapshot.content))
  return { holds: results.every(({ holds }) => holds), keyNamed, results, snapshot, release, reached }
}

/** A check that trips over what it reads has not passed. */
function tried(holds) {
  try {
    return holds()
  } catch {
    return false
  }
}

const isDigest = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isPlace = ({ seq, hash }) => Number.isSafeInteger(seq) && seq >= 0 && isDigest(hash)

function isFormed(proof) {
  const { format, snapshot, publicKey, later } = proof
  const content = JSON.parse(snapshot)
  return (
    (format === undefined || format === 'qianfa.proof/1') &&
    (later === undefined || Array.isArray(later)) &&
    typeof publicKey === 'string' &&
    content.format === 'qianfa.snapshot/1' &&
    typeof content.document === 'object' &&
    isFormedRelease(proof)
  )
}

function isFormedRelease({ release, key, signature }) {
  return (
    release.format === 'qianfa.release/1' &&
    isPlace(release) &&
    isDigest(release.prev) &&
    isDigest(release.digest) &&
    isPlace(release.ledger) &&
    Array.isArray(release.steps) &&
    typeof release.document.id === 'string' &&
    typeof key === 'string' &&
    typeof signature === 'string'
  )
}

/** The later releases that came with the proof or beside it, each once, in their order. */
function laterOf(proof, changes) {
  const pages = changes.flatMap(({ items }) => items.map(({ signed }) => signed))
  const bySeq = new Map([...(proof.later ?? []), ...pages].map((signed) => [signed.release.seq, signed]))
  return [...bySeq.values()]
    .filter(({ release }) => release.seq > proof.release.seq)
    .sort((one, other) => one.release.seq - other.release.seq)
}

/** Those that follow one another without a gap. */
function pathFrom(release, later) {
  const path = []
  for (const { release: next } of later) {
    if (next.seq !== (path.at(-1) ?? release).seq + 1) break
    path.push(next)
  }
  return path
}

function follows(signed, release, publicKey) {
  return (
    isFormedRelease(signed) &&
    signed.release.seq > release.seq &&
    isSealed(signed.release) &&
    isSigned(signed, publicKey)
  )
}

/** Neighbours name each other's hash; between others nothing is said. */
function unbroken(releases) {
  return releases.every((one, index) => {
    const before = releases[index - 1]
    return !before || one.seq !== before.seq + 1 || one.prev === before.hash
  })
}

function isSealed({ hash, ...linked }) {
  return sha256(canonicalJson(linked)) === hash
}

function isSigned({ release, key, signature }, publicKey) {
  const raw = Buffer.from(publicKey, 'base64url')
  if (raw.length !== 32 || raw.toString('base64url') !== publicKey || sha256(raw).slice(0, 16) !== key)
    return false
  const ed25519 = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  const message = Buffer.from(`${release.format}\n${canonicalJson(release)}`)
  return verify(null, message, ed25519, Buffer.from(signature, 'base64url'))
}

/** The page as HTML, or the article as the site's JSON gives it. */
function shows(page, { html, text, title }) {
  if (!page.trimStart().startsWith('{')) return page.includes(html)
  const article = JSON.parse(page)
  return article.html === html && article.text === text && article.title === title
}

const beijing = (at) =>
  `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')}（北京时间）`

const STEPS = {
  submitted: '送审 submitted',
  passed: '审核通过 passed',
  signed: '签发 signed',
  withdrawn_now: '紧急撤稿 withdrawn at once',
}

/** The verdict in words. */
export function inWords({ holds, keyNamed, results, snapshot, release, reached }, { publicKey } = {}) {
  const lines = [
    holds
      ? keyNamed
        ? '相符：这就是签发的那一份。 It holds: this is what was signed.'
        : '自相一致，但公钥没有核对：请用 --key 给出您从别处得到的公钥。 Consistent in itself, but under a key that nobody vouched for: name the one you know with --key.'
      : '不符：请勿采信。 It does not hold: do not rely on it.',
    '',
  ]
  for (const { check, holds: good } of results) {
    const [zh, en, whyZh, whyEn] = CHECKS[check]
    lines.push(`${good ? '✓' : '✗'} ${zh} ${en}${good ? '' : `：${whyZh} ${whyEn}`}`)
  }
  if (!release || !snapshot) return lines.join('\n')
  const { content } = snapshot
  const { approval } = release
  const signers = approval?.signers
    ?.map(({ name, title }) => [name, title].filter(Boolean).join('，'))
    .join('；')
  lines.push('', `稿件 Article: ${String(content?.number ?? '')} ${content?.title ?? ''}`)
  lines.push(`签发单位 Approved by: ${approval?.organ ?? '未注明 not stated'}`)
  lines.push(`签发人 Signed by: ${signers ?? '不公开 names are not shown'}`)
  for (const { type, at } of release.steps) lines.push(`  ${STEPS[type] ?? type} ${beijing(at)}`)
  lines.push(`  发布 released ${beijing(release.at)}`)
  if (release.correction) lines.push(`更正说明 Correction: ${release.correction.note}`)
  lines.push(`内容指纹 Digest: ${release.digest}`)
  lines.push(`发布链 Release ${String(release.seq)}: ${release.hash}`)
  lines.push(`连续核对到 checked without a gap up to ${String(reached.seq)}:${reached.hash}`)
  lines.push(`公钥 Key: ${publicKey}`)
  return lines.join('\n')
}

function optionsGiven() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      html: { type: 'string' },
      article: { type: 'string' },
      changes: { type: 'string', multiple: true },
      head: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(values.head ?? '') ?? []
  if (positionals.length !== 1 || (values.head !== undefined && hash === undefined)) throw new Error(USAGE)
  return {
    file: positionals[0],
    json: values.json ?? false,
    given: {
      ...(values.key !== undefined && { key: values.key }),
      ...(values.article !== undefined && { article: Number(values.article) }),
      ...(values.html !== undefined && { page: readFileSync(values.html, 'utf8') }),
      ...(hash !== undefined && { head: { seq: Number(seq), hash } }),
      changes: (values.changes ?? []).map((file) => JSON.parse(readFileSync(file, 'utf8'))),
    },
  }
}

/** A text that is no JSON is a malformed proof, and not a reason to stop. */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function main() {
  const { file, json, given } = optionsGiven()
  const proof = parsed(readFileSync(file, 'utf8'))
  const verdict = checkProof(proof, given)
  const { holds, keyNamed, results, release } = verdict
  if (json) console.log(JSON.stringify({ holds, keyNamed, results, release }))
  else console.log(inWords(verdict, proof ?? {}))
  return holds ? 0 : 1
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main()
  } catch (error) {
    console.error(`不能核对 Not checked: ${error.message}`)
    process.exitCode = 2
  }
}
