import { accessSync, constants, mkdirSync } from 'node:fs'
import path from 'node:path'

/** What the environment says, read once. Paths are absolute. */
export interface Environment {
  newsroomPort: number
  sitePort: number
  dataDir: string
  mediaDir: string
  databaseUri: string
  sample: 'desk' | 'none'
  samplePassword: string | undefined
  /** Of a site node: where the newsroom's API is. */
  feedUrl: string
  /** Of a site node: the public keys it trusts. */
  trustedKeys: string[]
  /** Other origins whose pages may use a login here. */
  newsroomOrigins: string[]
  /** Whose word is taken for where a request came from: addresses, networks, or `loopback`, `uniquelocal` … */
  trustedProxies: string[]
  production: boolean
}

/** Says everything that is wrong with the environment at once, one sentence a line. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
  constructor(readonly sentences: string[]) {
    super(sentences.join('\n'))
  }
}

/** @throws EnvironmentError where a value is missing or wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const faults: string[] = []
  const newsroomPort = port('NEWSROOM_PORT', source, 3000, faults)
  const sitePort = port('SITE_PORT', source, 8080, faults)
  const dataDir = path.resolve(source.DATA_DIR || './data')
  const environment: Environment = {
    newsroomPort,
    sitePort,
    dataDir,
    mediaDir: path.resolve(source.MEDIA_DIR || './media'),
    databaseUri: database(source, dataDir, faults),
    sample: sample(source, faults),
    samplePassword: source.SAMPLE_PASSWORD || undefined,
    feedUrl: feed(source, newsroomPort, faults),
    trustedKeys: listed(source.TRUSTED_KEYS),
    newsroomOrigins: listed(source.NEWSROOM_ORIGINS),
    trustedProxies: listed(source.TRUSTED_PROXIES || 'loopback'),
    production: source.NODE_ENV === 'production',
  }
  if (newsroomPort === sitePort) faults.push('NEWSROOM_PORT and SITE_PORT must differ. 两个端口不能相同。')
  if (faults.length > 0) throw new EnvironmentError(faults)
  return environment
}

function listed(text = ''): string[] {
  return text.split(/[\s,]+/).filter((item) => item !== '')
}

/** Makes the directory if need be. @throws EnvironmentError where it can't be written to. */
export function ensureWritable(directory: string, name: string): void {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK)
  } catch {
    throw new EnvironmentError([
      `${name}: cannot write to ${directory}. Choose another directory, or allow this user to write there. 目录不可写，请换一个目录或授予写入权限。`,
    ])
  }
}

function port(name: string, source: NodeJS.ProcessEnv, fallback: number, faults: string[]): number {
  const text = source[name]
  if (!text) return fallback
  const value = Number(text)
  if (Number.isInteger(value) && value > 0 && value < 65536) return value
  faults.push(`${name} must be a port number from 1 to 65535, not "${text}". 端口号须在 1 到 65535 之间。`)
  return fallback
}

function database(source: NodeJS.ProcessEnv, dataDir: string, faults: string[]): string {
  const uri = source.DATABASE_URI || `file:${path.join(dataDir, 'newsroom.db')}`
  if (!/^(file:|mongodb:\/\/|mongodb\+srv:\/\/)/.test(uri)) {
    faults.push(
      'DATABASE_URI must begin with file:, mongodb:// or mongodb+srv://. 数据库地址须以 file: 或 mongodb:// 开头。',
    )
  }
  return uri
}

function sample(source: NodeJS.ProcessEnv, faults: string[]): 'desk' | 'none' {
  const value = source.SAMPLE || 'desk'
  if (value === 'desk' || value === 'none') return value
  faults.push(`SAMPLE must be "desk" or "none", not "${value}". SAMPLE 只能是 desk 或 none。`)
  return 'none'
}

function feed(source: NodeJS.ProcessEnv, newsroomPort: number, faults: string[]): string {
  const url = source.FEED_URL || `http://127.0.0.1:${String(newsroomPort)}/api`
  if (!URL.canParse(url)) faults.push(`FEED_URL must be a web address, not "${url}". FEED_URL 须是网址。`)
  return url.replace(/\/$/, '')
}
