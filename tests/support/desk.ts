import sharp from 'sharp'
import { doc, p } from '../../src/richtext/compose.ts'
import type { Role } from '../../src/workflow/index.ts'
import { type Answer, type Newsroom, PASSWORD, type Person } from './newsroom.ts'

/** A desk with a person of each role, and one district. */
export interface Desk {
  editor: Person
  reviewer: Person
  reviewer2: Person
  signer: Person
  signer2: Person
  publisher: Person
  admin: Person
  auditor: Person
  district: string
}

export async function openDesk(newsroom: Newsroom): Promise<Desk> {
  const person = (name: string, role: Role) => newsroom.person(name, [role])
  const admin = await person('admin', 'admin')
  const editor = await person('editor', 'editor')
  const created = await editor.post('/districts', {
    name: '莱芜区',
    code: '370116',
    position: 9,
    organ: '莱芜区政协',
    brand: '莱商量',
    introduction: doc(p('莱芜区在济南东南。')),
  })
  return {
    admin,
    editor,
    reviewer: await person('reviewer', 'reviewer'),
    reviewer2: await person('reviewer2', 'reviewer'),
    signer: await person('signer', 'signer'),
    signer2: await person('signer2', 'signer'),
    publisher: await person('publisher', 'publisher'),
    auditor: await person('auditor', 'auditor'),
    district: (created.body as { doc: { id: string } }).doc.id,
  }
}

export interface Made {
  id: string
  path: string
}

export async function draftArticle({ editor, district }: Desk, more: object = {}): Promise<Made> {
  const body = doc(p('全年立案的提案都按期办复。'))
  const { body: answer } = await editor.post('/articles', {
    title: '月月有协商',
    source: '莱芜区政协',
    district,
    body,
    ...more,
  })
  const { id } = (answer as { doc: { id: string } }).doc
  return { id, path: `/articles/${id}` }
}

/** Takes an action on what the person sees at this moment. */
export async function take(
  person: Person,
  { path }: { path: string },
  action: string,
  more: object = {},
): Promise<Answer> {
  const { body } = await person.get(`${path}/case`)
  const password = action === 'sign' ? { password: PASSWORD } : {}
  return person.post(`${path}/actions/${action}`, {
    revision: (body as { revision: string }).revision,
    ...password,
    ...more,
  })
}

/** The whole path of an ordinary document. */
export async function release(desk: Desk, made: Made, by: Person = desk.editor): Promise<void> {
  const steps: [Person, string][] = [
    [by, 'submit'],
    [desk.reviewer, 'pass'],
    [desk.signer, 'sign'],
    [desk.publisher, 'release'],
  ]
  for (const [person, action] of steps) {
    const { status, body } = await take(person, made, action)
    if (status !== 200) throw new Error(`${action}: ${JSON.stringify(body)}`)
  }
}

export function jpeg(width = 640, height = 400): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#6a8f86' } })
    .jpeg()
    .toBuffer()
}
