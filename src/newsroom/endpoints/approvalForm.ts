import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { approvalForm, fitted, type Fonts, FORM_STYLE, formHtml, formPdf, sheetOf } from '../../form/index.ts'
import type { Locale } from '../../messages/locale.ts'
import type { DocumentKind } from '../../snapshot/types.ts'
import { type ApprovalRecord, approvalRecordOf } from '../evidence/approvalRecord.ts'
import { installationOf } from '../installation.ts'
import { localeOf, refuse } from './problem.ts'

/** Nothing runs, nothing is loaded; of styles, only the form's own. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(FORM_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

interface Asked {
  /** Undefined: the latest. */
  release: number | undefined
  format: 'html' | 'pdf'
  locale: Locale
}

/** The approval form of one release of a document, for staff: a page to print, or a file to keep. */
export async function approvalFormOf(req: PayloadRequest, collection: DocumentKind): Promise<Response> {
  const asked = askedIn(req)
  const record = asked && (await recordFor(req, collection, asked))
  if (!record) return refuse(req, [{ code: 'not-found' }])
  const { publicUrl } = installationOf(req.payload)
  const form = approvalForm({ ...record, publicUrl: publicUrl ?? null })
  const sheet = fitted(sheetOf(form, asked.locale))
  const name = `${sheet.title}-${String(record.release)}-${sheet.heading}`
  if (asked.format === 'pdf') {
    const bytes = await formPdf(sheet, await readFonts())
    return answer(new Uint8Array(bytes), 'application/pdf', fileName(name, record.release, 'pdf'))
  }
  const page = formHtml(sheet, linksFrom(asked, record.release))
  return answer(page, 'text/html; charset=utf-8', fileName(name, record.release, 'html'))
}

/** Only of what this person may read. */
async function recordFor(
  req: PayloadRequest,
  collection: DocumentKind,
  { release }: Asked,
): Promise<ApprovalRecord | null> {
  const id = String(req.routeParams?.id)
  const stored = await req.payload.findByID({
    ...{ collection, id, req, depth: 0 },
    disableErrors: true,
    overrideAccess: false,
  })
  return stored ? approvalRecordOf(req.payload, { collection, id }, release) : null
}

/** Null where something was asked for that there is not. */
function askedIn(req: PayloadRequest): Asked | null {
  const { searchParams } = req
  const release = searchParams.get('release') || undefined
  const format = searchParams.get('format') ?? 'html'
  const lang = searchParams.get('lang') ?? localeOf(req)
  if (release !== undefined && !/^[1-9]\d{0,14}$/.test(release)) return null
  if (format !== 'html' && format !== 'pdf') return null
  if (lang !== 'zh' && lang !== 'en') return null
  return { release: release === undefined ? undefined : Number(release), format, locale: lang }
}

function linksFrom({ locale }: Asked, release: number) {
  const link = (format: string, lang: Locale) => `?release=${String(release)}&format=${format}&lang=${lang}`
  return { pdf: link('pdf', locale), other: link('html', locale === 'zh' ? 'en' : 'zh') }
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string, disposition: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': disposition,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}

/** Both kinds of name (RFC 6266): some clients still know only ASCII. */
function fileName(name: string, release: number, extension: string): string {
  const safe = [...name.replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, 60).join('')
  const encoded = encodeURIComponent(`${safe}.${extension}`)
  return `inline; filename="approval-form-${String(release)}.${extension}"; filename*=UTF-8''${encoded}`
}

const FONTS = '@expo-google-fonts/noto-serif-sc'

/** Read anew each time: 30 MB are not kept in memory for something that is asked for a few times a day. */
async function readFonts(): Promise<Fonts> {
  const { resolve } = createRequire(path.join(process.cwd(), 'package.json'))
  const [regular, bold] = await Promise.all([
    readFile(resolve(`${FONTS}/400Regular/NotoSerifSC_400Regular.ttf`)),
    readFile(resolve(`${FONTS}/700Bold/NotoSerifSC_700Bold.ttf`)),
  ])
  return { regular, bold }
}
