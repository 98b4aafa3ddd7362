/**
 * Runs the tests that use a database once more, on MongoDB. `TEST_MONGODB_URI` names a server to use; without
 * it, a throw-away one is started: SecantusDB, which speaks MongoDB's protocol and serves these tests only.
 * Arguments are handed on to Jest; where none names a test, all of them are run.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const SERVER = 'SecantusDB==0.7.0b3'
/** Every test with a newsroom goes through this file, and no other test asks a database. */
const OF_A_NEWSROOM = ['--findRelatedTests', 'tests/support/newsroom.ts']
const root = path.resolve(import.meta.dirname, '..')
const venv = path.join(root, 'node_modules/.cache/qianfa/secantus')
/** In ms: how long the server may take to answer, and to stop before it is killed. */
const PATIENCE = 30_000

/** Jest, once it runs: it ends first on Ctrl-C, and the server after it. */
let jest = null
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => (jest ? jest.kill(signal) : process.exit(130)))
}

async function main() {
  const named = process.env.TEST_MONGODB_URI
  if (named) return runJest(named)
  await installServer()
  const server = await startServer()
  try {
    return await runJest(server.uri)
  } finally {
    await server.stop()
  }
}

async function installServer() {
  const mark = path.join(venv, `${SERVER}.installed`)
  if (existsSync(mark)) return
  console.log(`Installing ${SERVER} for the tests, about 145 MB.`)
  rmSync(venv, { recursive: true, force: true })
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'
  await must(
    python,
    ['-m', 'venv', venv],
    'Install python3 and python3-venv, or name a server in TEST_MONGODB_URI.',
  )
  const pip = ['install', '--quiet', '--disable-pip-version-check', SERVER]
  await must(
    path.join(venv, 'bin/pip'),
    pip,
    'Look at what pip says above, or name a server in TEST_MONGODB_URI.',
  )
  writeFileSync(mark, '')
}

/** Starts a server on a free port, on storage that goes when it stops. */
async function startServer() {
  const storage = mkdtempSync(path.join(tmpdir(), 'qianfa-mongo-'))
  const port = await freePort()
  const options = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--storage-path',
    storage,
    '--sync-on-commit',
  ]
  const child = spawn(path.join(venv, 'bin/secantusd-py'), options, {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, so that Ctrl-C reaches Jest first and the server is stopped after it.
    detached: true,
  })
  process.on('exit', () => child.kill('SIGKILL'))
  const stop = async () => {
    await ended(child)
    rmSync(storage, { recursive: true, force: true })
  }
  try {
    await answering(port, child)
  } catch (error) {
    await stop()
    throw error
  }
  return { uri: `mongodb://127.0.0.1:${port}/test?replicaSet=secantus`, stop }
}

/** @returns {Promise<number>} Jest's exit code */
function runJest(uri) {
  const program = path.join(root, 'node_modules/jest/bin/jest.js')
  const options = ['--experimental-vm-modules', '--conditions=production', program]
  const env = { ...process.env, TEST_DATABASE: 'mongodb', TEST_MONGODB_URI: uri }
  const given = process.argv.slice(2)
  const tests = given.some((word) => /^(?:src|tests)\//.test(word)) ? [] : OF_A_NEWSROOM
  const child = spawn(process.execPath, [...options, ...tests, ...given], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  jest = child
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 130)))
}

async function must(program, args, cure) {
  const child = spawn(program, args, { stdio: 'inherit' })
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('exit', resolve)
  })
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} failed. ${cure}`)
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function answering(port, child) {
  let failed = null
  child.on('error', (error) => (failed = error))
  const end = Date.now() + PATIENCE
  while (!(await connects(port))) {
    if (failed || child.exitCode !== null)
      throw new Error('The database server stopped at once.', { cause: failed })
    if (Date.now() > end) throw new Error(`The database server did not answer within ${PATIENCE / 1000} s.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function connects(port) {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}

function ended(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve()
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    child.on('exit', () => {
      clearTimeout(kill)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
