'use client'
import { useEffect, useState } from 'react'
import type { AnySnapshot } from '../../snapshot/types.ts'
import { type DocumentAddress, type Problem, UNREACHABLE } from '../casePanel/caseApi.ts'
import { DRAFT } from './draft.ts'

/** A snapshot as the newsroom keeps it. */
export interface FrozenText {
  snapshot: AnySnapshot
  /** Whether the bytes have the digest; null where the page is not in a secure context and can't tell. */
  holds: boolean | null
}

export type FrozenTextState = { text: FrozenText | null; problem: Problem | null }

const NOTHING: FrozenTextState = { text: null, problem: null }

/**
 * Fetches the exact bytes of a snapshot, and checks their SHA-256 here, in the person's own browser.
 * @param digest null: none is asked for
 */
export function useFrozenText(address: DocumentAddress, digest: string | null): FrozenTextState {
  const [loaded, setLoaded] = useState<{ digest: string; state: FrozenTextState } | null>(null)
  useEffect(() => {
    if (digest === null) return
    let current = true
    void load(address, digest).then((state) => {
      if (current) setLoaded({ digest, state })
    })
    return () => {
      current = false
    }
  }, [address, digest])
  return loaded?.digest === digest ? loaded.state : NOTHING
}

async function load(address: DocumentAddress, digest: string): Promise<FrozenTextState> {
  try {
    const response = await fetch(`${address}/preview/${digest}`, {
      credentials: 'same-origin',
      cache: 'no-store',
    })
    if (!response.ok) return { text: null, problem: (await response.json()) as Problem }
    const bytes = await response.arrayBuffer()
    const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as AnySnapshot
    const holds = digest === DRAFT ? null : await hasDigest(bytes, digest)
    return { text: { snapshot, holds }, problem: null }
  } catch {
    return { text: null, problem: UNREACHABLE }
  }
}

/** Null where the page is not in a secure context, in which alone a browser computes digests. */
export async function hasDigest(bytes: ArrayBuffer, digest: string): Promise<boolean | null> {
  if (!globalThis.isSecureContext) return null
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') === digest
}
