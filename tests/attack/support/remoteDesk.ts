import { doc, p } from '../../../src/richtext/compose.ts'
import type { Role } from '../../../src/workflow/index.ts'
import type { Answer } from '../../support/newsroom.ts'
import { type Caller, callerWith, login } from './processes.ts'

export const PASSWORD = 'Nine-Springs-72'

/** The signer is the first whom the administrator makes, and confirms the others. */
const ROLES: Record<string, Role> = {
  editor: 'editor',
  editor2: 'editor',
  reviewer: 'reviewer',
  reviewer2: 'reviewer',
  signer: 'signer',
  signer2: 'signer',
  publisher: 'publisher',
  publisher2: 'publisher',
}

/** A desk that is spoken to over the network, at whichever process. */
export interface RemoteDesk {
  people: Record<string, Caller>
  district: string
}

export async function setUpDesk(api: string): Promise<RemoteDesk> {
  await callerWith('').post(api, '/users/first-register', account('admin', 'admin', PASSWORD))
  const admin = await login(api, 'admin@example.org', PASSWORD)
  const people: Record<string, Caller> = {}
  for (const [name, role] of Object.entries(ROLES)) people[name] = await join(api, admin, name, role)
  await confirmAll(api, personOf({ people }, 'signer'))
  const district = { name: '莱芜区', code: '370116', position: 9, organ: '莱芜区政协' }
  const made = await personOf({ people }, 'editor').post(api, '/districts', district)
  return { people, district: (made.body as { doc: { id: string } }).doc.id }
}

function account(name: string, role: Role, password: string) {
  return { email: `${name}@example.org`, password, name, title: name, roles: [role] }
}

/** The administrator makes the account, and its person chooses the password. */
async function join(api: string, admin: Caller, name: string, role: Role): Promise<Caller> {
  const initial = `${PASSWORD}-at-first`
  const { body } = await admin.post(api, '/users', account(name, role, initial))
  const person = await login(api, `${name}@example.org`, initial)
  const { id } = (body as { doc: { id: string } }).doc
  await person.patch(api, `/users/${id}`, { password: PASSWORD, currentPassword: initial })
  return person
}

async function confirmAll(api: string, signer: Caller): Promise<void> {
  const { body } = await signer.get(api, '/accounts')
  for (const { id, revision } of (body as { waiting: { id: string; revision: string }[] }).waiting)
    await signer.post(api, `/accounts/${id}/confirm`, { revision, password: PASSWORD })
}

export function personOf({ people }: Pick<RemoteDesk, 'people'>, name: string): Caller {
  const found = people[name]
  if (!found) throw new Error(`Nobody here is called ${name}.`)
  return found
}

export async function newArticle(
  api: string,
  desk: RemoteDesk,
  title: string,
  more: object = {},
): Promise<string> {
  const data = { title, source: '莱芜区政协', district: desk.district, body: doc(p(title)), ...more }
  const { body, status } = await personOf(desk, 'editor').post(api, '/articles', data)
  if (status !== 201) throw new Error(`No article: ${JSON.stringify(body)}`)
  return (body as { doc: { id: string } }).doc.id
}

/** Takes a step on what the person sees at this moment. */
export async function step(
  api: string,
  desk: RemoteDesk,
  who: string,
  id: string,
  action: string,
  more: object = {},
): Promise<Answer> {
  const person = personOf(desk, who)
  const { body } = await person.get(api, `/articles/${id}/case`)
  const { revision } = body as { revision: string }
  const password = action === 'sign' ? { password: PASSWORD } : {}
  return person.post(api, `/articles/${id}/actions/${action}`, { revision, ...password, ...more })
}

export async function throughSteps(
  api: string,
  desk: RemoteDesk,
  id: string,
  steps: readonly (readonly [who: string, action: string, more?: object])[],
): Promise<void> {
  for (const [who, action, more] of steps) {
    const { status, body } = await step(api, desk, who, id, action, more)
    if (status !== 200) throw new Error(`${action}: ${JSON.stringify(body)}`)
  }
}
