import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { RequestHandler } from 'express'

const STYLES = [
  'tokens',
  'base',
  'masthead',
  'tools',
  'footer',
  'lists',
  'search',
  'article',
  'proof',
  'api',
  'gallery',
  'story',
  'elder',
  'print',
]
const SCRIPTS = ['preferences.js', 'reading.js', 'speech.js', 'pictures.js', 'proof.js', 'verify.js'] as const

const DRAWINGS = ['seal.svg', 'pointer.svg'] as const

type AssetName = 'site.css' | (typeof DRAWINGS)[number] | (typeof SCRIPTS)[number]

const TYPES = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const

/** The site's own style sheet, scripts and icon, held in memory. */
export interface Assets {
  /** The address of an asset; it changes with any asset, so it may be cached for ever. */
  href(name: AssetName): string
  /** Answers `/:edition/:name`. */
  handler: RequestHandler<{ edition: string; name: string }>
}

/** Reads the assets from beside this file. All share one hash, so that a script can import its neighbour. */
export function loadAssets(): Assets {
  const bodies = readBodies()
  const edition = createHash('sha256')
    .update(JSON.stringify([...bodies]))
    .digest('hex')
    .slice(0, 12)
  return {
    href: (name) => `/assets/${edition}/${name}`,
    handler: ({ params }, response, next) => {
      const body = bodies.get(params.name)
      if (body === undefined) return next()
      // Another edition's address comes from a page of another version: better this file than none, but not kept.
      const caching = params.edition === edition ? 'public, max-age=31536000, immutable' : 'no-cache'
      response.set('Cache-Control', caching).type(typeOf(params.name)).send(body)
    },
  }
}

function readBodies(): Map<string, string> {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const styles = STYLES.map((name) => forReaders(read(`./styles/${name}.css`))).join('')
  const scripts = SCRIPTS.map((name) => [name, read(`./browser/${name}`)] as const)
  const drawings = DRAWINGS.map((name) => [name, read(`./styles/${name}`)] as const)
  return new Map<string, string>([['site.css', styles], ...drawings, ...scripts])
}

/** A style sheet without what is in it for us: comments, and how its lines are set in. */
function forReaders(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\/|^\s+/gm, '')
}

function typeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  return `${TYPES[extension as keyof typeof TYPES]}; charset=utf-8`
}
