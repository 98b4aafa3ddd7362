import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { EMPTY_HEAD, type Head, seal } from '../ledger/chain.ts'
import { recordedLog, temporaryDir } from '../../tests/support/replicas.ts'
import { sampleArticle } from '../../tests/support/snapshots.ts'
import type { Prepared } from './applyRelease.ts'
import { openStore, type Store } from './store.ts'

let place: ReturnType<typeof temporaryDir>
let store: Store

beforeEach(() => {
  place = temporaryDir()
  store = openStore(place.dir, recordedLog())
})

afterEach(() => {
  store.close()
  place.remove()
})

function prepared(number: number, head: Head): Prepared {
  const { id, frozen } = sampleArticle(number)
  const document = { collection: 'articles' as const, id }
  const at = '2025-03-01T00:00:00.000Z'
  const body = {
    format: 'qianfa.release/1' as const,
    at,
    kind: 'publish' as const,
    document,
    digest: frozen.digest,
  }
  const release = seal({ ...body, steps: [], ledger: EMPTY_HEAD }, head)
  const snapshot = JSON.parse(frozen.body)
  return { signed: { release, key: 'k', signature: 's' }, verified: { text: frozen.body, snapshot } }
}

test('several releases are applied in one step, and again without effect', () => {
  const first = prepared(1, EMPTY_HEAD)
  const second = prepared(2, first.signed.release)
  store.applyAll([first, second])
  store.applyAll([first, second])
  expect(store.head()).toEqual({ seq: 2, hash: second.signed.release.hash })
})

test('where one of them cannot be applied, none is', () => {
  const first = prepared(1, EMPTY_HEAD)
  const elsewhere = prepared(3, { seq: 1, hash: 'f'.repeat(64) })
  expect(() => store.applyAll([first, elsewhere])).toThrow('forked at release 2')
  expect(store.head()).toEqual(EMPTY_HEAD)
  expect(store.connection.prepare('select count(*) as n from live').get()).toMatchObject({ n: 0 })
  store.applyAll([first])
  expect(store.head().seq).toBe(1)
})
