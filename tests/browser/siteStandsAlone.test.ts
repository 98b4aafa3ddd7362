import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { doc, p } from '../../src/richtext/compose.ts'
import { login } from '../../src/sample/client.ts'
import { answers, ended, eventually, PASSWORD, run, type Stack, startStack } from './support/stack.ts'

let stack: Stack
const running: ChildProcess[] = []

beforeAll(async () => {
  stack = await startStack()
}, 400_000)
afterAll(async () => {
  await Promise.all(running.map((child) => ended(child, 'SIGKILL')))
  await stack.stop()
})

const start = (entry: string): ChildProcess => {
  const child = run(entry, stack.env)
  running.push(child)
  return child
}

const home = async (): Promise<string> => (await fetch(`${stack.site}/`)).text()

test('Ctrl-C ends both processes cleanly', async () => {
  expect(await stack.interrupt()).toBe(0)
  await expect(fetch(stack.site)).rejects.toThrow()
  await expect(fetch(stack.newsroom)).rejects.toThrow()
})

test('the site starts and serves with no newsroom there', async () => {
  start('src/site.ts')
  await eventually(() => answers(`${stack.site}/`))
  expect(await home()).toContain('莱商量')
})

test('the site goes on serving while the newsroom is killed, and catches up once it is back', async () => {
  const first = start('src/newsroom.ts')
  await eventually(() => answers(`${stack.newsroom}/readyz`), 60)
  await ended(first, 'SIGKILL')
  expect((await fetch(`${stack.site}/articles/1004`)).status).toBe(200)

  start('src/newsroom.ts')
  await eventually(() => answers(`${stack.newsroom}/readyz`), 60)
  await releaseArticle('断线之后')
  await eventually(async () => (await home()).includes('断线之后'), 20)
}, 180_000)

async function releaseArticle(title: string): Promise<void> {
  const api = `${stack.newsroom}/api`
  const as = (name: string) => login(api, `${name}@example.org`, PASSWORD)
  const editor = await as('editor')
  const { docs } = await editor.get<{ docs: { id: string }[] }>('/districts?limit=1')
  const created = await editor.send<{ doc: { id: string } }>('POST', '/articles', {
    title,
    source: '示例',
    district: docs[0]?.id,
    body: doc(p('文')),
  })
  for (const [name, action] of [
    ['editor', 'submit'],
    ['reviewer', 'pass'],
    ['signer', 'sign'],
    ['publisher', 'release'],
  ] as const) {
    const person = await as(name)
    const path = `/articles/${created.doc.id}`
    const { revision } = await person.get<{ revision: string }>(`${path}/case`)
    await person.send('POST', `${path}/actions/${action}`, { revision, password: PASSWORD })
  }
}
