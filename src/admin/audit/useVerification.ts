'use client'
import { useEffect, useRef, useState } from 'react'
import { type Problem, UNREACHABLE } from '../casePanel/caseApi.ts'
import { eventsIn, type ServerEvent } from './serverEvents.ts'
import { useApi } from './useApi.ts'

export interface Progress {
  entries: number
  total: number
  /** Released files, after the entries. */
  blobs?: number
  totalBlobs?: number
}

export interface Verdict {
  entries: number
  releases: number
  blobs?: number
  head: { seq: number; hash: string }
  /** The first thing that does not hold. */
  fault: { seq: number; code: string; message?: string } | null
}

export interface Verification {
  running: boolean
  progress: Progress | null
  verdict: Verdict | null
  problem: Problem | null
}

const IDLE: Verification = { running: false, progress: null, verdict: null, problem: null }

/** Has the newsroom verify its evidence, and follows it. Who leaves the page ends it. */
export function useVerification(onDone: () => void) {
  const api = useApi()
  const [state, setState] = useState(IDLE)
  const going = useRef<AbortController>(undefined)
  useEffect(() => () => going.current?.abort(), [])

  const start = async (anchor: string): Promise<void> => {
    const controller = new AbortController()
    going.current = controller
    setState({ ...IDLE, running: true })
    const ended = await follow(`${api}/evidence/verify`, anchor, controller.signal, (progress) =>
      setState((before) => ({ ...before, progress })),
    )
    if (controller.signal.aborted) return
    setState((before) => ({ ...before, running: false, ...ended }))
    onDone()
  }
  return { ...state, start }
}

type Ended = { verdict: Verdict } | { problem: Problem }

async function follow(
  url: string,
  anchor: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Ended> {
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', credentials: 'same-origin', cache: 'no-store', signal },
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(anchor ? { anchor } : {}),
    })
    if (!response.ok) return { problem: (await response.json()) as Problem }
    for await (const { event, data } of eventsFrom(response)) {
      if (event === 'progress') onProgress(data as Progress)
      if (event === 'done') return { verdict: data as Verdict }
      if (event === 'failed') return { problem: failure(data as { message?: string | null }) }
    }
  } catch {
    // Broken off, as where the stream ends without a verdict.
  }
  return { problem: UNREACHABLE }
}

function failure({ message }: { message?: string | null }): Problem {
  return { ...UNREACHABLE, code: 'failed', reasons: message ? [{ code: 'failed', message }] : [] }
}

async function* eventsFrom(response: Response): AsyncGenerator<ServerEvent> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let received = ''
  for (;;) {
    const chunk = await reader?.read()
    if (!chunk || chunk.done) return
    const { events, rest } = eventsIn(received + decoder.decode(chunk.value, { stream: true }))
    received = rest
    yield* events
  }
}
