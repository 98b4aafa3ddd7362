import { isDigest } from '../../ledger/canonical.ts'
import type { Anchor } from './anchors.ts'

/**
 * An anchor as a person writes it down: `<seq>:<hash>`.
 * @param from what the person is told it came from
 * @returns null where it is written otherwise; undefined where there is none
 */
export function anchorIn(text: unknown, from: string): Anchor | null | undefined {
  if (text === undefined) return undefined
  const [, seq, hash] =
    typeof text === 'string' ? (/^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? []) : []
  return seq !== undefined && isDigest(hash) ? { from, head: { seq: Number(seq), hash } } : null
}
