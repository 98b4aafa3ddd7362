import type { RequestHandler, Response } from 'express'
import type { SiteReader } from '../replica/reader.ts'

const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/**
 * Answers `/:file` with the bytes of a released blob. Its name is its digest, so it may be kept for ever and the
 * digest is its ETag; ranges and conditional requests are Express's work.
 */
export function media(reader: SiteReader): RequestHandler<{ file: string }> {
  return ({ params }, response, next) => {
    const [, sha256 = '', extension = ''] = /^([0-9a-f]{64})\.([a-z]+)$/.exec(params.file) ?? []
    const type = TYPES[extension]
    const path = type === undefined ? null : reader.blobPath(sha256)
    if (path === null || type === undefined) return next()
    response.set({
      'Content-Type': type,
      ETag: `"${sha256}"`,
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
    // The store may well lie under a directory whose name starts with a dot.
    response.sendFile(
      path,
      { immutable: true, maxAge: '365d', lastModified: false, dotfiles: 'allow' },
      (error) => {
        if (!error || response.headersSent) return
        withoutBlobHeaders(response)
        const status = 'status' in error ? error.status : 500
        // Nobody's fault but the client's: it is told how long the file is.
        if (status === 416) return void outOfRange(response, error)
        next(status === 404 ? undefined : error)
      },
    )
  }
}

function outOfRange(response: Response, error: Error): void {
  const { headers = {} } = error as Error & { headers?: Record<string, string> }
  response.status(416).set(headers).set('Cache-Control', 'no-store').end()
}

/** A blob that can't be read is answered with an error page, which nobody may keep for ever. */
function withoutBlobHeaders(response: Response): void {
  for (const name of ['ETag', 'Cache-Control', 'Content-Type']) response.removeHeader(name)
}
