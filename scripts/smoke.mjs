/**
 * Walks through the whole system as a newcomer would: the start command on empty data, a look at both sides,
 * Ctrl-C, and once more. Ends with 1 where a step failed; `--output=file` keeps the counts as JSON.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const NEWSROOM_PORT = process.env.NEWSROOM_PORT ?? '3100'
const SITE_PORT = process.env.SITE_PORT ?? '8180'
const newsroom = `http://127.0.0.1:${NEWSROOM_PORT}`
const site = `http://127.0.0.1:${SITE_PORT}`
/** In ms. The first start may build and loads the sample desk; the second does neither. */
const FIRST_START = 600_000
const SECOND_START = 45_000
const STOP = 15_000

const counts = { passed: 0, failed: 0 }

async function main() {
  const data = mkdtempSync(path.join(tmpdir(), 'qianfa-smoke-'))
  let running = null
  process.on('exit', () => {
    running?.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

  await step('npm start comes up on empty data', async () => {
    running = start(data, 'npm start')
    await running.ready(FIRST_START)
  })
  await walk()
  const before = await heads()
  // npm answers Ctrl-C by ending with that signal itself, whatever the command under it says.
  await step('Ctrl-C stops both and frees the ports', () => stopped(running, [0, 130, 'SIGINT']))
  await step(`a second start is ready within ${SECOND_START / 1000} s`, async () => {
    running = start(data, `exec ${await startCommand()}`)
    await running.ready(SECOND_START)
  })
  await step('a restart changes nothing that was released', async () => {
    equal(before, await heads(), 'the heads of both sides')
    if (!before) throw new Error('There was no head to compare with.')
  })
  await step('Ctrl-C without npm between ends with 0', () => stopped(running, [0]))
}

async function walk() {
  await step('both processes are well', async () => {
    for (const side of [newsroom, site])
      equal(200, (await fetch(`${side}/healthz`)).status, `${side}/healthz`)
  })
  await step('the feed carries releases', async () => {
    const { items } = await json(`${newsroom}/api/releases`)
    if (items.length === 0) throw new Error('There are no releases.')
  })
  await step('the site has caught up with the feed', async () => {
    const { releases, shown } = (await heads()) ?? {}
    equal(releases, shown, 'the head that the site has verified')
  })
  await step('the public API lists articles, and the home page shows the newest', async () => {
    const { items } = await json(`${site}/api/v1/articles`)
    if (items.length === 0) throw new Error('There are no articles.')
    const home = await fetch(site)
    equal(200, home.status, 'the home page')
    contains(await home.text(), items[0].title)
  })
  await step('the sample article has its page and its proof', async () => {
    const { items } = await json(`${site}/api/v1/articles?district=370116`)
    const sample = items.find(({ title }) => title.includes('莱')) ?? items[0]
    if (!sample) throw new Error('The district has no article.')
    const page = await fetch(`${site}/articles/${sample.number}`)
    contains(await page.text(), sample.title)
    const { snapshot } = await json(`${site}/api/v1/articles/${sample.number}/proof`)
    contains(snapshot, JSON.stringify(sample.title).slice(1, -1))
  })
  await step('what is not public is closed to strangers', async () => {
    for (const collection of ['articles', 'users', 'ledger']) {
      const { status } = await fetch(`${newsroom}/api/${collection}`)
      if (status !== 401 && status !== 403) throw new Error(`/api/${collection} answers ${status}.`)
    }
    equal(404, (await fetch(`${newsroom}/api/snapshots/${'0'.repeat(64)}`)).status, 'an unknown snapshot')
  })
  await step('the login page of the newsroom opens', async () => {
    const login = await fetch(`${newsroom}/admin/login`)
    equal(200, login.status, '/admin/login')
    const [script] = (await login.text()).match(/\/_next\/static\/[^"]+\.js/) ?? []
    equal(200, (await fetch(newsroom + script)).status, `its script ${script}`)
  })
}

/** What both sides say that the last release is, or null where one does not answer. */
async function heads() {
  try {
    const { head: releases } = await json(`${newsroom}/api/releases`)
    const { head: shown } = await json(`${site}/readyz`)
    return { releases, shown }
  } catch {
    return null
  }
}

/** What `npm start` runs. */
async function startCommand() {
  return JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')).scripts.start
}

/** Runs a command in a process group of its own, which Ctrl-C is sent to as a terminal does it. */
function start(data, command) {
  const env = {
    ...process.env,
    NEWSROOM_PORT,
    SITE_PORT,
    DATA_DIR: path.join(data, 'data'),
    MEDIA_DIR: path.join(data, 'media'),
  }
  delete env.PAYLOAD_SECRET
  const child = spawn('sh', ['-c', command], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const exit = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)))
  return {
    exit,
    kill: (signal) => {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal)
    },
    /** Its last words are where to read what went wrong. */
    async ready(limit) {
      const greeted = until(() => output.includes('Ctrl-C'), limit)
      const failed = exit.then((code) => {
        throw new Error(`It ended with ${code}.`)
      })
      try {
        await Promise.race([greeted, failed])
        await until(async () => (await fetch(`${site}/readyz`)).ok, 10_000)
      } catch (error) {
        throw new Error(`${error.message}\n${output.slice(-4000)}`, { cause: error })
      } finally {
        failed.catch(() => undefined)
      }
    },
  }
}

async function stopped(running, codes) {
  if (!running) throw new Error('Nothing was started.')
  running.kill('SIGINT')
  const late = new Promise((resolve) => setTimeout(resolve, STOP, 'late').unref())
  const code = await Promise.race([running.exit, late])
  if (code === 'late') running.kill('SIGKILL')
  if (!codes.includes(code)) throw new Error(`${codes.join(' or ')} was expected, ${code} came.`)
  for (const port of [NEWSROOM_PORT, SITE_PORT]) await until(() => isFree(Number(port)), 5000)
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}

async function until(condition, limit) {
  const end = Date.now() + limit
  const holds = async () => condition()
  for (;;) {
    if (await holds().catch(() => false)) return
    if (Date.now() > end) throw new Error(`Not ready within ${limit / 1000} s.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function json(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`)
  return response.json()
}

function equal(expected, actual, what) {
  const [wanted, found] = [expected, actual].map((value) => JSON.stringify(value))
  if (wanted !== found) throw new Error(`${what}: ${wanted} was expected, ${found} found.`)
}

/** Each line of the text is looked for by itself: a title of two lines is broken up on a page. */
function contains(whole, text) {
  const missing = text.split('\n').filter((line) => !whole.includes(line))
  if (missing.length > 0) throw new Error(`“${missing.join(' / ')}” is missing.`)
}

/** A step that fails says so and does not keep the next ones from being tried. */
async function step(name, run) {
  const begun = Date.now()
  let error = null
  await run().catch((reason) => (error = reason))
  counts[error ? 'failed' : 'passed'] += 1
  console.log(`${error ? '✗' : '✓'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
  if (error) console.log(`    ${error.message.replaceAll('\n', '\n    ')}`)
}

await main()
const output = process.argv.find((argument) => argument.startsWith('--output='))?.slice('--output='.length)
if (output) writeFileSync(output, JSON.stringify(counts))
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed > 0 ? 1 : 0)
