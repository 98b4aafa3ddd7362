import { extname } from 'node:path'

/** The formats that are taken in, with the endings and media types by which they may call themselves. */
const ACCEPTED = {
  jpeg: { endings: ['.jpg', '.jpeg', '.jpe', '.jfif'], types: ['image/jpeg', 'image/jpg', 'image/pjpeg'] },
  png: { endings: ['.png'], types: ['image/png', 'image/x-png'] },
  webp: { endings: ['.webp'], types: ['image/webp'] },
  avif: { endings: ['.avif'], types: ['image/avif'] },
} as const satisfies Record<string, { endings: string[]; types: string[] }>

export type SourceFormat = keyof typeof ACCEPTED

/** Media types by which a client says that it doesn't know. */
const UNDECLARED = ['', 'application/octet-stream']

/** What a file's first bytes show: a format that is taken in, the name of one that isn't, or nothing known. */
export type Sniffed = { accepted: SourceFormat } | { other: string } | null

/**
 * Tells the format from the content alone, so that no decoder but the four wanted ones ever sees the file.
 */
export function sniffFormat(data: Buffer): Sniffed {
  const accepted = acceptedFormat(data)
  if (accepted) return { accepted }
  const other = otherFormat(data)
  return other ? { other } : null
}

function acceptedFormat(data: Buffer): SourceFormat | null {
  if (startsWith(data, 'ffd8ff')) return 'jpeg'
  if (startsWith(data, '89504e470d0a1a0a')) return 'png'
  if (ascii(data, 0, 4) === 'RIFF' && ascii(data, 8, 12) === 'WEBP') return 'webp'
  if (['avif', 'avis'].includes(isoBrand(data) ?? '')) return 'avif'
  return null
}

function otherFormat(data: Buffer): string | null {
  if (ascii(data, 0, 4) === 'GIF8') return 'gif'
  if (startsWith(data, '49492a00') || startsWith(data, '4d4d002a')) return 'tiff'
  if (ascii(data, 0, 2) === 'BM') return 'bmp'
  if (ascii(data, 0, 4) === '8BPS') return 'psd'
  if (ascii(data, 0, 5) === '%PDF-') return 'pdf'
  if (isoBrand(data)) return isoBrand(data)
  return markupFormat(data)
}

/** The major brand of an ISO base media file (ISO/IEC 14496-12, `ftyp`): `avif`, `heic`, `mp42`, … */
function isoBrand(data: Buffer): string | null {
  return ascii(data, 4, 8) === 'ftyp' ? ascii(data, 8, 12).trim() : null
}

function markupFormat(data: Buffer): string | null {
  const start = data
    .toString('utf8', 0, 1024)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase()
  if (!start.startsWith('<')) return null
  if (start.includes('<svg')) return 'svg'
  return start.startsWith('<?xml') ? 'xml' : 'html'
}

function startsWith(data: Buffer, hex: string): boolean {
  return data.subarray(0, hex.length / 2).toString('hex') === hex
}

function ascii(data: Buffer, from: number, to: number): string {
  return data.toString('latin1', from, to)
}

/**
 * What a file claims to be against its content: the first claim that is untrue, or null. A name without an ending
 * and a type such as `application/octet-stream` claim nothing.
 */
export function contradiction(format: SourceFormat, name: string, mimetype: string): string | null {
  const { endings, types } = ACCEPTED[format] as { endings: readonly string[]; types: readonly string[] }
  const ending = extname(name).toLowerCase()
  if (ending !== '' && !endings.includes(ending)) return ending
  const type = mimetype.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!UNDECLARED.includes(type) && !types.includes(type)) return type
  return null
}
