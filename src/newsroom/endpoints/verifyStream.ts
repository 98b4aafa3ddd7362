import type { PayloadRequest } from 'payload'
import { faultMessage } from '../../messages/evidence.ts'
import type { Actor } from '../../workflow/index.ts'
import { actAs } from '../../workflow/index.ts'
import type { Anchor } from '../evidence/anchors.ts'
import { keepLocalAnchor, localAnchor } from '../evidence/localAnchor.ts'
import { keepRecord } from '../evidence/records.ts'
import { type Verdict, verifyEvidence } from '../evidence/verify.ts'
import { installationOf } from '../installation.ts'
import { addressOf } from '../records/address.ts'
import { localeOf } from './problem.ts'

/** Progress is told this often at most. In ms. */
const PACE = 200

/**
 * Verifies the evidence while the caller listens, as server-sent events: `progress` again and again, then `done`
 * with the verdict, or `failed`. Who goes away ends it.
 * @param ended called once, however it ends
 */
export function verifyStream(
  req: PayloadRequest,
  actor: Actor,
  anchors: Anchor[],
  ended: () => void,
): Response {
  const going = new AbortController()
  const leave = (): void => going.abort()
  req.signal?.addEventListener('abort', leave, { once: true })
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder()
      const tell = (event: string, data: object): void => {
        if (!going.signal.aborted)
          controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      }
      void run(req, actor, anchors, going.signal, tell).finally(() => {
        ended()
        req.signal?.removeEventListener('abort', leave)
        // A stream that was cancelled is closed already.
        if (!going.signal.aborted) controller.close()
      })
    },
    cancel: leave,
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

type Tell = (event: string, data: object) => void

async function run(
  req: PayloadRequest,
  actor: Actor,
  anchors: Anchor[],
  signal: AbortSignal,
  tell: Tell,
): Promise<void> {
  const { dataDir } = installationOf(req.payload)
  try {
    const kept = await localAnchor(dataDir)
    const all = kept ? [kept, ...anchors] : anchors
    const verdict = await verifyEvidence(req.payload, { anchors: all, signal, progress: paced(tell) })
    if (!verdict.fault) await keepLocalAnchor(dataDir, verdict.head)
    await keepVerdict(req, actor, verdict)
    const { fault } = verdict
    tell('done', { ...verdict, fault: fault && { ...fault, message: faultMessage(fault, localeOf(req)) } })
  } catch (error) {
    if (signal.aborted) return
    req.payload.logger.error({ err: error, msg: 'The evidence could not be verified' })
    tell('failed', { message: error instanceof Error && 'code' in error ? error.message : null })
  }
}

function paced(tell: Tell) {
  let last = 0
  return (progress: { entries: number; total: number; blobs: number; totalBlobs: number }): void => {
    const whole = progress.entries === progress.total && progress.blobs === progress.totalBlobs
    if (!whole && Date.now() - last < PACE) return
    last = Date.now()
    tell('progress', progress)
  }
}

async function keepVerdict(req: PayloadRequest, actor: Actor, verdict: Verdict): Promise<void> {
  const { entries, releases, head, fault } = verdict
  await keepRecord(req.payload, {
    type: 'evidence_verified',
    at: new Date().toISOString(),
    by: actAs(actor, 'auditor'),
    subject: { collection: 'ledger', id: 'chain' },
    ...{ entries, releases, head, fault },
    ...addressOf(req),
  })
}
