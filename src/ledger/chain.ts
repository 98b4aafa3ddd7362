import { canonicalJson, type Digest, digestOf, GENESIS, sha256 } from './canonical.ts'

/** What the chain adds to an event: its place, and the hash of the entry before it. */
export interface Link {
  /** 1, 2, 3 … without a gap. */
  seq: number
  prev: Digest
}

/** An event in its place. `hash` is the digest of everything else in the entry. */
export type Entry<Body extends object> = Body & Link & { hash: Digest }

export interface Head {
  seq: number
  hash: Digest
}

/** The head of a chain that has no entry yet. */
export const EMPTY_HEAD: Head = { seq: 0, hash: GENESIS }

/** Places an event after `head`. */
export function seal<Body extends object>(body: Body, head: Head): Entry<Body> {
  const linked = { ...body, seq: head.seq + 1, prev: head.hash }
  return { ...linked, hash: digestOf(linked) }
}

export type ChainFault = 'wrong-seq' | 'wrong-prev' | 'wrong-hash'

/** What is wrong with the entry that claims to follow `head`, or null. */
export function faultOf(entry: Entry<object>, head: Head): ChainFault | null {
  if (entry.seq !== head.seq + 1) return 'wrong-seq'
  if (entry.prev !== head.hash) return 'wrong-prev'
  return isSealed(entry) ? null : 'wrong-hash'
}

/** Whether an entry is what its hash says. */
export function isSealed(entry: Entry<object>): boolean {
  const { hash, ...linked } = entry
  return digestOf(linked) === hash
}

/**
 * The canonical text of an entry, and the hash that it should have. Both are made of the same members, each
 * written once: whoever reads a long chain would otherwise serialise everything twice.
 */
export function textAndHash(entry: Entry<object>): { text: string; hash: Digest } {
  // RFC 8785 orders names by their UTF-16 code units, which is how JavaScript sorts.
  const members = Object.entries(entry)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ({ name, text: `${canonicalJson(name)}:${canonicalJson(value)}` }))
  const object = (parts: typeof members) => `{${parts.map(({ text }) => text).join(',')}}`
  return { text: object(members), hash: sha256(object(members.filter(({ name }) => name !== 'hash'))) }
}
