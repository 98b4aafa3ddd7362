import type { Endpoint, PayloadRequest } from 'payload'
import { actAs, type Actor, type Refusal } from '../../workflow/index.ts'
import { actorOf } from '../access/actor.ts'
import { conditionOf, type Filter, filterIn } from '../evidence/export/filter.ts'
import { CONTENT_TYPES, type ExportFormat, exportStream, FORMATS } from '../evidence/export/stream.ts'
import { anchorIn } from '../evidence/givenAnchor.ts'
import { headNow } from '../evidence/headNow.ts'
import { ledgerHead } from '../evidence/ledger.ts'
import { takeVerification } from '../evidence/oneAtATime.ts'
import { keepRecord } from '../evidence/records.ts'
import { addressOf } from '../records/address.ts'
import { keepRefusal } from '../records/attempts.ts'
import { localeOf, refuse } from './problem.ts'
import { verifyStream } from './verifyStream.ts'

const LEDGER = { collection: 'ledger', id: 'chain' }
const PRIVATE = { 'Cache-Control': 'no-store' }

/** What the auditor does with the evidence: verify it, note its head, take a copy. Each leaves a record of its own. */
export const evidenceEndpoints: Endpoint[] = [
  { path: '/evidence/verify', method: 'post', handler: (req) => asAuditor(req, 'verify-evidence', verify) },
  { path: '/evidence/head', method: 'get', handler: (req) => asAuditor(req, 'read-head', readHead) },
  { path: '/evidence/export', method: 'get', handler: (req) => asAuditor(req, 'export-evidence', exportAll) },
]

async function asAuditor(
  req: PayloadRequest,
  what: 'verify-evidence' | 'read-head' | 'export-evidence',
  answer: (req: PayloadRequest, actor: Actor) => Promise<Response>,
): Promise<Response> {
  const actor = actorOf(req)
  if (!actor) return refuse(req, [{ code: 'not-logged-in' }])
  if (actor.roles.includes('auditor')) return answer(req, actor)
  const refusal: Refusal = { code: 'wrong-role', detail: { role: 'auditor' } }
  await keepRefusal(req, actor, LEDGER, what, [refusal])
  return refuse(req, [refusal])
}

async function verify(req: PayloadRequest, actor: Actor): Promise<Response> {
  const anchor = anchorIn(await anchorSent(req), 'anchor')
  if (anchor === null) return refuse(req, [{ code: 'anchor-unfit' }])
  const ended = takeVerification()
  if (!ended) return refuse(req, [{ code: 'verification-running' }])
  return verifyStream(req, actor, anchor ? [anchor] : [], ended)
}

/** The anchor that was sent, if any: a request without a body is one without an anchor. */
async function anchorSent(req: PayloadRequest): Promise<unknown> {
  try {
    const body = (await req.json?.()) as { anchor?: unknown } | null | undefined
    return body?.anchor ?? undefined
  } catch {
    return undefined
  }
}

async function readHead(req: PayloadRequest): Promise<Response> {
  return Response.json(await headNow(req.payload), { headers: PRIVATE })
}

async function exportAll(req: PayloadRequest, actor: Actor): Promise<Response> {
  const format = req.searchParams.get('format') ?? 'jsonl'
  if (!isFormat(format)) return refuse(req, [{ code: 'filter-unfit', detail: { filter: 'format' } }])
  const filter = filterIn(req.searchParams)
  const conditions = conditionOf(filter)
  if (typeof conditions === 'string')
    return refuse(req, [{ code: 'filter-unfit', detail: { filter: conditions } }])
  const upTo = await keepExport(req, actor, format, filter)
  const body = exportStream(
    req.payload,
    format,
    [{ seq: { less_than_equal: upTo } }, ...conditions],
    localeOf(req),
  )
  return new Response(body, {
    headers: {
      ...PRIVATE,
      'Content-Type': CONTENT_TYPES[format],
      'Content-Disposition': `attachment; filename="qianfa-ledger-${String(upTo)}.${format}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** On record before the first byte goes out, so that a copy that was broken off is, too. @returns the last entry it holds */
async function keepExport(
  req: PayloadRequest,
  actor: Actor,
  format: string,
  filter: Filter,
): Promise<number> {
  const head = await ledgerHead(req.payload)
  await keepRecord(req.payload, {
    type: 'evidence_exported',
    at: new Date().toISOString(),
    by: actAs(actor, 'auditor'),
    subject: LEDGER,
    ...{ format, filter: filter, head },
    ...addressOf(req),
  })
  return head.seq
}

function isFormat(format: string): format is ExportFormat {
  return (FORMATS as readonly string[]).includes(format)
}
