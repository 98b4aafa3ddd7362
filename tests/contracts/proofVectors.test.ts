import { spawnSync } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { canonicalJson, checkProof, sha256 } from '../../scripts/verify-proof.mjs'
import { canonicalJson as reference } from '../../src/ledger/canonical.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../docs/proof-vectors')

interface Index {
  key: string
  proofs: {
    file: string
    says: string
    holds: boolean
    failed: string[]
    given: { article?: number; changes?: string; head?: string }
  }[]
}

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'))
const { key, proofs } = read('index.json') as Index

/** The command, as a third party runs it. */
function command({ file, given }: Index['proofs'][number]): { status: number | null; failed: string[] } {
  const args = [
    ...['--key', key, '--json'],
    ...(given.article === undefined ? [] : ['--article', String(given.article)]),
    ...(given.changes === undefined ? [] : ['--changes', given.changes]),
    ...(given.head === undefined ? [] : ['--head', given.head]),
  ]
  const script = path.resolve('scripts/verify-proof.mjs')
  const { status, stdout } = spawnSync(process.execPath, [script, file, ...args], {
    cwd: FOLDER,
    encoding: 'utf8',
  })
  const { results } = JSON.parse(stdout) as { results: { check: string; holds: boolean }[] }
  return { status, failed: results.filter(({ holds }) => !holds).map(({ check }) => check) }
}

describe('the published proofs', () => {
  test.each(proofs)('$file: $says', (one) => {
    expect(command(one)).toEqual({ status: one.holds ? 0 : 1, failed: one.failed })
  })

  test('fail every check at least once, but for that of a page', () => {
    const given = { key, article: 1001, head: { seq: 1, hash: '' }, page: '' }
    const failed = new Set(proofs.flatMap((one) => one.failed))
    const checks = checkProof(read('good.json'), given).results.map(({ check }) => check)
    expect(checks.filter((check) => !failed.has(check))).toEqual(['page'])
  })

  test('are all that lie there, with the samples', () => {
    const others = ['index.json', 'changes.json', 'canonical.json', 'signature.json']
    expect(readdirSync(FOLDER).toSorted()).toEqual([...proofs.map(({ file }) => file), ...others].toSorted())
  })
})

describe('the published samples', () => {
  interface Sample {
    input: string
    canonical: string
    sha256: string
  }

  test.each(read('canonical.json') as Sample[])('canonical JSON of $input', (sample) => {
    const value: unknown = JSON.parse(sample.input)
    expect([canonicalJson(value), reference(value)]).toEqual([sample.canonical, sample.canonical])
    expect(sha256(sample.canonical)).toBe(sample.sha256)
  })

  test('a signature, step by step, with nothing of ours', () => {
    const sample = read('signature.json') as Record<
      'publicKey' | 'key' | 'hashed' | 'hash' | 'signed' | 'signature',
      string
    >
    const raw = Buffer.from(sample.publicKey, 'base64url')
    expect(sha256(raw).slice(0, 16)).toBe(sample.key)
    expect(sha256(sample.hashed)).toBe(sample.hash)
    const ed25519 = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: sample.publicKey },
      format: 'jwk',
    })
    const signature = Buffer.from(sample.signature, 'base64url')
    expect(verify(null, Buffer.from(sample.signed), ed25519, signature)).toBe(true)
    expect(verify(null, Buffer.from(`${sample.signed} `), ed25519, signature)).toBe(false)
  })
})
