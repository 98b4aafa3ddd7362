import { describe, expect, it } from '@jest/globals'
import { digestOf, GENESIS } from './canonical.ts'
import { EMPTY_HEAD, faultOf, type Head, seal } from './chain.ts'

const first = seal({ what: 'submitted', note: '送审' }, EMPTY_HEAD)
const second = seal({ what: 'passed' }, first)
const third = seal({ what: 'signed' }, second)

describe('a chain of entries', () => {
  it('begins at 1, after nothing', () => {
    expect(first).toMatchObject({ what: 'submitted', seq: 1, prev: GENESIS })
  })

  it('numbers without gaps and names the hash of the entry before', () => {
    expect(second).toMatchObject({ seq: 2, prev: first.hash })
    expect(third).toMatchObject({ seq: 3, prev: second.hash })
  })

  it('hashes everything of an entry but the hash', () => {
    expect(second.hash).toBe(digestOf({ what: 'passed', seq: 2, prev: first.hash }))
  })

  it('is without fault from end to end', () => {
    const faults: unknown[] = []
    let head: Head = EMPTY_HEAD
    for (const entry of [first, second, third]) {
      faults.push(faultOf(entry, head))
      head = entry
    }
    expect(faults).toEqual([null, null, null])
  })

  it('survives being stored and read, whatever the order of its keys became', () => {
    const stored = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(second).reverse())),
    ) as typeof second
    expect(faultOf(stored, first)).toBeNull()
  })

  it.each([
    ['is left out', third, first, 'wrong-seq'],
    ['comes twice', second, second, 'wrong-seq'],
    ['comes first', second, EMPTY_HEAD, 'wrong-seq'],
    ['follows another one of the same number', second, { seq: 1, hash: digestOf('another') }, 'wrong-prev'],
    ['names another hash before it', { ...second, prev: digestOf('another') }, first, 'wrong-prev'],
    ['was changed', { ...second, what: 'signed' }, first, 'wrong-hash'],
    ['was added to', { ...second, note: 'more' }, first, 'wrong-hash'],
    ['lost a part', { seq: 2, prev: first.hash, hash: second.hash }, first, 'wrong-hash'],
    ['has another hash', { ...second, hash: third.hash }, first, 'wrong-hash'],
  ])('shows where an entry %s', (_, entry, head, fault) => {
    expect(faultOf(entry, head)).toBe(fault)
  })

  it('shows where an entry was sealed anew: the one after it no longer follows', () => {
    const forged = seal({ what: 'returned' }, first)
    expect(faultOf(forged, first)).toBeNull()
    expect(faultOf(third, forged)).toBe('wrong-prev')
  })
})
