import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

interface Service {
  image: string
  command: string[]
  environment?: Record<string, string | number>
  ports?: string[]
  networks: string[]
  volumes: string[]
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
}
interface Compose {
  services: Record<'mongo' | 'newsroom' | 'site', Service>
  networks: Record<string, { internal?: boolean } | null>
  volumes: Record<string, null>
}

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const compose = parse(read('docker-compose.yml')) as Compose
const dockerfile = read('Dockerfile')
const { mongo, newsroom, site } = compose.services
const ours = Object.entries({ newsroom, site })

/** Every variable that the code reads. */
function variablesRead(): Set<string> {
  const folders = ['src', 'collections'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  )
  const code = [...folders, 'payload.config.ts'].map(read).join('\n')
  const names = code.matchAll(/\b(?:process\.env|source)\.([A-Z][A-Z_]+)|\bport\('([A-Z_]+)'/g)
  return new Set([...names].map(([, read, port]) => read ?? port ?? ''))
}

describe('docker-compose.yml', () => {
  test('has a database, a newsroom and a site', () => {
    expect(Object.keys(compose.services)).toEqual(['mongo', 'newsroom', 'site'])
  })

  test('starts the entry points as they are started without Docker', () => {
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
    for (const [name, service] of ours)
      expect(scripts[name]).toBe(`NODE_ENV=production ${service.command.join(' ')}`)
  })

  test('names only variables that the code reads, or the image itself', () => {
    const known = variablesRead().add('HEALTH_URL')
    const named = ours.flatMap(([, { environment }]) => Object.keys(environment ?? {}))
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test('gives each process what it cannot do without', () => {
    expect(Object.keys(newsroom.environment ?? {})).toEqual(
      expect.arrayContaining(['DATABASE_URI', 'PAYLOAD_SECRET', 'NEWSROOM_PORT']),
    )
    expect(Object.keys(site.environment ?? {})).toEqual(
      expect.arrayContaining(['FEED_URL', 'TRUSTED_KEYS', 'SITE_PORT']),
    )
  })

  test('holds no secret: each comes from outside and has no default', () => {
    expect(newsroom.environment?.PAYLOAD_SECRET).toMatch(/^\$\{PAYLOAD_SECRET:\?/)
    expect(site.environment?.TRUSTED_KEYS).toBe('${TRUSTED_KEYS:-}')
    expect(newsroom.environment?.DATABASE_URI).not.toContain('@')
    const named = Object.values(compose.services).flatMap((service) =>
      Object.entries(service.environment ?? {}),
    )
    const secret = named.filter(([name]) => /PASSWORD|SECRET|TOKEN|KEY/.test(name)).map(([, value]) => value)
    for (const value of secret) expect(value).toMatch(/^\$\{\w+:(?:\?.*|-)\}$/)
  })

  test('pins every image to a version', () => {
    const images = Object.values(compose.services).map(({ image }) => image)
    for (const image of images) expect(image).toMatch(/:\d+\.\d+\.\d+$/)
    for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/:\d+/)
  })

  test('publishes the site, the newsroom to this machine only, and the database to nobody', () => {
    expect(site.ports).toEqual(['${SITE_PORT:-8080}:8080'])
    expect(newsroom.ports).toEqual(['127.0.0.1:${NEWSROOM_PORT:-3000}:3000'])
    expect(mongo.ports).toBeUndefined()
  })

  test('keeps the site away from the database', () => {
    expect(compose.networks.database).toEqual({ internal: true })
    expect(site.networks).not.toContain('database')
    expect(mongo.networks).toEqual(['database'])
  })

  test('makes the replica set that the newsroom asks for, and lets the newsroom wait for it', () => {
    expect(mongo.command).toEqual(expect.arrayContaining(['--replSet', 'qianfa']))
    expect(mongo.healthcheck?.test.join(' ')).toContain("_id: 'qianfa'")
    expect(newsroom.environment?.DATABASE_URI).toContain('replicaSet=qianfa')
    expect(newsroom.depends_on).toEqual({ mongo: { condition: 'service_healthy' } })
  })

  test('keeps what must survive on volumes, each declared', () => {
    const used = Object.values(compose.services).flatMap(({ volumes }) =>
      volumes.map((v) => v.split(':')[0] ?? ''),
    )
    expect(Object.keys(compose.volumes).sort()).toEqual([...new Set(used)].sort())
    for (const [, { volumes }] of ours) expect(volumes.join()).toContain('/var/lib/qianfa/data')
  })
})

describe('Dockerfile', () => {
  test('runs in production, with the newsroom as its default', () => {
    expect(dockerfile).toMatch(/NODE_ENV=production/)
    expect(dockerfile).toContain(`CMD ${JSON.stringify(newsroom.command).replaceAll(',', ', ')}`)
  })

  test('runs as a user without rights, installs what is locked, and tells how it is', () => {
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(dockerfile).toMatch(/^RUN npm ci$/m)
    expect(dockerfile).toMatch(/^HEALTHCHECK /m)
  })
})
