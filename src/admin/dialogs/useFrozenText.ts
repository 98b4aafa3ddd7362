'use client'
import { useEffect, useState } from 'react'
import { type DocumentAddress, type Problem, UNREACHABLE } from '../casePanel/caseApi.ts'

/** A snapshot as the newsroom keeps it: its content by field. */
export interface FrozenText {
  content: Readonly<Record<string, unknown>>
  /** Whether the bytes have the digest; null where the page is not in a secure context and can't tell. */
  holds: boolean | null
}

export type FrozenTextState = { text: FrozenText | null; problem: Problem | null }

/** Fetches the exact bytes of a snapshot, and checks their SHA-256 here, in the person's own browser. */
export function useFrozenText(address: DocumentAddress, digest: string): FrozenTextState {
  const [state, setState] = useState<FrozenTextState>({ text: null, problem: null })
  useEffect(() => {
    let current = true
    void load(address, digest).then((loaded) => {
      if (current) setState(loaded)
    })
    return () => {
      current = false
    }
  }, [address, digest])
  return state
}

async function load(address: DocumentAddress, digest: string): Promise<FrozenTextState> {
  try {
    const response = await fetch(`${address}/preview/${digest}`, {
      credentials: 'same-origin',
      cache: 'no-store',
    })
    if (!response.ok) return { text: null, problem: (await response.json()) as Problem }
    const bytes = await response.arrayBuffer()
    const { content } = JSON.parse(new TextDecoder().decode(bytes)) as Pick<FrozenText, 'content'>
    return { text: { content, holds: await hasDigest(bytes, digest) }, problem: null }
  } catch {
    return { text: null, problem: UNREACHABLE }
  }
}

async function hasDigest(bytes: ArrayBuffer, digest: string): Promise<boolean | null> {
  if (!globalThis.isSecureContext) return null
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') === digest
}
